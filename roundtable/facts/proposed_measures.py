from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_proposedmeasure",
    zh="单位提出的措施",
    en="Measures that units proposed",
    happened="proposed_on",
    columns={
        "proposal": ("integer", OWN_ID, "提出的措施", "proposal"),
        "problem": ("integer", "r.problem_id", "问题", "problem"),
        "what": ("text", "r.what", "事项", "what"),
        "responsible": ("text", "r.responsible", "责任方", "who is responsible"),
        "proposed_day": ("integer", day("r.proposed_on"), "提出日", "day proposed"),
        "due_day": ("integer", day("r.due_on"), "期限", "due day"),
    },
)
