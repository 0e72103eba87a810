"""Which units do well, and how?"""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Reason, Table
from roundtable.questions.words import ASSESSMENT, GROUP, UNIT

GOOD = """
    SELECT m.group_number, m.group_name, m.code AS unit_code, m.name AS unit_name, m.unit,
        p.practices, p.measures_verified, p.assessment, p.actions_on_time, p.actions_due, p.days_early,
        row_number() OVER (PARTITION BY m.group_number ORDER BY p.practices DESC, p.measures_verified DESC,
            CASE p.assessment WHEN 'well' THEN 0 ELSE 1 END, p.days_early DESC, m.code) AS place
    FROM unit_progress AS p JOIN members AS m ON m.unit = p.unit
    WHERE p.overdue_actions + p.overdue_measures = 0
        AND (p.practices > 0 OR p.measures_verified > 0 OR p.assessment = 'well')
"""
NAMED = f"WITH good AS ({GOOD}), named AS (SELECT * FROM good WHERE place <= 3)"
GOOD_UNITS = f"WITH good AS ({GOOD}) SELECT m.record, m.code AS uid FROM good AS s JOIN members AS m ON m.unit = s.unit"

question = Question(
    asks={"zh-hans": "你们组开展得好的是哪家？好在哪里？", "en": "Which units do well, and how?"},
    phrasings={
        "zh-hans": (
            "哪家做得好",
            "谁干得最好",
            "先进单位有哪些、好在哪儿",
            "表现突出的单位",
            "哪个单位走在前面",
            "值得表扬的是谁",
            "开展得好的单位",
        ),
        "en": (
            "who does well",
            "best units and why",
            "which unit is doing great",
            "top performers",
            "who deserves praise",
            "units that stand out",
            "good examples among units",
        ),
    },
    rule={
        "zh-hans": "没有过期的规定动作和措施，并且有经验做法、有已核实的整改措施或最近评价为“好”的单位才点名。先看经验做法数，再看已核实措施数，再看评价，再看按时动作平均提前天数，最后按代码；每组至多三家。到访次数和宣传不算。",
        "en": "Named are only units with nothing past due and with a practice noted, a measure verified or 'well' as their latest assessment. Order: practices, then measures"
        " verified, then the assessment, then the mean days early over actions on time, then code; at most three per group. Visits and publicity never count.",
    },
    shape="ranking",
    rows=Table(
        columns=(
            GROUP,
            Column("place", "integer", "名次", "place"),
            UNIT,
            Column("practices", "integer", "经验做法", "practices", "条"),
            Column("measures_verified", "integer", "已核实措施", "measures verified", "项"),
            Column("assessment", "state", "最近评价", "latest assessment", words=ASSESSMENT),
            Column("actions_on_time", "integer", "按时动作", "actions on time", "项"),
            Column("actions_due", "integer", "已到期动作", "actions due", "项"),
            Column("days_early", "number", "平均提前", "mean days early", "天"),
            Column("reasons", "reasons", "好在哪里", "reasons"),
            Column("noted", "list", "经验做法", "practices noted"),
        ),
        key=("unit_code",),
        sql=f"""{NAMED} SELECT group_number, group_name, place, unit_code, unit_name, practices, measures_verified, assessment,
            actions_on_time, actions_due, days_early FROM named ORDER BY group_number, place""",
        details=(
            Detail(
                "noted",
                (
                    Column("title", "text", "名称", "title"),
                    Column("description", "text", "说明", "description"),
                ),
                f"""{NAMED} SELECT n.unit_code, p.title, p.description FROM named AS n JOIN practices AS p ON p.unit = n.unit
                ORDER BY n.unit_code, p.noted_day DESC, p.uid""",
            ),
        ),
        behind=(
            Behind(
                ("practices",),
                "practice",
                f"{NAMED} SELECT n.unit_code, p.record, p.uid FROM named AS n JOIN practices AS p ON p.unit = n.unit",
                counts=True,
            ),
            Behind(
                ("measures_verified",),
                "measure",
                f"{NAMED} SELECT n.unit_code, x.record, x.uid FROM named AS n JOIN unit_measures AS x ON x.unit = n.unit WHERE x.state = 'verified'",
                counts=True,
            ),
            Behind(
                ("actions_on_time", "days_early"),
                "action_event",
                f"""{NAMED} SELECT n.unit_code, a.event_record AS record, a.event_uid AS uid
                FROM named AS n JOIN unit_actions AS a ON a.unit = n.unit WHERE a.on_time = 1 AND a.due_day <= :as_of_day""",
            ),
            Behind(
                ("actions_due",),
                "required_action",
                f"""{NAMED} SELECT n.unit_code, a.action_record AS record, a.action_key AS uid
                FROM named AS n JOIN unit_actions AS a ON a.unit = n.unit WHERE a.due_day <= :as_of_day""",
                counts=True,
            ),
            Behind(
                ("assessment",),
                "visit",
                f"{NAMED} SELECT n.unit_code, s.record, s.uid FROM named AS n JOIN assessments AS s ON s.unit = n.unit",
            ),
        ),
    ),
    reasons=(
        Reason("practices", "{practices} 条经验做法", "{practices:good practice|good practices} noted"),
        Reason(
            "measures_verified",
            "{measures_verified} 项整改已核实",
            "{measures_verified:measure|measures} verified",
        ),
        Reason("assessment", "最近一次评价好", "latest assessment: well", among=("well",)),
        Reason(
            "actions_on_time",
            "{actions_on_time}/{actions_due} 项规定动作按时，平均提前 {days_early} 天",
            "{actions_on_time} of {actions_due:required action|required actions} on time, {days_early} days early on average",
        ),
    ),
    says={
        "zh-hans": "{groups} 个督导组中共有 {units} 家单位可以点名表扬，列出 {named} 家。",
        "en": "{units:unit|units} can be named as doing well, across {groups:group|groups}; {named} listed.",
    },
    summary=Table(
        columns=(
            Column("groups", "integer", "督导组", "groups"),
            Column("units", "integer", "可点名的单位", "units that can be named"),
            Column("named", "integer", "列出", "listed"),
        ),
        sql=f"""WITH good AS ({GOOD}) SELECT count(DISTINCT group_number) AS groups, count(*) AS units,
            coalesce(sum(CASE WHEN place <= 3 THEN 1 ELSE 0 END), 0) AS named FROM good""",
        behind=(
            Behind(("units",), "unit", GOOD_UNITS, counts=True),
            Behind(("groups",), "unit", GOOD_UNITS),
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
                "units": "code\nA\nB\nC\nD",
                "groups": "number\n3",
                "participations": "unit | grp\nA | 3\nB | 3\nC | 3\nD | 3",
                "required_actions": "uid | due_day\nlaunch | 2020-03-20",
                "action_events": """
                    unit | action | step     | event_day
                    A    | launch | done     | 2020-03-20
                    A    | launch | accepted | 2020-03-21
                    B    | launch | done     | 2020-03-15
                    B    | launch | accepted | 2020-03-16
                    C    | launch | done     | 2020-03-18
                    D    | launch | done     | 2020-03-14
                    D    | launch | accepted | 2020-03-14
                """,
                "practices": "unit | title | noted_day\nA | 板凳课堂 | 2020-03-25\nC | 夜学 | 2020-03-25",
                "visits": "unit | grp | visited_day | assessment\nB | 3 | 2020-03-24 | well\nD | 3 | 2020-03-24 | steady",
            },
            answer="""
                group | place | unit | practices | assessment | actions_on_time | actions_due | days_early | noted
                3     | 1     | A    | 1         |            | 1               | 1           | 0.0        | 板凳课堂
                3     | 2     | B    | 0         | well       | 1               | 1           | 5.0        |
            """,
        ),
    ),
)
