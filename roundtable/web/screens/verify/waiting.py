"""What waits for somebody to look: measures reported done, look-backs that have come due, second looks that were drawn."""

from dataclasses import replace
from typing import Any, NamedTuple

from django.db.models import F
from django.db.models.functions import Coalesce

from roundtable.asking.answer import Answer, Row
from roundtable.asking.ask import Sitting
from roundtable.permissions.person import Person
from roundtable.records.rectification import LookBack
from roundtable.records.second_looks import SecondLook, SecondLookFinding
from roundtable.web.asked import Asked


class Waiting(NamedTuple):
    """A measure of a problem, as the ledger tells them; a look-back of it where one is due."""

    problem: Row
    measure: Any
    look_back: LookBack | None = None


def ledger_of_today(asked: Asked) -> Answer:
    """Also of a programme that is over: what is still reported waits."""
    with Sitting(replace(asked.scope, as_of=asked.today), reach=asked.person.reach) as sitting:
        return sitting.ask("progress.ledger", fit=True)


def to_verify(ledger: Answer) -> list[Waiting]:
    """Reported done, the longest waiting first."""
    return sorted(
        _measures(ledger, "done"), key=lambda one: (one.measure["done_on"] or "", one.measure["key"])
    )


def to_look_back(ledger: Answer, asked: Asked) -> list[Waiting]:
    """Verified, and the day of looking back has come, the earliest first."""
    verified = {one.measure["key"]: one for one in _measures(ledger, "verified")}
    due = LookBack.objects.filter(
        programme_id=asked.programme.origin_id,
        superseded_at=None,
        looked_on=None,
        due_on__lte=asked.today,
        measure__uid__in=list(verified),
    )
    rows = due.select_related("measure").order_by("due_on", "uid")
    return [verified[row.measure.uid]._replace(look_back=row) for row in rows]


def _measures(ledger: Answer, state: str) -> list[Waiting]:
    return [
        Waiting(row, measure)
        for row in ledger.rows
        for measure in row["measures"] or ()
        if measure["state"] == state and row["state"] != "withdrawn"
    ]


def to_look_again(person: Person) -> list[SecondLook]:
    """Drawn for one's own group (for the office, for any), and nobody has looked yet; the earliest due first."""
    here = {"programme_id": person.programme.origin_id, "superseded_at": None}
    seen = SecondLookFinding.objects.filter(**here).values("second_look_id")
    every = SecondLook.objects.filter(**here).annotate(origin=Coalesce(F("first_id"), F("id")))
    drawn = every.exclude(origin__in=seen)
    if person.reach.group is not None:
        drawn = drawn.filter(group__number=person.reach.group)
    return list(drawn.select_related("group").order_by("due_on", "pk")[:100])
