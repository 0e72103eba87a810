from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_report",
    zh="部门汇报",
    en="Reports of departments",
    happened="period_start",
    columns={
        "department": ("text", "r.department", "部门", "department"),
        "period_day": ("integer", day("r.period_start"), "周期开始", "first day of the period"),
        "due_day": ("integer", day("r.due_on"), "应报日", "due day"),
        "submitted_day": (
            "integer",
            f"CASE WHEN r.submitted_on <= :as_of THEN {day('r.submitted_on')} END",
            "报送日",
            "day handed in, up to the day asked for",
        ),
        "state": (
            "text",
            "CASE WHEN r.submitted_on <= :as_of AND r.state <> '' THEN r.state END",
            "figures 有数 · zero 零 · nothing 无情况",
            "figures, zero, nothing; null = not handed in",
        ),
    },
)
