from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_practice",
    zh="经验做法",
    en="Good practices",
    happened="noted_on",
    columns={
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "visit": ("integer", "r.visit_id", "到访", "visit"),
        "noted_day": ("integer", day("r.noted_on"), "记录日", "day noted"),
        "title": ("text", "r.title", "名称", "title"),
        "description": ("text", "r.description", "说明", "description"),
    },
)
