from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_requiredaction",
    zh="规定动作",
    en="Required actions",
    columns={
        "action": ("integer", OWN_ID, "规定动作", "action"),
        "title": ("text", "r.title", "名称", "title"),
        "stage": ("integer", "r.stage_id", "阶段", "stage"),
        "due_day": ("integer", day("r.due_on"), "截止日", "due day"),
        "kinds": (
            "text",
            "r.kinds",
            "适用类别，前后均有分号；空=全部",
            "kinds it applies to, each between semicolons; empty = all",
        ),
    },
)
