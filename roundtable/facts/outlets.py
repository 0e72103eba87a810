from roundtable.facts.fact import OWN_ID, recorded

fact = recorded(
    "records_outlet",
    zh="宣传渠道",
    en="Outlets",
    columns={
        "outlet": ("integer", OWN_ID, "渠道", "outlet"),
        "name": ("text", "r.name", "名称", "name"),
        "level": ("text", "r.level", "级别", "level"),
        "channel": ("text", "r.channel", "类型", "channel"),
    },
)
