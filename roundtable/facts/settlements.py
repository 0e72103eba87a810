from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_settlement",
    zh="疑难的办结",
    en="What came of hard problems",
    happened="settled_on",
    columns={
        "hard_problem": ("integer", "r.hard_problem_id", "疑难", "hard problem"),
        "settled_day": ("integer", day("r.settled_on"), "办结日", "day settled"),
        "outcome": ("text", "r.outcome", "结果", "outcome"),
        "decision": ("integer", "r.decision_id", "议定事项", "decision"),
    },
)
