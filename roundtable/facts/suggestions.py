from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_suggestion",
    zh="意见建议",
    en="Suggestions",
    happened="made_on",
    columns={
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "visit": ("integer", "r.visit_id", "到访", "visit"),
        "made_day": ("integer", day("r.made_on"), "提出日", "day made"),
        "text": ("text", "r.text", "内容", "text"),
    },
)
