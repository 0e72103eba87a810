from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_briefing",
    zh="简报",
    en="Briefings",
    happened="issued_on",
    columns={
        "number": ("integer", "r.number", "期号", "issue"),
        "issued_day": ("integer", day("r.issued_on"), "印发日", "day"),
        "title": ("text", "r.title", "标题", "title"),
    },
)
