from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_publicityitem",
    zh="宣传报道",
    en="Publicity items",
    happened="published_on",
    columns={
        "outlet": ("integer", "r.outlet_id", "渠道", "outlet"),
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "published_day": ("integer", day("r.published_on"), "刊发日", "day"),
        "title": ("text", "r.title", "标题", "title"),
        "story": (
            "text",
            "CASE WHEN r.story = '' THEN NULL ELSE r.story END",
            "同一报道（空=自成一篇）",
            "story; null = its own",
        ),
    },
)
