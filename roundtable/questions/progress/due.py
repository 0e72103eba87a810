"""What is due, and whose turn is it? One row for each thing that waits for somebody."""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import DUE, GROUP, TURN, UNIT

#: Columns of a unit taking part, and of something that no unit is asked for.
UNIT_OF = "m.code AS unit_code, m.name AS unit_name, m.group_number, m.group_name"
NO_UNIT = """CAST(NULL AS VARCHAR) AS unit_code, CAST(NULL AS VARCHAR) AS unit_name, CAST(NULL AS BIGINT) AS group_number,
    CAST(NULL AS VARCHAR) AS group_name"""
NONE = "CAST(NULL AS BIGINT)"
#: (kind of the record behind it, what waits): each gives the same columns.
PARTS = (
    (
        "required_action",
        f"""SELECT 'required_action/' || a.action_key || '/' || m.code AS item,
            CASE WHEN a.state = 'done' THEN 'office' ELSE 'unit' END AS turn,
            CASE WHEN a.state = 'done' THEN 'action_to_accept' WHEN a.state = 'returned' THEN 'action_returned'
                ELSE 'action_to_do' END AS why,
            a.title AS what, {UNIT_OF}, '' AS department, a.due_day, CASE WHEN a.state = 'done' THEN a.done_day END AS since_day,
            a.action_record AS record, a.action_key AS uid
        FROM unit_actions AS a JOIN members AS m ON m.unit = a.unit WHERE coalesce(a.state, '') <> 'accepted'""",
    ),
    (
        "measure",
        f"""SELECT 'measure/' || x.uid AS item, CASE WHEN x.state = 'done' THEN 'supervision' ELSE 'unit' END AS turn,
            CASE WHEN x.state = 'done' THEN 'measure_to_verify' WHEN x.state = 'agreed' THEN 'measure_to_do'
                ELSE 'measure_returned' END AS why,
            x.what, {UNIT_OF}, '' AS department, x.due_day, x.state_day AS since_day, x.record, x.uid
        FROM unit_measures AS x JOIN members AS m ON m.unit = x.unit WHERE x.state <> 'verified'""",
    ),
    (
        "measure",
        f"""SELECT 'look_back/' || b.uid AS item, 'supervision' AS turn, 'look_back_due' AS why, x.what, {UNIT_OF},
            '' AS department, b.due_day, x.state_day AS since_day, x.record, x.uid
        FROM look_backs AS b JOIN unit_measures AS x ON x.measure = b.measure JOIN members AS m ON m.unit = x.unit
        WHERE x.state = 'verified' AND b.looked_day IS NULL""",
    ),
    (
        "problem",
        f"""SELECT 'proposed_measure/' || o.uid AS item, 'supervision' AS turn, 'proposal_to_answer' AS why, o.what, {UNIT_OF},
            '' AS department, {NONE} AS due_day, o.proposed_day AS since_day, p.record, p.uid
        FROM proposed_measures AS o JOIN standing_problems AS p ON p.problem = o.problem JOIN members AS m ON m.unit = p.unit
        WHERE o.proposal NOT IN (SELECT proposal FROM proposal_events)""",
    ),
    (
        "problem",
        f"""SELECT 'problem/' || p.uid AS item, 'office' AS turn,
            CASE WHEN d.problem IS NULL THEN 'problem_without_measure' ELSE 'problem_disputed' END AS why,
            p.description AS what, {UNIT_OF}, '' AS department, {NONE} AS due_day, coalesce(d.event_day, p.found_day) AS since_day,
            p.record, p.uid
        FROM standing_problems AS p JOIN members AS m ON m.unit = p.unit
        LEFT JOIN (SELECT problem, step, event_day,
                row_number() OVER (PARTITION BY problem ORDER BY event_day DESC, since DESC, seq DESC) AS place
            FROM problem_events WHERE step IN ('agreed', 'disputed')) AS d
            ON d.problem = p.problem AND d.place = 1 AND d.step = 'disputed'
        WHERE p.problem NOT IN (SELECT problem FROM unit_measures) AND p.problem NOT IN (
            SELECT problem FROM proposed_measures WHERE proposal NOT IN (SELECT proposal FROM proposal_events))""",
    ),
    (
        "too_much",
        f"""SELECT 'too_much/' || t.uid AS item, 'office' AS turn, 'too_much_to_answer' AS why, t.text AS what, {UNIT_OF},
            '' AS department, {NONE} AS due_day, t.said_day AS since_day, t.record, t.uid
        FROM too_much AS t JOIN members AS m ON m.unit = t.unit
        WHERE t.said NOT IN (SELECT said FROM too_much_answers)""",
    ),
    (
        "report",
        f"""SELECT 'report/' || d.department || '/' || CAST(p.period_day AS VARCHAR) AS item, 'department' AS turn,
            'report_to_hand_in' AS why, d.department AS what, {NO_UNIT}, d.department, coalesce(r.due_day, p.due_day) AS due_day,
            p.period_day AS since_day, r.record, r.uid
        FROM (SELECT DISTINCT department FROM reports) AS d
        CROSS JOIN (SELECT period_day, min(due_day) AS due_day FROM reports GROUP BY period_day) AS p
        LEFT JOIN reports AS r ON r.department = d.department AND r.period_day = p.period_day
        WHERE r.submitted_day IS NULL AND :group IS NULL AND :unit IS NULL""",
    ),
)
EACH = " UNION ALL ".join(f"SELECT '{kind}' AS kind, k.* FROM ({sql}) AS k" for kind, sql in PARTS)
KINDS = sorted({kind for kind, _ in PARTS})
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
        "轮到督导组：单位已报完成、等着核验的措施，已核实措施的回头看，单位提出、等着答复的措施；轮到办公室：单位报了完成、等着认可的规定动作，还没有措施的问题（单位有异议的写明），单位反映的负担过重；轮到部门：没有报送的报告（部门和周期取自全部报告）。"
        "撤回的问题及其措施不计。逾期天数从期限的次日算到当日；没有期限的不算逾期。",
        "en": "One row for each thing that waits for somebody as of the day, for units taking part on it. The unit's turn: required actions not done or"
        " returned; measures not reported done, returned or reopened. The supervision group's: measures reported done that wait to be verified, look-backs at verified ones, measures proposed by units. The"
        " office's: required actions reported done that wait to be accepted, problems without a measure (disputed ones are marked), units that find too much asked. A department's: reports not handed in (departments and periods are those seen in any report)."
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
            Column("page", "text", "记录", "record"),
        ),
        key=("item",),
        sql=f"""{WAITING} SELECT item, turn, why, what, unit_code, unit_name, group_number, group_name, department, due_day AS due_on,
                since_day AS since, days_overdue, kind || '/' || uid AS page
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
                    p5  | A    | 2020-03-20 | 没有开会
                    p6  | A    | 2020-03-20 | 窗口空岗
                """,
                "problem_events": "problem | step | event_day\np3 | withdrawn | 2020-03-19\np5 | disputed | 2020-03-21\np2 | disputed | 2020-03-19\np2 | agreed | 2020-03-20",
                "proposed_measures": "uid | problem | what | proposed_day\no1 | p6 | 重排值班 | 2020-03-22\no2 | p5 | 不改 | 2020-03-22",
                "proposal_events": "proposal | step | event_day\no2 | declined | 2020-03-23",
                "too_much": "uid | unit | said_day | text\nt1 | A | 2020-03-24 | 表太多\nt2 | A | 2020-03-24 | 会太多",
                "too_much_answers": "said | answered_day\nt1 | 2020-03-25",
                "look_backs": "uid | measure | due_day | looked_day\nb1 | m3 | 2020-03-29 |\nb2 | m3 | 2020-03-24 | 2020-03-24",
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
                item                    | turn        | why                     | what     | unit | due_on     | days_overdue | page
                problem/p2              | office      | problem_without_measure | 排队久   | A    |            | 0            | problem/p2
                problem/p5              | office      | problem_disputed        | 没有开会 | A    |            | 0            | problem/p5
                too_much/t2             | office      | too_much_to_answer      | 会太多   | A    |            | 0            | too_much/t2
                required_action/notes/A | office      | action_to_accept        | 笔记     | A    | 2020-03-27 | 3            | required_action/notes
                report/宣传部/18344     | department  | report_to_hand_in       | 宣传部   |      | 2020-03-29 | 1            |
                report/组织部/18344     | department  | report_to_hand_in       | 组织部   |      | 2020-03-29 | 1            | report/r2
                proposed_measure/o1     | supervision | proposal_to_answer      | 重排值班 | A    |            | 0            | problem/p6
                measure/m1              | supervision | measure_to_verify       | 分组讨论 | A    | 2020-03-25 | 5            | measure/m1
                look_back/b1            | supervision | look_back_due           | 撤掉旧稿 | A    | 2020-03-29 | 1            | measure/m3
                required_action/draft/A | unit        | action_returned         | 提纲     | A    | 2020-03-31 | 0            | required_action/draft
                required_action/study/A | unit        | action_to_do            | 学习     | A    | 2020-04-03 | 0            | required_action/study
                measure/m2              | unit        | measure_to_do           | 重写提纲 | A    | 2020-04-05 | 0            | measure/m2
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
