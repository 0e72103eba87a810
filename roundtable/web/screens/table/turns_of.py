"""The order in which groups are asked, and moving one thing of an order by a place."""

from collections.abc import Sequence
from typing import TypeVar

from roundtable.records.at_table import Turn
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup
from roundtable.records.record import Record

R = TypeVar("R", bound=Record)


def groups_in_order(meeting: Meeting) -> list[SupervisionGroup]:
    """All groups of the programme: those that have a turn in its order, then the others by their number."""
    now = {"programme_id": meeting.programme_id, "superseded_at": None}
    turns = Turn.objects.filter(meeting_id=meeting.origin_id, **now)
    place = {turn.group_id: turn.position for turn in turns}
    groups = SupervisionGroup.objects.filter(**now)
    return sorted(groups, key=lambda one: (place.get(one.origin_id, 1 << 30), one.number))


def moved(order: Sequence[R], one: R, by: int, first: int = 0) -> list[R]:
    """The same order with `one` moved by so many places; it stays below the first so many."""
    rest = [other for other in order if other.origin_id != one.origin_id]
    place = next((place for place, other in enumerate(order) if other.origin_id == one.origin_id), len(rest))
    if place < first:
        return list(order)
    to = max(first, min(len(rest), place + by))
    return [*rest[:to], one, *rest[to:]]
