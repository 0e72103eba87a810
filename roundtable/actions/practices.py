"""Good practices (经验做法) noted at a unit."""

from datetime import date

from roundtable.actions.recording import acting
from roundtable.actions.visits import seen_at
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.supervision import Practice, Visit


def note(
    *,
    by: str,
    programme: Programme,
    unit: Unit,
    noted_on: date,
    title: str,
    description: str = "",
    visit: Visit | None = None,
    uid: str = "",
) -> Practice:
    with acting(by=by, verb="practices.note", programme=programme) as act:
        seen_at(act, visit, unit)
        return act.add(
            Practice, uid=uid, unit=unit, visit=visit, noted_on=noted_on, title=title, description=description
        )
