"""How many lectures were held, and how many listened?"""

from roundtable.questions.question import Behind, Column, Detail, Example, Question, Table

HELD = "WITH held AS (SELECT * FROM lectures WHERE :since_day IS NULL OR held_day >= :since_day)"
COLUMNS = (
    Column("lectures", "integer", "场次", "lectures", "场"),
    Column("audience", "integer", "听众", "audience", "人次"),
    Column("places", "integer", "地点", "places", "处"),
)
FIGURES = "count(*) AS lectures, coalesce(sum(audience), 0) AS audience, count(DISTINCT place) AS places"


def behind(key: str) -> tuple[Behind, ...]:
    return (
        Behind(("lectures",), "lecture", f"{HELD} SELECT {key} record, uid FROM held", counts=True),
        Behind(("audience", "places"), "lecture", f"{HELD} SELECT {key} record, uid FROM held"),
    )


question = Question(
    asks={
        "zh-hans": "宣讲开展了多少场、多少人听？",
        "en": "How many lectures were held, and how many listened?",
    },
    phrasings={
        "zh-hans": (
            "宣讲了几场",
            "听宣讲的有多少人",
            "各级宣讲情况",
            "宣讲没到的单位",
            "宣讲覆盖了哪里",
            "宣讲团讲了多少次",
        ),
        "en": (
            "lectures held",
            "how many people attended the lectures",
            "lectures by tier",
            "where were no lectures held",
            "talks given and audience",
            "lecture coverage",
        ),
    },
    rule={
        "zh-hans": "截至当日的宣讲，按层级：场次、听众人次、不同地点数；未到：参加单位中还没有举办过宣讲的。",
        "en": "Lectures up to the day, by tier: how many, audience summed, distinct places. Not reached: units taking part at which none was held.",
    },
    scope=("since",),
    shape="figure",
    rows=Table(
        columns=(Column("tier", "text", "层级", "tier"), *COLUMNS),
        key=("tier",),
        sql=f"{HELD} SELECT tier, {FIGURES} FROM held GROUP BY tier ORDER BY tier",
        behind=behind("tier,"),
    ),
    says={
        "zh-hans": "宣讲 {lectures} 场、{audience} 人次，到过 {units_reached} 家单位，{units_not_reached} 家还没有讲到。",
        "en": "{lectures:lecture|lectures}, {audience:listener|listeners}, {units_reached:unit|units} reached, {units_not_reached} not yet.",
    },
    summary=Table(
        columns=(
            *COLUMNS,
            Column("units_reached", "integer", "讲到单位", "units reached", "家"),
            Column("units_not_reached", "integer", "未讲到", "units not reached", "家"),
            Column("not_reached", "list", "未讲到的单位", "not reached"),
        ),
        sql=f"""{HELD} SELECT {FIGURES}, count(DISTINCT unit) AS units_reached,
            (SELECT count(*) FROM members AS m LEFT JOIN (SELECT DISTINCT unit FROM held) AS h ON h.unit = m.unit WHERE h.unit IS NULL) AS units_not_reached
            FROM held""",
        details=(
            Detail(
                "not_reached",
                (Column("unit", "unit", "单位", "unit"),),
                f"""{HELD} SELECT m.code AS unit_code, m.name AS unit_name FROM members AS m LEFT JOIN (SELECT DISTINCT unit FROM held) AS h ON h.unit = m.unit WHERE h.unit IS NULL ORDER BY m.code""",
            ),
        ),
        behind=(
            *behind(""),
            Behind(
                ("units_reached",), "lecture", f"{HELD} SELECT record, uid FROM held WHERE unit IS NOT NULL"
            ),
            Behind(
                ("units_not_reached",),
                "unit",
                f"{HELD} SELECT m.record, m.code AS uid FROM members AS m LEFT JOIN (SELECT DISTINCT unit FROM held) AS h ON h.unit = m.unit WHERE h.unit IS NULL",
                counts=True,
            ),
        ),
    ),
    examples=(
        Example(
            facts={
                "units": "code\nA\nB",
                "groups": "number\n1",
                "participations": "unit | grp\nA | 1\nB | 1",
                "lectures": "tier | place | unit | audience | held_day\n市级 | 礼堂 | | 200 | 2020-03-18\n乡镇 | 戏台 | A | 80 | 2020-03-20\n乡镇 | 戏台 | A | | 2020-03-27",
            },
            answer="""
                tier | lectures | audience | places
                乡镇 | 2        | 80       | 1
                市级 | 1        | 200      | 1
            """,
        ),
    ),
)
