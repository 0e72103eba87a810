"""How far has rectification come?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import MEASURE_STATE

STATES = " UNION ALL ".join(
    f"SELECT {place} AS place, '{state}' AS state" for place, state in enumerate(MEASURE_STATE)
)
VERIFIED_DAYS = """
    WITH ranked AS (
        SELECT state_day - found_day AS days, row_number() OVER (ORDER BY state_day - found_day) AS place, count(*) OVER () AS total
        FROM unit_measures WHERE state = 'verified'
    ), middle AS (
        SELECT CAST(sum(days) AS DOUBLE) / count(*) AS median_days FROM ranked
        WHERE place = (total + 1) // 2 OR place = (total + 2) // 2
    )
"""


def records(key: str, condition: str) -> str:
    return f"SELECT {key} record, uid FROM unit_measures WHERE {condition}"


question = Question(
    asks={"zh-hans": "整改到哪一步了？", "en": "How far has rectification come?"},
    phrasings={
        "zh-hans": (
            "整改进度",
            "整改措施落实得怎么样",
            "多少项整改过期",
            "还有几项没核实",
            "整改完成了多少",
            "从发现到核实要几天",
            "整改台账",
        ),
        "en": (
            "progress of rectification",
            "measures by state",
            "how many measures are overdue",
            "how many were verified",
            "how long does it take to fix",
            "rectification status",
            "what is still to be verified",
        ),
    },
    rule={
        "zh-hans": "参加单位、未撤回问题的措施，按最近一步（改期除外）分：整改中、待核实、已退回、已重开、已核实。过期：现期限早于当日且未核实。中位天数从发现问题到核实。",
        "en": "Measures on standing problems of units taking part, by the step of their latest event (a moved due day is not a step). Overdue: due before the day and not"
        " verified. Median days run from the day the problem was found to the day its measure was verified.",
    },
    shape="figure",
    rows=Table(
        columns=(
            Column("state", "state", "状态", "state", words=MEASURE_STATE),
            Column("measures", "integer", "措施", "measures", "项"),
            Column("overdue", "integer", "过期", "overdue", "项"),
        ),
        key=("state",),
        sql=f"""WITH states AS ({STATES}), counted AS (
                SELECT state, count(*) AS measures, sum(past_due) AS overdue FROM unit_measures GROUP BY state
            ) SELECT s.state, coalesce(c.measures, 0) AS measures, coalesce(c.overdue, 0) AS overdue
            FROM states AS s LEFT JOIN counted AS c ON c.state = s.state ORDER BY s.place""",
        behind=(
            Behind(("measures",), "measure", records("state,", "1 = 1"), counts=True),
            Behind(("overdue",), "measure", records("state,", "past_due = 1"), counts=True),
        ),
    ),
    says={
        "zh-hans": "共 {measures} 项整改措施，已核实 {verified} 项，过期 {overdue} 项；从发现到核实中位 {median_days} 天。",
        "en": "{measures:measure|measures}: {verified} verified, {overdue} overdue; median {median_days} days from found to verified.",
    },
    summary=Table(
        columns=(
            Column("measures", "integer", "措施", "measures", "项"),
            Column("verified", "integer", "已核实", "verified", "项"),
            Column("overdue", "integer", "过期", "overdue", "项"),
            Column("median_days", "number", "从发现到核实（中位）", "median days, found to verified", "天"),
        ),
        sql=f"""{VERIFIED_DAYS}, counted AS (
                SELECT count(*) AS measures, coalesce(sum(CASE WHEN state = 'verified' THEN 1 ELSE 0 END), 0) AS verified,
                    coalesce(sum(past_due), 0) AS overdue FROM unit_measures
            ) SELECT c.measures, c.verified, c.overdue, m.median_days FROM counted AS c CROSS JOIN middle AS m""",
        behind=(
            Behind(("measures",), "measure", records("", "1 = 1"), counts=True),
            Behind(("verified",), "measure", records("", "state = 'verified'"), counts=True),
            Behind(("median_days",), "measure", records("", "state = 'verified'")),
            Behind(("overdue",), "measure", records("", "past_due = 1"), counts=True),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1",
                "problems": "uid | unit | found_day\np1 | A | 2020-03-10\np2 | A | 2020-03-12",
                "measures": """
                    uid | problem | agreed_day | due_day
                    m1  | p1      | 2020-03-11 | 2020-03-20
                    m2  | p1      | 2020-03-11 | 2020-03-29
                    m3  | p2      | 2020-03-12 | 2020-03-30
                    m4  | p2      | 2020-03-12 | 2020-03-25
                """,
                "measure_events": """
                    measure | step     | event_day  | new_due_day
                    m1      | done     | 2020-03-15 |
                    m1      | verified | 2020-03-18 |
                    m1      | reopened | 2020-03-24 |
                    m2      | done     | 2020-03-25 |
                    m4      | done     | 2020-03-20 |
                    m4      | verified | 2020-03-22 |
                """,
            },
            answer="""
                state    | measures | overdue
                agreed   | 1        | 0
                done     | 1        | 1
                returned | 0        | 0
                reopened | 1        | 1
                verified | 1        | 0
            """,
        ),
    ),
)
