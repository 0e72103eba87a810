from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_problem",
    zh="问题",
    en="Problems (findings)",
    happened="found_on",
    columns={
        "problem": ("integer", OWN_ID, "问题", "problem"),
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "visit": ("integer", "r.visit_id", "到访", "visit"),
        "category": ("text", "r.category", "类别", "category"),
        "severity": ("text", "r.severity", "程度", "severity"),
        "found_day": ("integer", day("r.found_on"), "发现日", "day found"),
        "description": ("text", "r.description", "内容", "what was seen"),
    },
)
