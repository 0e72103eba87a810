"""Which unit a record is about, and who recorded it: what permission to act on it goes by."""

from typing import Any

from roundtable.actions.by import post_of
from roundtable.actions.following import current_of
from roundtable.permissions.person import Person
from roundtable.records.acts import Act
from roundtable.records.organisation import Unit
from roundtable.records.record import Record, Versioned

#: The references that lead to a unit, the nearest first. What a second look found is the work of a group that the unit is not under.
WAYS = (
    *("unit", "problem", "measure", "proposal", "said", "practice", "visit"),
    *("measure_event", "action_event", "optional_action", "submission"),
)


def unit_of(record: Versioned) -> Unit | None:
    """The unit that a record is about as things stand now; None where it is about none."""
    if isinstance(record, Unit) or not isinstance(record, Record):
        return record if isinstance(record, Unit) else None
    for name in WAYS:
        origin_id = getattr(record, f"{name}_id", None)
        if origin_id is not None:
            model: Any = record._meta.get_field(name).related_model
            return unit_of(current_of(model, record.programme_id, origin_id))
    return None


def recorded_by(record: Versioned, person: Person) -> bool:
    """Whether that person, in that post, brought the record in."""
    origin: Any = record if record.first_id is None else record.first  # type: ignore[attr-defined]
    act: Act = origin.act
    return (act.by, act.post) == (person.name, post_of(person))
