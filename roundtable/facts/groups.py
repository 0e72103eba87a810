from roundtable.facts.fact import OWN_ID, recorded

fact = recorded(
    "records_supervisiongroup",
    zh="督导组",
    en="Supervision groups",
    columns={
        "grp": ("integer", OWN_ID, "督导组", "group"),
        "number": ("integer", "r.number", "组号", "number"),
        "name": ("text", "r.name", "名称", "name"),
    },
)
