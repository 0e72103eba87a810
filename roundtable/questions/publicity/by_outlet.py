"""How much was published, and where?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table
from roundtable.questions.words import LEVEL

#: Items of the same story are reprints of one another; an item without a story is its own.
TOLD = """
    WITH told AS (
        SELECT p.outlet, p.record, p.uid, CASE WHEN p.story IS NULL THEN 'item ' || p.uid ELSE 'story ' || p.story END AS story
        FROM publicity AS p WHERE (:since_day IS NULL OR p.published_day >= :since_day)
    )
"""

question = Question(
    asks={"zh-hans": "宣传报道刊发了多少？", "en": "How much was published, and where?"},
    phrasings={
        "zh-hans": (
            "各媒体刊发了多少条",
            "宣传报道统计",
            "省级媒体发了几篇",
            "公众号推了多少",
            "电视上播了几条",
            "哪些渠道发得多",
            "一共发了多少稿子",
        ),
        "en": (
            "publicity by outlet",
            "how many items did each outlet publish",
            "media coverage count",
            "articles and stories published",
            "how many reports in provincial media",
            "tv and web items",
        ),
    },
    rule={
        "zh-hans": "按渠道列出截至当日刊发的条数；同一报道的转载合为一篇。渠道没有刊发的也列出。宣传不参与单位比较。",
        "en": "Items published up to the day, per outlet; reprints of one story are folded into one. Outlets without an item are listed too. Publicity never enters a comparison of units.",
    },
    scope=("since",),
    shape="ranking",
    rows=Table(
        columns=(
            Column("outlet", "outlet", "渠道", "outlet"),
            Column("level", "state", "级别", "level", words=LEVEL),
            Column("items", "integer", "条数", "items", "条"),
            Column("stories", "integer", "篇数（转载合一）", "stories", "篇"),
        ),
        key=("outlet_key",),
        sql=f"""{TOLD} SELECT o.uid AS outlet_key, o.name AS outlet_name, o.level, count(t.record) AS items, count(DISTINCT t.story) AS stories
            FROM outlets AS o LEFT JOIN told AS t ON t.outlet = o.outlet
            GROUP BY o.uid, o.name, o.level ORDER BY items DESC, o.uid""",
        behind=(
            Behind(
                ("items",),
                "publicity_item",
                f"{TOLD} SELECT o.uid AS outlet_key, t.record, t.uid FROM told AS t JOIN outlets AS o ON o.outlet = t.outlet",
                counts=True,
            ),
            Behind(
                ("stories",),
                "publicity_item",
                f"{TOLD} SELECT o.uid AS outlet_key, t.record, t.uid FROM told AS t JOIN outlets AS o ON o.outlet = t.outlet",
            ),
        ),
    ),
    says={
        "zh-hans": "{outlets} 个渠道刊发 {items} 条，合 {stories} 篇；省级及以上媒体 {province_or_above} 条。",
        "en": "{items:item|items} in {outlets:outlet|outlets}, {stories:story|stories} with reprints folded; {province_or_above} in media of provincial level or above.",
    },
    summary=Table(
        columns=(
            Column("outlets", "integer", "渠道", "outlets", "个"),
            Column("items", "integer", "条数", "items", "条"),
            Column("stories", "integer", "篇数", "stories", "篇"),
            *(Column(level, "integer", zh, en, "条") for level, (zh, en) in LEVEL.items()),
        ),
        sql=f"""{TOLD} SELECT (SELECT count(*) FROM outlets) AS outlets, count(*) AS items, count(DISTINCT t.story) AS stories,
            {", ".join(f"coalesce(sum(CASE WHEN o.level = '{level}' THEN 1 ELSE 0 END), 0) AS {level}" for level in LEVEL)}
            FROM told AS t JOIN outlets AS o ON o.outlet = t.outlet""",
        behind=(
            Behind(("outlets",), "outlet", "SELECT record, uid FROM outlets", counts=True),
            Behind(("items",), "publicity_item", f"{TOLD} SELECT record, uid FROM told", counts=True),
            Behind(("stories",), "publicity_item", f"{TOLD} SELECT record, uid FROM told"),
            *(
                Behind(
                    (level,),
                    "publicity_item",
                    f"{TOLD} SELECT t.record, t.uid FROM told AS t JOIN outlets AS o ON o.outlet = t.outlet WHERE o.level = '{level}'",
                    counts=True,
                )
                for level in LEVEL
            ),
        ),
    ),
    examples=(
        Example(
            facts={
                "outlets": "uid | name | level\ndaily | 日报 | city\ntv | 电视台 | city\nprov | 省报 | province_or_above",
                "publicity": """
                    outlet | published_day | story
                    daily  | 2020-03-20    | s1
                    daily  | 2020-03-21    | s1
                    daily  | 2020-03-22    |
                    prov   | 2020-03-22    | s1
                """,
            },
            answer="""
                outlet | level             | items | stories
                daily  | city              | 3     | 2
                prov   | province_or_above | 1     | 1
                tv     | city              | 0     | 0
            """,
        ),
    ),
)
