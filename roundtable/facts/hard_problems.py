from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_hardproblem",
    zh="疑难",
    en="Hard problems that no unit solves alone",
    happened="raised_on",
    columns={
        "hard_problem": ("integer", OWN_ID, "疑难", "hard problem"),
        "title": ("text", "r.title", "标题", "title"),
        "description": ("text", "r.description", "内容", "description"),
        "raised_day": ("integer", day("r.raised_on"), "提出日", "day raised"),
        "unit": ("integer", "r.unit_id", "单位", "unit"),
    },
)
