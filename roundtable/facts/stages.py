from roundtable.facts.fact import OWN_ID, recorded

fact = recorded(
    "records_stage",
    zh="阶段",
    en="Stages",
    columns={
        "stage": ("integer", OWN_ID, "阶段", "stage"),
        "title": ("text", "r.title", "名称", "title"),
    },
)
