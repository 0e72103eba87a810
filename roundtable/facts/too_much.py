from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_toomuch",
    zh="要得太多",
    en="What units said is too much",
    happened="said_on",
    columns={
        "said": ("integer", OWN_ID, "要得太多", "what was said"),
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "said_day": ("integer", day("r.said_on"), "反映日", "day said"),
        "text": ("text", "r.text", "内容", "text"),
    },
)
