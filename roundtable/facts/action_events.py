from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_actionevent",
    indexed=True,
    zh="规定动作的进展",
    en="What became of required actions",
    happened="happened_on",
    columns={
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "action": ("integer", "r.action_id", "规定动作", "action"),
        "step": ("text", "r.step", "done 完成 · accepted 认可 · returned 退回", "done, accepted or returned"),
        "event_day": ("integer", day("r.happened_on"), "发生日", "day"),
    },
)
