"""What units do of their own accord (自选动作)."""

from datetime import date

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting
from roundtable.records.organisation import Unit
from roundtable.records.plan import OptionalAction
from roundtable.records.programme import Programme


def record(
    *,
    by: By,
    programme: Programme,
    unit: Unit,
    title: str,
    happened_on: date,
    description: str = "",
    uid: str = "",
) -> OptionalAction:
    allowed(by, "optional_actions.add", unit=unit)
    with acting(by=by, verb="optional_actions.record", programme=programme) as act:
        return act.add(
            OptionalAction,
            uid=uid,
            unit=unit,
            title=title,
            happened_on=happened_on,
            description=description,
        )
