from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_secondlookfinding",
    zh="复核结论",
    en="What second looks found",
    happened="looked_on",
    columns={
        "second_look": ("integer", "r.second_look_id", "抽查复核", "second look"),
        "looked_day": ("integer", day("r.looked_on"), "复核日", "day looked"),
        "holds": ("integer", "CASE WHEN r.holds THEN 1 ELSE 0 END", "属实为 1", "1 where it holds"),
        "note": ("text", "r.note", "说明", "note"),
    },
)
