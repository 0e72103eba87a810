from roundtable.facts.fact import recorded

fact = recorded(
    "records_unitkind",
    zh="单位类别",
    en="Kinds of unit",
    columns={
        "title": ("text", "r.title", "名称", "title"),
    },
)
