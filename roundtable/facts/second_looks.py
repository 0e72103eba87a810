from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_secondlook",
    zh="抽查复核",
    en="Second looks that were drawn",
    columns={
        "second_look": ("integer", OWN_ID, "抽查复核", "second look"),
        "draw": ("integer", "r.draw_id", "抽取", "draw"),
        "measure": ("integer", "r.measure_id", "措施", "measure"),
        "visit": ("integer", "r.visit_id", "到访", "visit"),
        "grp": ("integer", "r.group_id", "复核的组", "group that looks"),
        "due_day": ("integer", day("r.due_on"), "期限", "due day"),
    },
)
