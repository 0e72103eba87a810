from roundtable.facts.fact import day, recorded

fact = recorded(
    "records_proposalevent",
    zh="对提出措施的答复",
    en="Answers to proposed measures",
    happened="happened_on",
    columns={
        "proposal": ("integer", "r.proposal_id", "提出的措施", "proposal"),
        "step": ("text", "r.step", "agreed 同意 · declined 不同意", "agreed or declined"),
        "event_day": ("integer", day("r.happened_on"), "答复日", "day"),
        "measure": ("integer", "r.measure_id", "成为的措施", "measure that it became"),
    },
)
