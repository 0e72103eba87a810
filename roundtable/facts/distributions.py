from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_distribution",
    zh="资料发放",
    en="Distributions of materials",
    happened="delivered_on",
    columns={
        "material": ("integer", "r.material_id", "资料", "material"),
        "recipient": ("text", "r.recipient", "领取方", "recipient"),
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "copies": ("integer", "r.copies", "册数", "copies"),
        "delivered_day": ("integer", day("r.delivered_on"), "送达日", "day delivered"),
        "receipted_day": (
            "integer",
            f"CASE WHEN r.receipted_on <= :as_of THEN {day('r.receipted_on')} END",
            "签收日",
            "day receipted, up to the day asked for",
        ),
    },
)
