from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_submission",
    zh="单位报送材料",
    en="Texts handed in",
    happened="submitted_on",
    columns={
        "unit": ("integer", "r.unit_id", "单位", "unit"),
        "action": ("integer", "r.action_id", "规定动作", "action"),
        "submitted_day": ("integer", day("r.submitted_on"), "报送日", "day"),
        "title": ("text", "r.title", "题目", "title"),
    },
)
