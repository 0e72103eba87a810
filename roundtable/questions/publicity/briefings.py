"""How many briefings were issued?"""

from roundtable.questions.question import Behind, Column, Example, Question, Table

ISSUED = "WITH issued AS (SELECT * FROM briefings WHERE :since_day IS NULL OR issued_day >= :since_day)"

question = Question(
    asks={"zh-hans": "编发了几期简报？", "en": "Which briefings were issued?"},
    phrasings={
        "zh-hans": (
            "简报出了几期",
            "简报目录",
            "最近一期简报是什么",
            "工作简报有多少期",
            "简报清单",
            "出了哪些简报",
        ),
        "en": (
            "briefings issued",
            "list of briefings",
            "how many briefings",
            "latest briefing",
            "newsletters sent out",
            "briefing issues so far",
        ),
    },
    rule={
        "zh-hans": "截至当日印发的简报，按印发日和期号。",
        "en": "Briefings issued up to the day, by day of issue and number.",
    },
    scope=("since",),
    shape="list",
    rows=Table(
        columns=(
            Column("number", "integer", "期号", "issue"),
            Column("issued_on", "day", "印发日", "issued on"),
            Column("title", "text", "标题", "title"),
        ),
        key=("number",),
        sql=f"{ISSUED} SELECT number, issued_day AS issued_on, title FROM issued ORDER BY issued_day, number",
        behind=(Behind(("title",), "briefing", f"{ISSUED} SELECT number, record, uid FROM issued"),),
    ),
    says={"zh-hans": "共编发 {briefings} 期简报。", "en": "{briefings:briefing|briefings} issued."},
    summary=Table(
        columns=(Column("briefings", "integer", "简报", "briefings", "期"),),
        sql=f"{ISSUED} SELECT count(*) AS briefings FROM issued",
        behind=(Behind(("briefings",), "briefing", f"{ISSUED} SELECT record, uid FROM issued", counts=True),),
    ),
    examples=(
        Example(
            facts={"briefings": "number | issued_day | title\n2 | 2020-03-27 | 二\n1 | 2020-03-18 | 一"},
            answer="number | issued_on | title\n1 | 2020-03-18 | 一\n2 | 2020-03-27 | 二",
        ),
    ),
)
