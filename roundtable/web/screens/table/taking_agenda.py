"""The agenda as the records call for it (meeting.agenda), taken over into the agenda of a meeting, item by item with its why."""

from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext

from roundtable.actions.meeting.add_item import add_item
from roundtable.actions.meeting.order_items import order_items
from roundtable.actions.refused import Refused
from roundtable.asking.answer import Answer, Row
from roundtable.asking.ask import ask
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today
from roundtable.records.at_table import AgendaItem, AgendaKind
from roundtable.records.hard_problems import HardProblem
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import Unit
from roundtable.web.acting import the

#: The first item of every meeting, and how long it is meant to take where there is little to tell yet.
FIRST, MINUTES = AgendaKind.PROMISES, 15


def called_for(person: Person, meeting: Meeting) -> Answer:
    """As of the day of the meeting, or today while that has not come."""
    on: date = min(meeting.held_on, today(person))
    return ask("meeting.agenda", programme=person.programme.uid, as_of=max(on, person.programme.started_on))


def items_of(meeting: Meeting) -> list[AgendaItem]:
    """In their order, with those that were dropped."""
    here = AgendaItem.objects.filter(
        programme_id=meeting.programme_id, superseded_at=None, meeting_id=meeting.origin_id
    )
    return list(here.order_by("position", "id"))


def missing(meeting: Meeting, answer: Answer) -> list[Row]:
    """What is called for and not on the agenda yet; the first item, even where nothing was agreed before."""
    rows = list(answer.rows)
    if not any(row["kind"] == FIRST for row in rows):
        rows.insert(0, {"kind": FIRST, "key": "", "why": (), "minutes": MINUTES, "title": None, "unit": None})
    has = {item.uid for item in items_of(meeting)}
    return [row for row in rows if _uid(meeting, row) not in has]


def take(person: Person, meeting: Meeting, **_form: Any) -> AgendaItem:
    """Adds what is missing; what became of what was agreed before stands first.

    Raises:
        Refused: everything is there already.
    """
    added = [_add(person, meeting, row) for row in missing(meeting, called_for(person, meeting))]
    if not added:
        raise Refused(
            "记录里该议的都已在议程上，没有要添的。",
            "Everything that the records call for is on the agenda already; nothing was added.",
        )
    first = [item for item in items_of(meeting) if item.kind == FIRST]
    order_items(by=person, meeting=meeting, items=first)
    return added[-1]


def _named(row: Row) -> str:
    return str(row["unit"]["name"]) if row["unit"] else gettext("What became of what was agreed before")


def _uid(meeting: Meeting, row: Row) -> str:
    return f"{meeting.uid}-{row['kind']}-{row['key'] or ''}"[:100]


def _add(person: Person, meeting: Meeting, row: Row) -> AgendaItem:
    kind, key = row["kind"], str(row["key"] or "")
    about: dict[str, Any] = {}
    if kind == AgendaKind.HARD:
        about["hard_problem"] = the(HardProblem, key, person)
    if row["unit"]:
        about["unit"] = the(Unit, row["unit"]["code"], person)
    language = "en" if (get_language() or "").startswith("en") else "zh-hans"
    why = gettext("; ").join(reason[language] for reason in row["why"] or ())
    return add_item(
        by=person,
        meeting=meeting,
        kind=kind,
        title=row["title"] or _named(row),
        why=why or gettext("The first item of every meeting."),
        minutes=row["minutes"],
        uid=_uid(meeting, row),
        **about,
    )
