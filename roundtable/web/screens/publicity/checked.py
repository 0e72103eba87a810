"""The rows of a list with all that is to be said of each: faults, what is recorded already, what looks like a reprint."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext

from roundtable.actions.clippings import NewItem
from roundtable.actions.refused import Refused
from roundtable.intake.clippings.listed import Row, known_in, read
from roundtable.intake.clippings.stories import Stories, stories_of
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today
from roundtable.records.publicity import PublicityItem
from roundtable.web.screens.publicity.item_form import told

#: From so much of the text on, a reprint is ticked beforehand; the rest is left to who looks at it.
TICKED_FROM = 80


@dataclass
class Line:
    """A row to be shown. `reprint`: the answer that it is one (`row:key of the item` or `row:#earlier row`); `there`: the key under
    which it is recorded already, so that it is left out."""

    row: Row
    faults: list[str]
    there: str = ""
    reprint: str = ""
    looks_like: str = ""
    ticked: bool = False


@dataclass
class Checked:
    lines: list[Line]
    items: list[NewItem] = field(default_factory=list)

    @property
    def faults(self) -> list[Line]:
        return [line for line in self.lines if line.faults]

    @property
    def there(self) -> list[Line]:
        return [line for line in self.lines if line.there]

    @property
    def new(self) -> list[Line]:
        return [line for line in self.lines if not line.faults and not line.there]


def checked(person: Person, form: forms.Form, accepted: Sequence[str] | None) -> Checked | None:
    """The list of a form, looked over; None where it cannot be taken apart, and the form says why.

    Args:
        accepted: the reprints that were ticked; None before anybody was asked.
    """
    language = get_language() or ""
    known = known_in(person.programme, today(person))
    try:
        rows = read(form.cleaned_data["lines"], known)
    except Refused as refused:
        form.add_error(None, refused.in_language(language))
        return None
    english = language.startswith("en")
    found = Checked([Line(row, [sentence[english] for sentence in row.faults]) for row in rows])
    _tell_those_there(person, found)
    _tell_reprints(person, found, accepted)
    return found


def _tell_those_there(person: Person, found: Checked) -> None:
    """Rows that are recorded already, or stand in the list twice."""
    days = [line.row.values["published_on"] for line in found.new]
    if not days:
        return
    recorded = {
        (row.outlet_id, row.published_on, row.title): row.uid
        for row in PublicityItem.objects.filter(
            programme_id=person.programme.origin_id,
            superseded_at__isnull=True,
            published_on__range=(min(days), max(days)),
        ).defer("text")
    }
    seen: dict[Any, int] = {}
    for line in found.new:
        values = line.row.values
        what = (values["outlet"].origin_id, values["published_on"], values["title"])
        line.there = recorded.get(what, "")
        if what in seen:
            line.faults.append(gettext("It is the same as row %(row)d: keep one.") % {"row": seen[what]})
        seen.setdefault(what, line.row.number)


def _tell_reprints(person: Person, found: Checked, accepted: Sequence[str] | None) -> None:
    new = found.new
    if not new:
        return
    days: list[date] = [line.row.values["published_on"] for line in new]
    recorded = stories_of(person.programme, min(days), max(days))
    of_list: Stories[int] = Stories()
    for place, line in enumerate(new):
        values = line.row.values
        said = (values["title"], values["text"], values["published_on"])
        earlier, before = of_list.like(*said), recorded.like(*said)
        of: PublicityItem | int | None = None
        if before:
            of, share = before[0].item, before[0].share
            line.reprint, line.looks_like = f"{line.row.number}:{before[0].item.uid}", told(before[0])
        elif earlier:
            of, share = earlier[0].item, earlier[0].share
            other = new[earlier[0].item].row
            line.reprint = f"{line.row.number}:#{other.number}"
            line.looks_like = gettext("row %(row)d: %(title)s") % {
                "row": other.number,
                "title": other.values["title"],
            }
        if of is not None:
            likely = share is not None and share >= TICKED_FROM
            line.ticked = likely if accepted is None else line.reprint in accepted
        of_list.add(place, *said)
        found.items.append(NewItem(**values, reprint_of=of if line.ticked else None))
