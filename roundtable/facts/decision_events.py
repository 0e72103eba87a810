from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_decisionevent",
    indexed=True,
    zh="议定事项的进展",
    en="What became of decisions that are no measure",
    happened="happened_on",
    columns={
        "decision": ("integer", "r.decision_id", "议定事项", "decision"),
        "step": (
            "text",
            "r.step",
            "done 报完成 · verified 核实 · returned 退回 · reopened 重开 · moved 改期",
            "done, verified, returned, reopened or moved",
        ),
        "event_day": ("integer", day("r.happened_on"), "发生日", "day"),
        "done_by": ("text", "r.done_by", "谁", "by whom"),
        "note": ("text", "r.note", "说明", "note"),
        "new_due_day": ("integer", day("r.new_due_on"), "新期限", "new due day"),
    },
)
