from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_practiceshared",
    zh="经验推广",
    en="Practices shared with all",
    happened="shared_on",
    columns={
        "practice": ("integer", "r.practice_id", "经验做法", "practice"),
        "shared_day": ("integer", day("r.shared_on"), "推广日", "day shared"),
    },
)
