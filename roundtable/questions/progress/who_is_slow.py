"""Which units are slow, why, and what will be done?"""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Reason, Table
from roundtable.questions.words import ASSESSMENT, GROUP, MEASURE_STATE, UNIT

SLOW = """
    SELECT m.group_number, m.group_name, m.code AS unit_code, m.name AS unit_name, m.unit,
        p.overdue_actions, p.overdue_measures, p.days_overdue, p.bounced, p.assessment, p.assessment_reason,
        row_number() OVER (PARTITION BY m.group_number ORDER BY p.overdue_actions + p.overdue_measures DESC,
            p.days_overdue DESC, p.bounced DESC,
            CASE p.assessment WHEN 'unsatisfactory' THEN 0 WHEN 'slow' THEN 1 ELSE 2 END, m.code) AS place
    FROM unit_progress AS p JOIN members AS m ON m.unit = p.unit
    WHERE p.overdue_actions + p.overdue_measures + p.bounced > 0 OR p.assessment IN ('slow', 'unsatisfactory')
"""
NAMED = f"WITH slow AS ({SLOW}), named AS (SELECT * FROM slow WHERE place <= 3)"
REASONED = f"WITH slow AS ({SLOW}) SELECT m.record, m.code AS uid FROM slow AS s JOIN members AS m ON m.unit = s.unit"

question = Question(
    asks={
        "zh-hans": "推进缓慢的是哪家？慢在哪里？怎么办？",
        "en": "Which units are slow, why, and what will be done?",
    },
    phrasings={
        "zh-hans": (
            "哪些单位推进缓慢",
            "谁最慢",
            "哪家落后了",
            "拖后腿的是谁",
            "哪个单位进度滞后、原因是什么",
            "慢在哪里怎么办",
            "谁掉队了",
            "推进不力的单位",
        ),
        "en": (
            "who is slow",
            "which units are falling behind and why",
            "slowest units",
            "who lags",
            "which unit is dragging its feet",
            "who needs a push",
            "laggards",
        ),
    },
    rule={
        "zh-hans": "理由有四：甲 过期未认可的规定动作；乙 过期未核实的整改措施；丙 措施被退回、重开的次数；丁 最近一次评价为偏慢或不满意。"
        "先看甲加乙，再看合计过期天数，再看丙，再看丁（不满意、偏慢、无），最后按代码。没有理由的单位不点名；每组至多三家。到访次数和宣传不算。",
        "en": "Four reasons: A required actions past due and not accepted; B measures past due and not verified; C times its measures were returned"
        " or reopened; D its latest assessment is slow or unsatisfactory. Order: A+B, then their days overdue summed, then C, then D (unsatisfactory, slow,"
        " none), then code. A unit without a reason is not named; at most three per group. Visits and publicity never count.",
    },
    shape="ranking",
    rows=Table(
        columns=(
            GROUP,
            Column("place", "integer", "名次", "place"),
            UNIT,
            Column("overdue_actions", "integer", "过期动作", "actions past due", "项"),
            Column("overdue_measures", "integer", "过期措施", "measures past due", "项"),
            Column("days_overdue", "integer", "合计过期", "days overdue", "天"),
            Column("bounced", "integer", "退回重开", "returned or reopened", "次"),
            Column("assessment", "state", "最近评价", "latest assessment", words=ASSESSMENT),
            Column("reasons", "reasons", "慢在哪里", "reasons"),
            Column("why", "text", "为什么", "why"),
            Column("measures", "list", "怎么办", "what will be done"),
        ),
        key=("unit_code",),
        sql=f"""{NAMED} SELECT group_number, group_name, place, unit_code, unit_name, overdue_actions, overdue_measures,
            days_overdue, bounced, assessment, assessment_reason,
            CASE WHEN assessment IN ('slow', 'unsatisfactory') THEN assessment_reason END AS why
            FROM named ORDER BY group_number, place""",
        details=(
            Detail(
                "measures",
                (
                    Column("key", "text", "编号", "key"),
                    Column("what", "text", "做什么", "what"),
                    Column("responsible", "text", "谁负责", "who"),
                    Column("due_on", "day", "期限", "due"),
                    Column("state", "state", "状态", "state", words=MEASURE_STATE),
                ),
                f"""{NAMED} SELECT n.unit_code, x.uid AS key, x.what, x.responsible, x.due_day AS due_on, x.state
                FROM named AS n JOIN unit_measures AS x ON x.unit = n.unit
                WHERE x.state <> 'verified' ORDER BY n.unit_code, x.due_day, x.uid""",
            ),
        ),
        behind=(
            Behind(
                ("overdue_actions",),
                "required_action",
                f"""{NAMED} SELECT n.unit_code, a.action_record AS record, a.action_key AS uid
                FROM named AS n JOIN unit_actions AS a ON a.unit = n.unit WHERE a.past_due = 1""",
                counts=True,
            ),
            Behind(
                ("overdue_measures",),
                "measure",
                f"""{NAMED} SELECT n.unit_code, x.record, x.uid
                FROM named AS n JOIN unit_measures AS x ON x.unit = n.unit WHERE x.past_due = 1""",
                counts=True,
            ),
            Behind(
                ("bounced",),
                "measure_event",
                f"""{NAMED} SELECT n.unit_code, e.record, e.uid
                FROM named AS n JOIN unit_measures AS x ON x.unit = n.unit JOIN measure_events AS e ON e.measure = x.measure
                WHERE e.step IN ('returned', 'reopened')""",
                counts=True,
            ),
            Behind(
                ("days_overdue",),
                "required_action",
                f"""{NAMED} SELECT n.unit_code, a.action_record AS record, a.action_key AS uid
                FROM named AS n JOIN unit_actions AS a ON a.unit = n.unit WHERE a.past_due = 1""",
            ),
            Behind(
                ("days_overdue",),
                "measure",
                f"""{NAMED} SELECT n.unit_code, x.record, x.uid
                FROM named AS n JOIN unit_measures AS x ON x.unit = n.unit WHERE x.past_due = 1""",
            ),
            Behind(
                ("assessment", "why"),
                "visit",
                f"""{NAMED} SELECT n.unit_code, s.record, s.uid FROM named AS n JOIN assessments AS s ON s.unit = n.unit""",
            ),
        ),
    ),
    reasons=(
        Reason(
            "overdue_actions",
            "{overdue_actions} 项规定动作过期",
            "{overdue_actions:required action|required actions} past due",
        ),
        Reason(
            "overdue_measures",
            "{overdue_measures} 项整改措施过期",
            "{overdue_measures:measure|measures} past due",
        ),
        Reason(
            "bounced", "措施被退回或重开 {bounced} 次", "measures returned or reopened {bounced:time|times}"
        ),
        Reason("assessment", "最近一次评价偏慢", "latest assessment: slow", among=("slow",)),
        Reason(
            "assessment", "最近一次评价不满意", "latest assessment: unsatisfactory", among=("unsatisfactory",)
        ),
    ),
    says={
        "zh-hans": "{groups} 个督导组中共有 {units} 家单位有偏慢的理由，点名 {named} 家。",
        "en": "{units:unit has|units have} a reason to be called slow, across {groups:group|groups}; {named} named.",
    },
    summary=Table(
        columns=(
            Column("groups", "integer", "督导组", "groups"),
            Column("units", "integer", "有理由的单位", "units with a reason"),
            Column("named", "integer", "点名", "named"),
        ),
        sql=f"""WITH slow AS ({SLOW}) SELECT count(DISTINCT group_number) AS groups, count(*) AS units,
            coalesce(sum(CASE WHEN place <= 3 THEN 1 ELSE 0 END), 0) AS named FROM slow""",
        behind=(
            Behind(("units",), "unit", REASONED, counts=True),
            Behind(("groups",), "unit", REASONED),
            Behind(
                ("named",),
                "unit",
                f"{NAMED} SELECT m.record, m.code AS uid FROM named AS s JOIN members AS m ON m.unit = s.unit",
                counts=True,
            ),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": """
                    code | name | kind
                    A01  | 柳林镇 | township
                    A02  | 沙溪镇 | township
                    B01  | 水利局 | department
                """,
                "groups": "number\n1",
                "participations": "unit | grp\nA01 | 1\nA02 | 1\nB01 | 1",
                "required_actions": "uid | due_day\nlaunch | 2020-03-20\nlist | 2020-03-27",
                "action_events": """
                    unit | action | step     | event_day
                    A01  | launch | done     | 2020-03-18
                    A01  | launch | accepted | 2020-03-19
                    A02  | launch | done     | 2020-03-19
                    A02  | launch | accepted | 2020-03-20
                    A02  | list   | done     | 2020-03-26
                    A02  | list   | accepted | 2020-03-27
                    B01  | launch | done     | 2020-03-20
                """,
                "visits": """
                    unit | grp | visited_day | assessment | assessment_reason
                    A02  | 1   | 2020-03-24  | slow       | 学习走形式
                    A02  | 1   | 2020-03-17  | well       |
                """,
            },
            answer="""
                group | place | unit | overdue_actions | days_overdue | assessment | why
                1     | 1     | B01  | 2               | 13           |            |
                1     | 2     | A01  | 1               | 3            |            |
                1     | 3     | A02  | 0               | 0            | slow       | 学习走形式
            """,
        ),
        Example(
            facts={
                "units": "code\nA\nB\nC",
                "groups": "number\n1\n2",
                "participations": "unit | grp\nA | 1\nB | 1\nC | 2",
                "problems": "uid | unit | found_day\np1 | A | 2020-03-10\np2 | B | 2020-03-10\np3 | C | 2020-03-10",
                "problem_events": "problem | step | event_day\np3 | withdrawn | 2020-03-12",
                "measures": """
                    uid | problem | what     | responsible | agreed_day | due_day
                    m1  | p1      | 补学两次 | 镇党委书记  | 2020-03-11 | 2020-03-20
                    m2  | p2      | 公开进度 | 局办公室    | 2020-03-11 | 2020-03-20
                    m3  | p3      | 撤了     | 谁          | 2020-03-11 | 2020-03-20
                """,
                "measure_events": """
                    measure | step     | event_day  | new_due_day
                    m1      | done     | 2020-03-18 |
                    m1      | returned | 2020-03-19 |
                    m2      | moved    | 2020-03-19 | 2020-03-30
                    m2      | done     | 2020-03-29 |
                """,
            },
            answer="""
                group | place | unit | overdue_measures | days_overdue | bounced | measures
                1     | 1     | A    | 1                | 10           | 1       | m1
            """,
        ),
    ),
)
