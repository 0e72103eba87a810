from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_lecture",
    zh="宣讲",
    en="Lectures",
    happened="held_on",
    columns={
        "held_day": ("integer", day("r.held_on"), "日期", "day"),
        "tier": ("text", "r.tier", "层级", "tier"),
        "place": ("text", "r.place", "地点", "place"),
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "audience": ("integer", "r.audience", "听众", "audience"),
    },
)
