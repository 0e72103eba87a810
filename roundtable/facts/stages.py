from roundtable.facts.fact import recorded

fact = recorded(
    "records_stage",
    zh="阶段",
    en="Stages",
    columns={
        "stage": ("integer", "coalesce(r.first_id, r.id)", "阶段", "stage"),
        "title": ("text", "r.title", "名称", "title"),
    },
)
