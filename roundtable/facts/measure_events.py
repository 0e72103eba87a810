from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_measureevent",
    indexed=True,
    zh="措施的进展",
    en="What became of measures",
    happened="happened_on",
    columns={
        "measure": ("integer", "r.measure_id", "措施", "measure"),
        "step": (
            "text",
            "r.step",
            "done 报完成 · verified 核实 · returned 退回 · unclear 判断不了 · reopened 重开 · moved 改期",
            "done, verified, returned, unclear (could not tell), reopened or moved",
        ),
        "event_day": ("integer", day("r.happened_on"), "发生日", "day"),
        "done_by": ("text", "r.done_by", "谁", "by whom"),
        "note": ("text", "r.note", "说明", "note"),
        "new_due_day": ("integer", day("r.new_due_on"), "新期限", "new due day"),
    },
)
