"""What a page offers to do with a record: a button for each act that is possible now, and why not for those one would wonder about."""

from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from roundtable.actions import following, possible
from roundtable.actions.refused import Sentence
from roundtable.permissions.person import Person
from roundtable.records.organisation import Unit
from roundtable.records.plan import ActionEvent, RequiredAction
from roundtable.records.record import Record
from roundtable.web.screens.doing.deed import Words, deeds


class Offer(NamedTuple):
    """`why_not` is said where it is not possible, and only then."""

    verb: str
    title: Words
    address: str
    why_not: Sentence | None


def offers(person: Person, record: Record, next_: str = "") -> list[Offer]:
    """What this person can do with a record now.

    Args:
        next_: the page to come back to.
    """
    if isinstance(record, ActionEvent):
        unit = following.current_of(Unit, record.programme_id, record.unit_id)
        action = following.current_of(RequiredAction, record.programme_id, record.action_id)
        return on_action(person, unit, action, next_)
    if isinstance(record, RequiredAction):
        own = {"programme_id": record.programme_id, "superseded_at": None, "uid": person.unit}
        of_liaison = Unit.objects.filter(**own).first() if person.unit else None
        return on_action(person, of_liaison, record, next_) if of_liaison else []
    return _offered(possible.on(person, record) or [], record, {"next": next_})


def on_action(person: Person, unit: Unit, action: RequiredAction, next_: str = "") -> list[Offer]:
    """The same for what a unit does about a required action."""
    return _offered(possible.on_action(person, unit, action), action, {"unit": unit.uid, "next": next_})


def _offered(verbs: list[possible.Verb], record: Record, given: dict[str, str]) -> list[Offer]:
    told = urlencode({name: text for name, text in given.items() if text})
    return [
        Offer(
            verb.name,
            deeds()[verb.name].title,
            reverse("do", args=[verb.name, record.uid]) + (f"?{told}" if told else ""),
            verb.why_not,
        )
        for verb in verbs
    ]
