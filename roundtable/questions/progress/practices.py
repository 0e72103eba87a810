"""Which good practices are worth spreading?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import GROUP, UNIT

NOTED = """
    WITH noted AS (
        SELECT u.code AS unit_code, u.name AS unit_name, m.group_number, m.group_name, p.noted_day AS noted_on, p.title, p.description,
            p.record, p.uid
        FROM practices AS p JOIN units AS u ON u.unit = p.unit LEFT JOIN members AS m ON m.unit = p.unit
        WHERE (:since_day IS NULL OR p.noted_day >= :since_day) AND (:unit IS NULL OR u.code = :unit)
            AND (:group IS NULL OR m.group_number = :group)
    )
"""

question = Question(
    asks={"zh-hans": "有哪些好做法可以推广？", "en": "Which good practices are worth spreading?"},
    phrasings={
        "zh-hans": (
            "好经验好做法",
            "值得推广的做法",
            "经验做法有哪些",
            "典型经验",
            "有什么亮点可以借鉴",
            "最佳做法清单",
        ),
        "en": (
            "good practices",
            "what can others learn from",
            "best practices noted",
            "ideas worth copying",
            "lessons to share",
            "practices to spread",
        ),
    },
    rule={
        "zh-hans": "督导组截至当日记下的经验做法，最近的在前；不排名。",
        "en": "Practices that supervisors noted up to the day, newest first; never ranked.",
    },
    scope=("group", "unit", "since"),
    shape="list",
    rows=Table(
        columns=(
            UNIT,
            GROUP,
            Column("noted_on", "day", "记录日", "noted on"),
            Column("title", "text", "做法", "practice"),
            Column("description", "text", "说明", "description"),
        ),
        key=("uid",),
        sql=f"{NOTED} SELECT * FROM noted ORDER BY noted_on DESC, unit_code, uid",
        behind=(Behind(("title",), "practice", f"{NOTED} SELECT record, uid FROM noted"),),
    ),
    says={
        "zh-hans": "{units} 家单位有 {practices} 条经验做法。",
        "en": "{practices:good practice|good practices} noted at {units:unit|units}.",
    },
    summary=Table(
        columns=(
            Column("practices", "integer", "经验做法", "practices", "条"),
            Column("units", "integer", "单位", "units", "家"),
        ),
        sql=f"{NOTED} SELECT count(*) AS practices, count(DISTINCT unit_code) AS units FROM noted",
        behind=(
            Behind(("practices",), "practice", f"{NOTED} SELECT record, uid FROM noted", counts=True),
            Behind(("units",), "practice", f"{NOTED} SELECT record, uid FROM noted"),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1",
                "practices": """
                    uid | unit | noted_day  | title    | description
                    c1  | A    | 2020-03-20 | 板凳课堂 | 进村组夜学
                    c2  | B    | 2020-03-26 | 河长夜访 | 记民情簿
                """,
            },
            answer="""
                unit | group | noted_on   | title
                B    |       | 2020-03-26 | 河长夜访
                A    | 1     | 2020-03-20 | 板凳课堂
            """,
        ),
    ),
)
