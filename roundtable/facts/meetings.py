from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_meeting",
    zh="领导小组会议",
    en="Meetings of the leading group",
    happened="held_on",
    columns={
        "meeting": ("integer", OWN_ID, "会议", "meeting"),
        "number": ("integer", "r.number", "次", "number"),
        "held_day": ("integer", day("r.held_on"), "日期", "day"),
        "title": ("text", "r.title", "名称", "title"),
    },
)
