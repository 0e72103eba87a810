from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_toomuchanswer",
    zh="负担答复",
    en="Answers to what was too much",
    happened="answered_on",
    columns={
        "said": ("integer", "r.said_id", "要得太多", "what was said"),
        "answered_day": ("integer", day("r.answered_on"), "答复日", "day of the answer"),
        "text": ("text", "r.text", "内容", "text"),
        "will_do": ("text", "r.will_do", "打算怎么办", "what will be done"),
    },
)
