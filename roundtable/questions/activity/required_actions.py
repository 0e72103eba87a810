"""Did the required actions keep their shape?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table

STATES = {
    "accepted_on_time": ("按时认可", "accepted on time", "x.state = 'accepted' AND x.on_time = 1"),
    "accepted_late": ("迟后认可", "accepted late", "x.state = 'accepted' AND x.on_time = 0"),
    "waiting": ("待认可", "done and waiting", "x.state = 'done'"),
    "returned": ("退回", "returned", "x.state = 'returned'"),
    "outstanding": ("过期未做", "outstanding", "x.state IS NULL AND x.due_day < :as_of_day"),
    "not_yet_due": ("未到期", "not yet due", "x.state IS NULL AND x.due_day >= :as_of_day"),
}
COUNTS = ", ".join(f"coalesce(sum(CASE WHEN {condition} THEN 1 ELSE 0 END), 0) AS {name}" for name, (_, _, condition) in STATES.items())
COLUMNS = (
    Column("units", "integer", "应做", "asked", "家"),
    *(Column(name, "integer", zh, en, "家") for name, (zh, en, _) in STATES.items()),
)


def behind(key: str) -> tuple[Behind, ...]:
    of_units = f"SELECT {key} m.record, m.code AS uid FROM unit_actions AS x JOIN members AS m ON m.unit = x.unit"
    of_events = f"SELECT {key} x.event_record AS record, x.event_uid AS uid FROM unit_actions AS x"
    return (
        Behind(("units",), "unit", of_units, counts=True),
        *(
            Behind((name,), "unit" if name in {"outstanding", "not_yet_due"} else "action_event", f"{of_units if name in {'outstanding', 'not_yet_due'} else of_events} WHERE {condition}", counts=True)
            for name, (_, _, condition) in STATES.items()
        ),
    )


question = Question(
    asks={"zh-hans": "规定动作走样了没有？", "en": "Did the required actions keep their shape?"},
    phrasings={
        "zh-hans": ("规定动作完成情况", "规定动作做了多少", "哪些规定动作过期没做", "必做的事项完成得怎样", "动作退回了多少", "各阶段任务完成情况", "规定动作按时吗"),
        "en": ("required actions done", "are the mandatory actions on time", "which required actions are outstanding", "completion of required actions", "compulsory tasks status", "required steps accepted or returned"),
    },
    rule={
        "zh-hans": "规定动作只问其适用类别、且期限不早于加入日的单位；状态看最近一步。按时：已认可，且最近完成日不晚于期限。过期未做：期限早于当日且没有记录。",
        "en": "An action is asked of units whose kind it names and that had joined by its due day; its state is the step of its latest event. On time: accepted, and last done on or"
        " before the due day. Outstanding: due before the day, and no record.",
    },
    shape="list",
    rows=Table(
        columns=(
            Column("action", "action", "规定动作", "action"),
            Column("stage", "text", "阶段", "stage"),
            Column("due_on", "day", "期限", "due"),
            *COLUMNS,
        ),
        key=("action_key",),
        sql=f"""SELECT a.uid AS action_key, a.title AS action_title, s.uid AS stage, a.due_day AS due_on, count(x.unit) AS units, {COUNTS.replace("x.state IS NULL AND", "x.unit IS NOT NULL AND x.state IS NULL AND")}
            FROM required_actions AS a LEFT JOIN stages AS s ON s.stage = a.stage LEFT JOIN unit_actions AS x ON x.action = a.action
            GROUP BY a.uid, a.title, s.uid, a.due_day ORDER BY a.due_day, a.uid""",
        behind=behind("x.action_key,"),
    ),
    says={
        "zh-hans": "{actions} 项规定动作应做 {units} 家次：按时认可 {accepted_on_time}，迟后认可 {accepted_late}，待认可 {waiting}，退回 {returned}，过期未做 {outstanding}。",
        "en": "{actions:required action|required actions} asked {units:time|times}: {accepted_on_time} accepted on time, {accepted_late} late, {waiting} waiting, {returned} returned, {outstanding} outstanding.",
    },
    summary=Table(
        columns=(Column("actions", "integer", "规定动作", "required actions", "项"), *COLUMNS),
        sql=f"SELECT (SELECT count(*) FROM required_actions) AS actions, count(*) AS units, {COUNTS} FROM unit_actions AS x",
        behind=(Behind(("actions",), "required_action", "SELECT record, uid FROM required_actions", counts=True), *behind("")),
    ),
    examples=(
        Example(
            facts={
                "units": "code | kind\nA | township\nB | township\nC | department",
                "groups": "number\n1",
                "participations": "unit | grp | joined_day\nA | 1 |\nB | 1 |\nC | 1 | 2020-03-21",
                "stages": "uid\nfirst",
                "required_actions": """
                    uid    | stage | due_day    | kinds
                    launch | first | 2020-03-20 |
                    list   |       | 2020-03-30 |
                    open   |       | 2020-03-29 | ;township;
                """,
                "action_events": """
                    unit | action | step     | event_day
                    A    | launch | done     | 2020-03-20
                    A    | launch | accepted | 2020-03-22
                    B    | launch | done     | 2020-03-21
                    B    | launch | accepted | 2020-03-22
                    A    | open   | done     | 2020-03-28
                    C    | list   | done     | 2020-03-25
                    C    | list   | returned | 2020-03-26
                """,
            },
            answer="""
                action | stage | due_on     | units | accepted_on_time | accepted_late | waiting | returned | outstanding | not_yet_due
                launch | first | 2020-03-20 | 2     | 1                | 1             | 0       | 0        | 0           | 0
                open   |       | 2020-03-29 | 2     | 0                | 0             | 1       | 0        | 1           | 0
                list   |       | 2020-03-30 | 3     | 0                | 0             | 0       | 1        | 0           | 2
            """,
        ),
    ),
)
