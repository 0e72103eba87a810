"""Is the voice louder or softer than last week?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import LEVEL

WEEKS = """
    WITH RECURSIVE since AS (
        SELECT CASE WHEN :since_day > start_day THEN :since_day ELSE start_day END AS from_day FROM programme
    ), bounds AS (
        SELECT (from_day + 3) // 7 AS first_week, (3 + :as_of_day) // 7 AS last_week FROM since
    ), weeks AS (
        SELECT first_week AS week, last_week FROM bounds WHERE last_week >= first_week
        UNION ALL SELECT week + 1, last_week FROM weeks WHERE week < last_week
    ), told AS (
        SELECT (p.published_day + 3) // 7 AS week, o.level, p.record, p.uid,
            CASE WHEN p.story IS NULL THEN 'item ' || p.uid ELSE 'story ' || p.story END AS story
        FROM publicity AS p JOIN outlets AS o ON o.outlet = p.outlet
        WHERE :since_day IS NULL OR p.published_day >= :since_day
    )
"""
IN_ORDER = "CASE l.level WHEN 'province_or_above' THEN 0 WHEN 'city' THEN 1 ELSE 2 END"
THIS_WEEK = "t.week = (3 + :as_of_day) // 7"
LAST_WEEK = "t.week = (-4 + :as_of_day) // 7"

question = Question(
    asks={"zh-hans": "声音比上周大了还是小了？", "en": "Is the voice louder or softer than last week?"},
    phrasings={
        "zh-hans": (
            "宣传势头怎么样",
            "每周发稿量变化",
            "报道比上周多了吗",
            "宣传走势",
            "各周刊发数量",
            "发稿是增是减",
        ),
        "en": (
            "publicity trend",
            "more or less coverage than the week before",
            "items per week",
            "is coverage growing",
            "weekly publicity",
            "coverage over time",
        ),
    },
    rule={
        "zh-hans": "按周（周一至周日）和级别数截至当日刊发的条数；本周还没有过完。没有刊发的周记为零。",
        "en": "Items by week (Monday to Sunday) and level, up to the day; the present week is not over yet. A week without an item is zero.",
    },
    scope=("since",),
    shape="series",
    rows=Table(
        columns=(
            Column("week", "week", "周", "week"),
            Column("level", "state", "级别", "level", words=LEVEL),
            Column("items", "integer", "条数", "items", "条"),
            Column("stories", "integer", "篇数", "stories", "篇"),
        ),
        key=("week", "level"),
        sql=f"""{WEEKS}, levels AS (SELECT DISTINCT level FROM outlets)
            SELECT w.week, l.level, count(t.record) AS items, count(DISTINCT t.story) AS stories
            FROM weeks AS w CROSS JOIN levels AS l LEFT JOIN told AS t ON t.week = w.week AND t.level = l.level
            GROUP BY w.week, l.level ORDER BY w.week, {IN_ORDER}""",
        behind=(
            Behind(
                ("items",),
                "publicity_item",
                f"{WEEKS} SELECT week, level, record, uid FROM told",
                counts=True,
            ),
            Behind(("stories",), "publicity_item", f"{WEEKS} SELECT week, level, record, uid FROM told"),
        ),
    ),
    says={
        "zh-hans": "本周刊发 {this_week} 条，上周 {last_week} 条。",
        "en": "{this_week:item|items} this week, {last_week} the week before.",
    },
    summary=Table(
        columns=(
            Column("this_week", "integer", "本周", "this week", "条"),
            Column("last_week", "integer", "上周", "the week before", "条"),
        ),
        sql=f"""{WEEKS} SELECT coalesce(sum(CASE WHEN {THIS_WEEK} THEN 1 ELSE 0 END), 0) AS this_week,
            coalesce(sum(CASE WHEN {LAST_WEEK} THEN 1 ELSE 0 END), 0) AS last_week FROM told AS t""",
        behind=(
            Behind(
                ("this_week",),
                "publicity_item",
                f"{WEEKS} SELECT t.record, t.uid FROM told AS t WHERE {THIS_WEEK}",
                counts=True,
            ),
            Behind(
                ("last_week",),
                "publicity_item",
                f"{WEEKS} SELECT t.record, t.uid FROM told AS t WHERE {LAST_WEEK}",
                counts=True,
            ),
        ),
    ),
    examples=(
        Example(
            facts={
                "programme": "start_day\n2020-03-13",
                "outlets": "uid | level\na | own\nb | province_or_above",
                "publicity": "outlet | published_day\na | 2020-03-14\na | 2020-03-23\na | 2020-03-29\nb | 2020-03-30",
            },
            answer="""
                week     | level             | items
                2020-W11 | province_or_above | 0
                2020-W11 | own               | 1
                2020-W12 | province_or_above | 0
                2020-W12 | own               | 0
                2020-W13 | province_or_above | 0
                2020-W13 | own               | 2
                2020-W14 | province_or_above | 1
                2020-W14 | own               | 0
            """,
        ),
        Example(
            facts={
                "outlets": "uid | level\na | own",
                "publicity": "outlet | published_day\na | 2020-03-23\na | 2020-03-26\na | 2020-03-30",
            },
            scope={"since": "2020-03-26"},
            answer="""
                week     | level | items
                2020-W13 | own   | 1
                2020-W14 | own   | 1
            """,
        ),
    ),
)
