"""Where does each problem stand? The ledger: one row a problem, with its measures."""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Table
from roundtable.questions.words import GROUP, MEASURE_STATE, PROBLEM_STATE, SEVERITY, UNIT

LISTED = """
    WITH listed AS (
        SELECT p.uid AS problem, p.problem AS number, p.record, p.unit_code, p.unit_name, p.group_number, p.group_name, p.category,
            p.severity, p.found_day, p.description, s.state, s.due_day, s.days_overdue, s.moved, s.bounced,
            coalesce(s.ended_day, :as_of_day) - p.found_day AS days_open
        FROM known_problems AS p JOIN problem_states AS s ON s.problem = p.problem
        WHERE :since_day IS NULL OR p.found_day >= :since_day
    )
"""
STATES = ", ".join(
    f"coalesce(sum(CASE WHEN state = '{state}' THEN 1 ELSE 0 END), 0) AS {state}" for state in PROBLEM_STATE
)


def problems(condition: str, key: str = "problem,") -> str:
    return f"{LISTED} SELECT {key} record, problem AS uid FROM listed WHERE {condition}"


def measures(condition: str) -> str:
    return f"""{LISTED} SELECT l.problem, x.record, x.uid FROM listed AS l
        JOIN problem_measures AS x ON x.problem = l.number WHERE {condition}"""


def events(condition: str) -> str:
    return f"""{LISTED} SELECT l.problem, e.record, e.uid FROM listed AS l JOIN problem_measures AS x ON x.problem = l.number
        JOIN measure_events AS e ON e.measure = x.measure WHERE {condition}"""


WITHDRAWN = f"""{LISTED} SELECT l.problem, e.record, e.uid FROM listed AS l
    JOIN problem_events AS e ON e.problem = l.number WHERE e.step = 'withdrawn'"""

question = Question(
    asks={"zh-hans": "每个问题改到哪一步了？", "en": "Where does each problem stand?"},
    phrasings={
        "zh-hans": (
            "问题逐条列出来",
            "逐个问题看改到哪一步",
            "每条问题的整改状态",
            "问题清单",
            "整改问题明细",
            "哪些问题还没人认领",
            "待认领的问题有哪些",
            "哪几个问题待核验",
            "哪些问题被退回了",
            "哪些问题逾期未改",
            "每个问题谁负责、什么时候到期",
            "哪些问题改期了好几次",
            "问题一条一条过一遍",
            "撤回了哪些问题",
        ),
        "en": (
            "list the problems one by one",
            "state of each problem",
            "every problem with its measures",
            "the register of problems, entry by entry",
            "the rectification ledger, one problem a line",
            "which problems have no measure yet",
            "which problems wait to be verified",
            "problems without anybody responsible yet",
            "which problems are late",
            "who is responsible for each problem and by when",
            "which problems had their due day moved",
            "problem by problem, how far has each one come",
            "which problems were withdrawn, which were sent back",
        ),
    },
    rule={
        "zh-hans": "截至当日已知的每个问题一行，撤回的、已不参加单位的也在内；给了起始日的，只列那一天及以后发现的。状态由措施推出：没有议定措施为待认领；全部核实为已销号；"
        "未核实的措施中有被退回的为已退回；未核实的都已报完成为待核验；其余为整改中；撤回的为已撤回，其措施不计。期限是未核实措施中最早的一个，早于当日即为逾期。"
        "存续天数从发现日算到当日，已销号、已撤回的算到那一天。督导组为该单位当日所在的组。",
        "en": "One row for every problem known as of the day, withdrawn ones and those of units that have left among them; with 'since', only those found on or after it."
        " The state follows from its measures: none agreed, no measure yet; all verified, closed; of those not verified, one returned, returned; all reported done, to be"
        " verified; else being rectified. The measures of a withdrawn problem do not count. It is due on the earliest due day of the measures not verified, and overdue once"
        " that day is past. Days open run from the day it was found to the day, or to the day on which it was closed or withdrawn. The group is the unit's on the day.",
    },
    scope=("group", "unit", "since"),
    shape="list",
    rows=Table(
        columns=(
            Column("problem", "text", "编号", "key"),
            Column("description", "text", "问题", "problem"),
            UNIT,
            GROUP,
            Column("category", "text", "类别", "category"),
            Column("severity", "state", "程度", "severity", words=SEVERITY),
            Column("found_on", "day", "发现日", "found on"),
            Column("state", "state", "状态", "state", words=PROBLEM_STATE),
            Column("due_on", "day", "期限", "due on"),
            Column("days_overdue", "integer", "逾期", "days overdue", "天"),
            Column("moved", "integer", "改期", "due day moved", "次"),
            Column("bounced", "integer", "退回重开", "returned or reopened", "次"),
            Column("days_open", "integer", "存续", "days open", "天"),
            Column("measures", "list", "整改措施", "measures"),
        ),
        key=("problem",),
        sql=f"""{LISTED} SELECT problem, description, unit_code, unit_name, group_number, group_name, category, severity,
            found_day AS found_on, state, due_day AS due_on, days_overdue, moved, bounced, days_open
            FROM listed ORDER BY found_day DESC, problem""",
        details=(
            Detail(
                "measures",
                (
                    Column("key", "text", "编号", "key"),
                    Column("what", "text", "做什么", "what"),
                    Column("responsible", "text", "谁负责", "who"),
                    Column("due_on", "day", "期限", "due"),
                    Column("state", "state", "状态", "state", words=MEASURE_STATE),
                    Column("done_on", "day", "最近报完成", "last reported done"),
                    Column("verified_on", "day", "最近核实", "last verified"),
                ),
                f"""{LISTED} SELECT l.problem, x.uid AS key, x.what, x.responsible, x.due_day AS due_on, x.state,
                    x.done_day AS done_on, x.verified_day AS verified_on
                FROM listed AS l JOIN problem_measures AS x ON x.problem = l.number ORDER BY l.problem, x.due_day, x.uid""",
            ),
        ),
        behind=(
            Behind(("problem", "state", "days_open"), "problem", problems("1 = 1")),
            Behind(("state",), "problem_event", WITHDRAWN),
            Behind(("state",), "measure", measures("1 = 1")),
            Behind(("due_on",), "measure", measures("x.state <> 'verified'")),
            Behind(("days_overdue",), "measure", measures("x.past_due = 1")),
            Behind(("state",), "measure_event", events("1 = 1")),
            Behind(("moved",), "measure_event", events("e.step = 'moved'"), counts=True),
            Behind(("bounced",), "measure_event", events("e.step IN ('returned', 'reopened')"), counts=True),
        ),
    ),
    says={
        "zh-hans": "累计 {problems} 个问题：待认领 {raised} 个，整改中 {rectifying} 个，待核验 {done} 个，已退回 {returned} 个，已销号 {verified} 个，"
        "已撤回 {withdrawn} 个；其中 {overdue} 个逾期。",
        "en": "{problems:problem|problems}: {raised} without a measure yet, {rectifying} being rectified, {done} to be verified, {returned} returned,"
        " {verified} closed, {withdrawn} withdrawn; {overdue} overdue.",
    },
    summary=Table(
        columns=(
            Column("problems", "integer", "问题", "problems", "个"),
            *(Column(state, "integer", zh, en, "个") for state, (zh, en) in PROBLEM_STATE.items()),
            Column("overdue", "integer", "逾期", "overdue", "个"),
        ),
        sql=f"""{LISTED} SELECT count(*) AS problems, {STATES},
            coalesce(sum(CASE WHEN days_overdue > 0 THEN 1 ELSE 0 END), 0) AS overdue FROM listed""",
        behind=(
            Behind(("problems",), "problem", problems("1 = 1", ""), counts=True),
            *(
                Behind((state,), "problem", problems(f"state = '{state}'", ""), counts=True)
                for state in PROBLEM_STATE
            ),
            Behind(("overdue",), "problem", problems("days_overdue > 0", ""), counts=True),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1",
                "participations": "unit | grp | left_day\nA | 1 |\nB | 1 | 2020-03-25",
                "problems": """
                    uid | unit | category | severity | found_day  | description
                    p1  | A    | 学习     | major    | 2020-03-16 | 照稿念
                    p2  | A    | 学习     | minor    | 2020-03-17 | 记录雷同
                    p3  | A    | 窗口     |          | 2020-03-18 | 排队久
                    p4  | A    | 窗口     |          | 2020-03-18 | 误记
                    p5  | B    | 窗口     | critical | 2020-03-19 | 无人值守
                    p6  | A    | 学习     |          | 2020-03-20 | 笔记代抄
                """,
                "problem_events": "problem | step | event_day\np4 | withdrawn | 2020-03-19",
                "measures": """
                    uid | problem | agreed_day | due_day
                    m1  | p1      | 2020-03-17 | 2020-03-25
                    m2  | p2      | 2020-03-18 | 2020-03-24
                    m3  | p2      | 2020-03-18 | 2020-03-28
                    m4  | p4      | 2020-03-18 | 2020-03-20
                    m5  | p5      | 2020-03-20 | 2020-04-10
                    m6  | p6      | 2020-03-21 | 2020-04-10
                """,
                "measure_events": """
                    measure | step     | event_day
                    m1      | done     | 2020-03-20
                    m1      | verified | 2020-03-24
                    m2      | done     | 2020-03-20
                    m2      | verified | 2020-03-22
                    m3      | done     | 2020-03-25
                    m6      | done     | 2020-03-28
                    m6      | returned | 2020-03-29
                """,
            },
            answer="""
                problem | unit | group | severity | found_on   | state      | due_on     | days_overdue | bounced | days_open | measures
                p6      | A    | 1     |          | 2020-03-20 | returned   | 2020-04-10 | 0            | 1       | 10        | m6
                p5      | B    |       | critical | 2020-03-19 | rectifying | 2020-04-10 | 0            | 0       | 11        | m5
                p3      | A    | 1     |          | 2020-03-18 | raised     |            | 0            | 0       | 12        |
                p4      | A    | 1     |          | 2020-03-18 | withdrawn  |            | 0            | 0       | 1         |
                p2      | A    | 1     | minor    | 2020-03-17 | done       | 2020-03-28 | 2            | 0       | 13        | m2, m3
                p1      | A    | 1     | major    | 2020-03-16 | verified   |            | 0            | 0       | 8         | m1
            """,
        ),
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1\n2",
                "participations": "unit | grp\nA | 1\nB | 2",
                "problems": """
                    uid | unit | found_day
                    p1  | A    | 2020-03-15
                    p2  | A    | 2020-03-16
                    p3  | A    | 2020-03-17
                    p4  | B    | 2020-03-18
                """,
                "measures": """
                    uid | problem | agreed_day | due_day
                    m1  | p1      | 2020-03-16 | 2020-03-20
                    m2  | p2      | 2020-03-17 | 2020-03-20
                    m3  | p3      | 2020-03-18 | 2020-03-20
                """,
                "measure_events": """
                    measure | step     | event_day  | new_due_day
                    m2      | moved    | 2020-03-19 | 2020-03-24
                    m2      | moved    | 2020-03-23 | 2020-03-27
                    m3      | done     | 2020-03-19 |
                    m3      | returned | 2020-03-20 |
                    m3      | done     | 2020-03-21 |
                    m3      | verified | 2020-03-22 |
                    m3      | reopened | 2020-03-26 |
                """,
            },
            scope={"group": 1, "since": "2020-03-16"},
            answer="""
                problem | state      | due_on     | days_overdue | moved | bounced | days_open
                p3      | rectifying | 2020-03-20 | 10           | 0     | 2       | 13
                p2      | rectifying | 2020-03-27 | 3            | 2     | 0       | 14
            """,
        ),
    ),
)
