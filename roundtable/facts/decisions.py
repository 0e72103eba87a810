from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_decision",
    zh="议定事项",
    en="Decisions of meetings; each counts from the day of its meeting",
    columns={
        "decision": ("integer", OWN_ID, "议定事项", "decision"),
        "meeting": ("integer", "r.meeting_id", "会议", "meeting"),
        "what": ("text", "r.what", "内容", "what was decided"),
        "responsible": ("text", "r.responsible", "谁负责", "who is responsible"),
        "due_day": ("integer", day("r.due_on"), "期限", "due day"),
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "measure": ("integer", "r.measure_id", "措施", "measure"),
    },
)
