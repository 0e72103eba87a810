from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_toomuchanswer",
    zh="对负担过重的答复",
    en="Answers to what was found too much",
    happened="answered_on",
    columns={
        "said": ("integer", "r.said_id", "反映", "what was said"),
        "answered_day": ("integer", day("r.answered_on"), "答复日", "day"),
    },
)
