from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_optionalaction",
    zh="自选动作",
    en="Optional actions",
    happened="happened_on",
    columns={
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "title": ("text", "r.title", "名称", "title"),
        "description": ("text", "r.description", "说明", "description"),
        "happened_day": ("integer", day("r.happened_on"), "发生日", "day"),
    },
)
