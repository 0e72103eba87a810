"""From the form of a visit to the verb: what it would be refused for, and the one save."""

from contextlib import nullcontext
from functools import partial
from typing import Any

from django.core import signing
from django.db import transaction

from roundtable.actions import attachments, visits
from roundtable.intake.attached.kept import Kept
from roundtable.permissions.person import Person
from roundtable.records.supervision import Visit
from roundtable.web.fields import MOST_FILES
from roundtable.web.screens.visit.form import Parts, VisitForm
from roundtable.web.screens.visit.round import Round

SALT = "files of a visit"
#: Files chosen before the check wait that long for the save.
SECONDS_KEPT = 24 * 60 * 60
ANNOUNCED = {"yes": True, "no": False}


def saved(person: Person, tour: Round, form: VisitForm, parts: Parts, files: list[Kept]) -> Visit:
    """One act for the visit with all that came of it; its files come with it or it does not come either.

    Raises:
        Refused: see `visits.record_whole`.
    """
    said: dict[str, Any] = {
        name: value
        for name, value in form.cleaned_data.items()
        if name not in {"attached", "announced", "unit"}
    }
    said |= {name: said[name] or 0 for name in visits.TALLIES} | parts.said
    unit = tour.units[form.cleaned_data["unit"]]
    record = partial(visits.record_whole, by=person, programme=person.programme, group=tour.group, unit=unit)
    with transaction.atomic() if files else nullcontext():
        visit = record(**said, announced=ANNOUNCED.get(form.cleaned_data["announced"]))
        for file in files:
            attachments.add(by=person, of=visit, **file._asdict())
    return visit


def is_sent_again(there: Visit, tour: Round, form: VisitForm) -> bool:
    """Whether the visit that has the form's key is the one that the form tells of, as it was recorded first."""
    first = there.first or there
    unit = tour.units[form.cleaned_data["unit"]]
    return (first.unit_id, first.visited_on) == (unit.origin_id, form.cleaned_data["visited_on"])


def carried(files: list[Kept], person: Person) -> str:
    """Files already kept, as a field of the page between choosing and saving; nobody else's page can name them."""
    return signing.dumps([tuple(file) for file in files], salt=f"{SALT}:{person.name}") if files else ""


def brought(text: str, person: Person) -> list[Kept]:
    """What `carried` was made of; nothing where it is not of this person or too old."""
    if not text:
        return []
    try:
        told = signing.loads(text, salt=f"{SALT}:{person.name}", max_age=SECONDS_KEPT)
    except signing.BadSignature:
        return []
    return [Kept(*file) for file in told][:MOST_FILES]
