from roundtable.facts.fact import OWN_ID, day, recorded

fact = recorded(
    "records_lookback",
    zh="回头看",
    en="Days on which verified measures are looked at again",
    columns={
        "look_back": ("integer", OWN_ID, "回头看", "look-back"),
        "measure": ("integer", "r.measure_id", "措施", "measure"),
        "due_day": ("integer", day("r.due_on"), "应看日", "day to look"),
        "looked_day": (
            "integer",
            f"CASE WHEN r.looked_on <= :as_of THEN {day('r.looked_on')} END",
            "看过的日子",
            "day it was looked at, up to the day asked for",
        ),
    },
)
