from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_proposal",
    zh="对疑难的建议",
    en="What was proposed to hard problems",
    happened="proposed_on",
    columns={
        "hard_problem": ("integer", "r.hard_problem_id", "疑难", "hard problem"),
        "proposed_day": ("integer", day("r.proposed_on"), "提出日", "day proposed"),
        "proposed_by": ("text", "r.proposed_by", "谁提出", "post that proposes"),
        "text": ("text", "r.text", "内容", "text"),
    },
)
