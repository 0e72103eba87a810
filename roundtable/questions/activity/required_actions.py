"""Are the required actions carried out as they were asked?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table

#: Where a unit stands with an action: key -> (zh-Hans, en, the step's event is what shows it).
POINTS = {
    "accepted_on_time": ("按时认可", "accepted, on time", True),
    "accepted_late": ("认可但迟", "accepted, late", True),
    "waiting": ("待认可", "done, waiting", True),
    "returned": ("已退回", "returned", True),
    "outstanding": ("逾期未动", "past due, nothing yet", False),
    "not_yet_due": ("未到期", "not yet due", False),
}
EACH = """
    WITH each_one AS (
        SELECT a.action, a.action_key, m.code, m.record AS unit_record, a.event_record, a.event_uid,
            CASE WHEN a.state = 'accepted' AND a.on_time = 1 THEN 'accepted_on_time'
                WHEN a.state = 'accepted' THEN 'accepted_late'
                WHEN a.state = 'done' THEN 'waiting'
                WHEN a.state = 'returned' THEN 'returned'
                WHEN a.past_due = 1 THEN 'outstanding'
                ELSE 'not_yet_due' END AS point
        FROM unit_actions AS a JOIN members AS m ON m.unit = a.unit
    )
"""
SUMS = ", ".join(
    f"coalesce(sum(CASE WHEN e.point = '{point}' THEN 1 ELSE 0 END), 0) AS {point}" for point in POINTS
)
COLUMNS = tuple(Column(point, "integer", zh, en, "家") for point, (zh, en, _) in POINTS.items())
THE_UNITS = f"{EACH} SELECT action_key, unit_record AS record, code AS uid FROM each_one"
THE_EVENTS = f"{EACH} SELECT action_key, event_record AS record, event_uid AS uid FROM each_one"
BEHIND = tuple(
    Behind(
        (point,),
        "action_event" if by_event else "unit",
        f"{THE_EVENTS if by_event else THE_UNITS} WHERE point = '{point}'",
        counts=True,
    )
    for point, (_, _, by_event) in POINTS.items()
)

question = Question(
    asks={
        "zh-hans": "规定动作走样了没有？",
        "en": "Are the required actions carried out as they were asked?",
    },
    phrasings={
        "zh-hans": (
            "规定动作完成得怎么样",
            "规定动作落实情况",
            "哪些动作还没做完",
            "规定动作有多少按时完成",
            "有几项被退回",
            "必做的事做到位没有",
            "各项任务完成了多少家",
            "规定动作到不到位",
        ),
        "en": (
            "required actions",
            "how are the required actions going",
            "which actions are outstanding",
            "how many were accepted on time",
            "actions returned",
            "progress of mandatory actions",
            "is everybody doing what is required",
        ),
    },
    rule={
        "zh-hans": "一项规定动作要求其适用类别的单位，且截止日不早于该单位参加之日。状态看最近一步：认可（最近一次完成不晚于"
        "截止日为按时，否则为迟）、完成待认可、退回；没有任何记录的，截止日早于当日为逾期未动，否则为未到期。六种相加即为要求的家数。",
        "en": "An action is asked of the units of the kinds it names, unless it was due before the unit joined. Its"
        " state is its latest step: accepted (on time when last done on or before the due day), done and waiting,"
        " returned; with no record at all it is outstanding when due before the day, else not yet due. The six add"
        " up to the units asked.",
    },
    shape="list",
    rows=Table(
        columns=(
            Column("action", "action", "规定动作", "action"),
            Column("stage", "text", "阶段", "stage"),
            Column("due_on", "day", "截止日", "due"),
            Column("units", "integer", "要求单位", "units asked", "家"),
            *COLUMNS,
        ),
        key=("action_key",),
        sql=f"""{EACH} SELECT a.uid AS action_key, a.title AS action_title, s.uid AS stage, a.due_day AS due_on,
                count(e.action) AS units, {SUMS}
            FROM required_actions AS a
            LEFT JOIN stages AS s ON s.stage = a.stage
            LEFT JOIN each_one AS e ON e.action = a.action
            GROUP BY a.uid, a.title, s.uid, a.due_day ORDER BY a.due_day, a.uid""",
        behind=(Behind(("units",), "unit", THE_UNITS, counts=True), *BEHIND),
    ),
    says={
        "zh-hans": "{actions} 项规定动作共要求 {asked} 家次：按时认可 {accepted_on_time}，认可但迟 {accepted_late}，待认可 {waiting}，"
        "已退回 {returned}，逾期未动 {outstanding}，未到期 {not_yet_due}。",
        "en": "{actions:required action|required actions}, asked of units {asked:time|times}: {accepted_on_time} accepted on"
        " time, {accepted_late} accepted late, {waiting} done and waiting, {returned} returned, {outstanding} past due"
        " with nothing yet, {not_yet_due} not yet due.",
    },
    summary=Table(
        columns=(
            Column("actions", "integer", "规定动作", "required actions", "项"),
            Column("asked", "integer", "要求家次", "times asked", "家次"),
            Column("accepted", "integer", "已认可", "accepted", "家次"),
            *COLUMNS,
        ),
        sql=f"""{EACH} SELECT (SELECT count(*) FROM required_actions) AS actions, count(e.action) AS asked,
                coalesce(sum(CASE WHEN e.point IN ('accepted_on_time', 'accepted_late') THEN 1 ELSE 0 END), 0)
                    AS accepted,
                {SUMS}
            FROM each_one AS e""",
        behind=(
            Behind(("actions",), "required_action", "SELECT record, uid FROM required_actions", counts=True),
            Behind(("asked",), "unit", THE_UNITS, counts=True),
            Behind(
                ("accepted",),
                "action_event",
                f"{THE_EVENTS} WHERE point IN ('accepted_on_time', 'accepted_late')",
                counts=True,
            ),
            *BEHIND,
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code | kind\nA | township\nB | township\nC | department\nD | township",
                "groups": "number\n1",
                "participations": """
                    unit | grp | joined_day
                    A    | 1   |
                    B    | 1   |
                    C    | 1   |
                    D    | 1   | 2020-03-21
                """,
                "stages": "uid | title\nlearn | 学习教育",
                "required_actions": """
                    uid    | stage | due_day    | kinds
                    launch |       | 2020-03-20 |
                    study  | learn | 2020-03-30 | ;township;
                    list   | learn | 2020-03-29 | ;township;department;
                """,
                "action_events": """
                    unit | action | step     | event_day
                    A    | launch | done     | 2020-03-20
                    A    | launch | accepted | 2020-03-24
                    B    | launch | done     | 2020-03-19
                    B    | launch | returned | 2020-03-20
                    B    | launch | done     | 2020-03-21
                    B    | launch | accepted | 2020-03-22
                    A    | list   | done     | 2020-03-28
                    B    | list   | done     | 2020-03-28
                    B    | list   | returned | 2020-03-29
                """,
            },
            answer="""
                action | stage | due_on | units | accepted_on_time | accepted_late | waiting | returned | outstanding | not_yet_due
                launch |       | 2020-03-20 | 3 | 1 | 1 | 0 | 0 | 1 | 0
                list   | learn | 2020-03-29 | 4 | 0 | 0 | 1 | 1 | 2 | 0
                study  | learn | 2020-03-30 | 3 | 0 | 0 | 0 | 0 | 0 | 3
            """,
        ),
        Example(
            facts={
                "units": "code\nA",
                "groups": "number\n1\n2",
                "participations": "unit | grp | joined_day | left_day\nA | 1 | | 2020-03-23\nA | 2 | 2020-03-23 |",
                "required_actions": "uid | due_day\nlaunch | 2020-03-20",
            },
            scope={"group": 2},
            answer="""
                action | due_on     | units | outstanding
                launch | 2020-03-20 | 1     | 1
            """,
        ),
        Example(facts={}, answer="action | units"),
    ),
)
