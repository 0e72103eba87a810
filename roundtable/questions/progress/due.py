"""What is due, and whose turn is it? One row for each thing that waits for somebody."""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import DUE, GROUP, TURN, UNIT

#: kind of the record behind a thing that waits -> the rows of that kind. A thing's key is the kind, and the keys of what it is about.
KINDS = {
    "required_action": """
        SELECT 'required_action/' || a.action_key || '/' || m.code AS item,
            CASE WHEN a.state = 'done' THEN 'office' ELSE 'unit' END AS turn,
            CASE WHEN a.state = 'done' THEN 'action_to_accept' WHEN a.state = 'returned' THEN 'action_returned'
                ELSE 'action_to_do' END AS why,
            a.action_key AS uid, a.title AS what, m.code AS unit_code, m.name AS unit_name, m.group_number, m.group_name,
            '' AS department, a.due_day, CASE WHEN a.state = 'done' THEN a.done_day END AS since_day, a.action_record AS record
        FROM unit_actions AS a JOIN members AS m ON m.unit = a.unit WHERE coalesce(a.state, '') <> 'accepted'""",
    "measure": """
        SELECT 'measure/' || x.uid, CASE WHEN x.state = 'done' THEN 'supervision' ELSE 'unit' END,
            CASE WHEN x.state = 'done' THEN 'measure_to_verify' WHEN x.state = 'agreed' THEN 'measure_to_do'
                ELSE 'measure_returned' END,
            x.uid, x.what, m.code, m.name, m.group_number, m.group_name, '', x.due_day, x.state_day, x.record
        FROM unit_measures AS x JOIN members AS m ON m.unit = x.unit WHERE x.state <> 'verified'""",
    "problem": """
        SELECT 'problem/' || p.uid, 'office', 'problem_without_measure', p.uid, p.description, m.code, m.name, m.group_number,
            m.group_name, '', CAST(NULL AS BIGINT), p.found_day, p.record
        FROM standing_problems AS p JOIN members AS m ON m.unit = p.unit
        LEFT JOIN (SELECT DISTINCT problem FROM unit_measures) AS x ON x.problem = p.problem
        WHERE x.problem IS NULL""",
    "report": """
        SELECT 'report/' || d.department || '/' || CAST(p.period_day AS VARCHAR), 'department', 'report_to_hand_in', r.uid, d.department,
            CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR), d.department,
            coalesce(r.due_day, p.due_day), p.period_day, r.record
        FROM (SELECT DISTINCT department FROM reports) AS d
        CROSS JOIN (SELECT period_day, min(due_day) AS due_day FROM reports GROUP BY period_day) AS p
        LEFT JOIN reports AS r ON r.department = d.department AND r.period_day = p.period_day
        WHERE r.submitted_day IS NULL AND :group IS NULL AND :unit IS NULL""",
}
EACH = " UNION ALL ".join(f"SELECT '{kind}' AS kind, k.* FROM ({sql}) AS k" for kind, sql in KINDS.items())
WAITING = f"""
    WITH waiting AS (
        SELECT e.*, CASE WHEN e.due_day < :as_of_day THEN :as_of_day - e.due_day ELSE 0 END AS days_overdue FROM ({EACH}) AS e
    )
"""
TURNS = ", ".join(f"coalesce(sum(CASE WHEN turn = '{turn}' THEN 1 ELSE 0 END), 0) AS {turn}" for turn in TURN)


def records(condition: str, key: str = "") -> tuple[tuple[str, str], ...]:
    """(kind, SQL of the records of that kind behind what fulfils the condition)."""
    return tuple(
        (
            kind,
            f"{WAITING} SELECT {key} record, uid FROM waiting WHERE kind = '{kind}' AND record IS NOT NULL AND {condition}",
        )
        for kind in KINDS
    )


question = Question(
    asks={"zh-hans": "还有什么要办，该谁办？", "en": "What is due, and whose turn is it?"},
    phrasings={
        "zh-hans": (
            "还有什么要办",
            "该谁办了",
            "手头有哪些待办",
            "待办事项清单",
            "有什么事在等着办公室处理",
            "卡在谁手里",
        ),
        "en": (
            "what is due",
            "whose turn is it",
            "to-do list",
            "what is waiting for whom",
            "things waiting to be done",
            "what waits for the office",
            "who has to act now",
        ),
    },
    rule={
        "zh-hans": "截至当日等着人办的每件事一行，只算当日参加单位的。轮到单位：没有完成或被退回的规定动作，没有报完成或被退回、重开的整改措施；"
        "轮到督导组：单位已报完成、等着核验的措施；轮到办公室：单位报了完成、等着认可的规定动作，还没有措施的问题；轮到部门：没有报送的报告（部门和周期取自全部报告）。"
        "撤回的问题及其措施不计。逾期天数从期限的次日算到当日；没有期限的不算逾期。",
        "en": "One row for each thing that waits for somebody as of the day, for units taking part on it. The unit's turn: required actions not done or"
        " returned; measures not reported done, returned or reopened. The supervision group's: measures reported done that wait to be verified. The"
        " office's: required actions reported done that wait to be accepted, problems without a measure yet. A department's: reports not handed in (departments and periods are those seen in any report)."
        " Withdrawn problems and their measures are left out. Days overdue run from the day after the due day; what has no due day is never overdue.",
    },
    shape="list",
    rows=Table(
        columns=(
            Column("item", "text", "编号", "key"),
            Column("turn", "state", "轮到", "whose turn", words=TURN),
            Column("why", "state", "要办的事", "to do", words=DUE),
            Column("what", "text", "内容", "what"),
            UNIT,
            GROUP,
            Column("department", "text", "部门", "department"),
            Column("due_on", "day", "期限", "due"),
            Column("since", "day", "从何时起", "since"),
            Column("days_overdue", "integer", "逾期", "days overdue", "天"),
        ),
        key=("item",),
        sql=f"""{WAITING} SELECT item, turn, why, what, unit_code, unit_name, group_number, group_name, department, due_day AS due_on,
                since_day AS since, days_overdue
            FROM waiting ORDER BY CASE turn WHEN 'office' THEN 1 WHEN 'department' THEN 2 WHEN 'supervision' THEN 3 ELSE 4 END,
                coalesce(due_day, 0), item""",
        behind=tuple(
            Behind(("what", "due_on", "days_overdue"), kind, sql) for kind, sql in records("1 = 1", "item,")
        ),
    ),
    says={
        "zh-hans": "等着办的 {waiting} 件：办公室 {office} 件，部门 {department} 件，督导组 {supervision} 件，单位 {unit} 件；其中 {overdue} 件逾期。",
        "en": "{waiting:thing waits|things wait}: {office} for the office, {department} for departments, {supervision} for supervision groups, {unit} for"
        " units; {overdue} overdue.",
    },
    summary=Table(
        columns=(
            Column("waiting", "integer", "等着办的", "waiting", "件"),
            *(Column(turn, "integer", zh, en, "件") for turn, (zh, en) in TURN.items()),
            Column("overdue", "integer", "逾期", "overdue", "件"),
        ),
        sql=f"""{WAITING} SELECT count(*) AS waiting, {TURNS},
            coalesce(sum(CASE WHEN days_overdue > 0 THEN 1 ELSE 0 END), 0) AS overdue FROM waiting""",
        behind=(
            *(Behind(("waiting",), kind, sql) for kind, sql in records("1 = 1")),
            *(Behind((turn,), kind, sql) for turn in TURN for kind, sql in records(f"turn = '{turn}'")),
            *(Behind(("overdue",), kind, sql) for kind, sql in records("days_overdue > 0")),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1",
                "participations": "unit | grp | left_day\nA | 1 |\nB | 1 | 2020-03-25",
                "required_actions": """
                    uid    | title | due_day
                    launch | 启动  | 2020-03-20
                    study  | 学习  | 2020-04-03
                    notes  | 笔记  | 2020-03-27
                    draft  | 提纲  | 2020-03-31
                """,
                "action_events": """
                    action | unit | step     | event_day
                    launch | A    | done     | 2020-03-19
                    launch | A    | accepted | 2020-03-20
                    notes  | A    | done     | 2020-03-26
                    draft  | A    | done     | 2020-03-26
                    draft  | A    | returned | 2020-03-28
                """,
                "problems": """
                    uid | unit | found_day  | description
                    p1  | A    | 2020-03-16 | 照稿念
                    p2  | A    | 2020-03-18 | 排队久
                    p3  | A    | 2020-03-18 | 误记
                    p4  | B    | 2020-03-19 | 无人值守
                """,
                "problem_events": "problem | step | event_day\np3 | withdrawn | 2020-03-19",
                "measures": """
                    uid | problem | agreed_day | due_day    | what
                    m1  | p1      | 2020-03-17 | 2020-03-25 | 分组讨论
                    m2  | p1      | 2020-03-17 | 2020-04-05 | 重写提纲
                    m3  | p1      | 2020-03-17 | 2020-03-20 | 撤掉旧稿
                    m4  | p4      | 2020-03-20 | 2020-03-22 | 加派人手
                """,
                "measure_events": """
                    measure | step     | event_day
                    m1      | done     | 2020-03-26
                    m3      | done     | 2020-03-18
                    m3      | verified | 2020-03-19
                """,
                "reports": """
                    uid | department | period_day | due_day    | submitted_day | state
                    r1  | 组织部     | 2020-03-16 | 2020-03-23 | 2020-03-23    | figures
                    r2  | 组织部     | 2020-03-23 | 2020-03-29 |               |
                    r3  | 宣传部     | 2020-03-16 | 2020-03-23 | 2020-03-23    | zero
                """,
            },
            answer="""
                item                    | turn        | why                     | what     | unit | due_on     | days_overdue
                problem/p2              | office      | problem_without_measure | 排队久   | A    |            | 0
                required_action/notes/A | office      | action_to_accept        | 笔记     | A    | 2020-03-27 | 3
                report/宣传部/18344     | department  | report_to_hand_in       | 宣传部   |      | 2020-03-29 | 1
                report/组织部/18344     | department  | report_to_hand_in       | 组织部   |      | 2020-03-29 | 1
                measure/m1              | supervision | measure_to_verify       | 分组讨论 | A    | 2020-03-25 | 5
                required_action/draft/A | unit        | action_returned         | 提纲     | A    | 2020-03-31 | 0
                required_action/study/A | unit        | action_to_do            | 学习     | A    | 2020-04-03 | 0
                measure/m2              | unit        | measure_to_do           | 重写提纲 | A    | 2020-04-05 | 0
            """,
        ),
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1\n2",
                "participations": "unit | grp\nA | 1\nB | 2",
                "problems": "uid | unit | found_day\np1 | A | 2020-03-16\np2 | B | 2020-03-16",
                "measures": """
                    uid | problem | agreed_day | due_day
                    m1  | p1      | 2020-03-17 | 2020-03-30
                    m2  | p2      | 2020-03-17 | 2020-03-30
                    m3  | p1      | 2020-03-17 | 2020-03-28
                """,
                "measure_events": """
                    measure | step     | event_day  | new_due_day
                    m3      | done     | 2020-03-20 |
                    m3      | verified | 2020-03-21 |
                    m3      | reopened | 2020-03-27 |
                    m1      | moved    | 2020-03-28 | 2020-04-06
                """,
                "reports": "uid | department | period_day | due_day\nr1 | 组织部 | 2020-03-16 | 2020-03-23",
            },
            scope={"group": 1},
            answer="""
                item       | turn | why              | due_on     | since      | days_overdue
                measure/m3 | unit | measure_returned | 2020-03-28 | 2020-03-27 | 2
                measure/m1 | unit | measure_to_do    | 2020-04-06 |            | 0
            """,
        ),
    ),
)
