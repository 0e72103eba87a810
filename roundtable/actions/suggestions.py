"""Suggestions made to a unit."""

from datetime import date

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting
from roundtable.actions.visits import seen_at
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.supervision import Suggestion, Visit


def make(
    *,
    by: By,
    programme: Programme,
    unit: Unit,
    made_on: date,
    text: str,
    visit: Visit | None = None,
    uid: str = "",
) -> Suggestion:
    allowed(by, "suggestions.make", unit=unit)
    with acting(by=by, verb="suggestions.make", programme=programme) as act:
        seen_at(act, visit, unit)
        return act.add(Suggestion, uid=uid, unit=unit, visit=visit, made_on=made_on, text=text)
