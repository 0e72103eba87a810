from roundtable.facts.fact import OWN_ID, day, recorded

#: A finding of a later day than the one asked for is not yet there.
LOOKED = "r.looked_on <= :as_of"

fact = recorded(
    "records_lookback",
    zh="回头看",
    en="Look-backs",
    columns={
        "look_back": ("integer", OWN_ID, "回头看", "look-back"),
        "measure": ("integer", "r.measure_id", "措施", "measure"),
        "due_day": ("integer", day("r.due_on"), "应看日", "due day"),
        "looked_day": (
            "integer",
            f"CASE WHEN {LOOKED} THEN {day('r.looked_on')} END",
            "看的日子，空=未看",
            "day looked; null = not yet",
        ),
        "holds": (
            "integer",
            f"CASE WHEN {LOOKED} THEN CASE WHEN r.holds THEN 1 ELSE 0 END END",
            "巩固为 1",
            "1 where it holds",
        ),
    },
)
