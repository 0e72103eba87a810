from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_problemevent",
    zh="问题的答复与撤回",
    en="What became of problems",
    happened="happened_on",
    columns={
        "problem": ("integer", "r.problem_id", "问题", "problem"),
        "step": (
            "text",
            "r.step",
            "withdrawn 撤回 · agreed 单位认可 · disputed 单位有异议",
            "withdrawn, agreed or disputed",
        ),
        "event_day": ("integer", day("r.happened_on"), "发生日", "day"),
    },
)
