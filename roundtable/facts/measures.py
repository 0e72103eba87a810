from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_measure",
    indexed=True,
    zh="整改措施",
    en="Rectification measures",
    happened="agreed_on",
    columns={
        "measure": ("integer", OWN_ID, "措施", "measure"),
        "problem": ("integer", "r.problem_id", "问题", "problem"),
        "what": ("text", "r.what", "做什么", "what"),
        "responsible": ("text", "r.responsible", "谁负责", "who is responsible"),
        "agreed_day": ("integer", day("r.agreed_on"), "议定日", "day agreed"),
        "due_day": ("integer", day("r.due_on"), "原定期限", "due day as first agreed"),
    },
)
