"""The round of a group: its units, those still to be visited this week first, and what was left open at each."""

from functools import cached_property
from typing import Any, NamedTuple

from django.http import QueryDict

from roundtable.asking.answer import Answer
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today
from roundtable.records.organisation import Participation, SupervisionGroup, Unit
from roundtable.records.rectification import Problem
from roundtable.web.asked import Asked

MOST_CATEGORIES = 9


class Stop(NamedTuple):
    """A unit of the round. `row` is its place in `this_week` where it is still to be visited; `left` are its open problems, each
    with its place in the ledger."""

    code: str
    name: str
    row: int | None
    left: list[tuple[int, Any]]


class Round:
    """What is asked of the bank is asked when a page shows it: a save needs to know the units alone."""

    def __init__(self, person: Person, group: SupervisionGroup) -> None:
        self.person, self.group = person, group
        self.units = {unit.uid: unit for unit in _units(person, group)}

    @property
    def choices(self) -> list[tuple[str, str]]:
        return [(unit.uid, unit.name) for unit in self.units.values()]

    @cached_property
    def _asked(self) -> tuple[Answer, Answer]:
        asked = Asked(QueryDict(f"group={self.group.uid}&programme={self.person.programme.uid}"), self.person)
        with asked.sitting:
            return asked.ask("supervision.this_week"), asked.ask("progress.ledger")

    @property
    def this_week(self) -> Answer:
        return self._asked[0]

    @property
    def ledger(self) -> Answer:
        return self._asked[1]

    @cached_property
    def stops(self) -> list[Stop]:
        """Those still to be visited this week first, the longest unseen before the others."""
        to_visit = {row["unit"]["code"]: number for number, row in enumerate(self.this_week.rows)}
        left: dict[str, list[tuple[int, Any]]] = {}
        for number, row in enumerate(self.ledger.rows):
            if row["state"] not in {"verified", "withdrawn"}:
                left.setdefault(row["unit"]["code"], []).append((number, row))
        found = [Stop(code, name, to_visit.get(code), left.get(code, [])) for code, name in self.choices]
        last = len(to_visit)
        return sorted(found, key=lambda stop: (last if stop.row is None else stop.row, stop.code))

    @cached_property
    def categories(self) -> list[str]:
        return _categories(self.person)


def groups(person: Person) -> list[SupervisionGroup]:
    """The groups that the person may record for."""
    here = SupervisionGroup.objects.filter(
        programme_id=person.programme.origin_id, superseded_at__isnull=True
    ).order_by("number")
    return list(here if person.group is None else here.filter(number=person.group))


def group_named(person: Person, given: str) -> SupervisionGroup | None:
    """The group of a supervisor, or the one that the office has chosen; None before it has."""
    may_be = groups(person)
    if person.group is not None or len(may_be) == 1:
        return may_be[0] if may_be else None
    if not given:
        return None
    found = next((group for group in may_be if group.uid == given), None)
    if found is None:
        raise NotHere(
            f"没有第 {given[:10]} 督导组。",
            f"There is no group {given[:10]}.",
            [group.uid for group in may_be],
        )
    return found


def _units(person: Person, group: SupervisionGroup) -> list[Unit]:
    here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
    now = today(person)
    taking_part = (
        stay.unit.uid
        for stay in Participation.objects.filter(**here, group_id=group.origin_id).select_related("unit")
        if (stay.joined_on is None or stay.joined_on <= now) and (stay.left_on is None or stay.left_on > now)
    )
    return list(Unit.objects.filter(**here, uid__in=list(taking_part)))


def _categories(person: Person) -> list[str]:
    """The programme's own categories, the ones used most first."""
    here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
    counted: dict[str, int] = {}
    for name in Problem.objects.filter(**here).order_by("-pk").values_list("category", flat=True)[:1000]:
        counted[name] = counted.get(name, 0) + 1
    return sorted(counted, key=lambda name: (-counted[name], name))[:MOST_CATEGORIES]
