"""How far something has come: due within the week, due now, past its day, and then up the ladder, as of a day.

Worked out from the due day and the ladder each time, never stored: a day moved or a measure done takes it down again at once.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from roundtable.records.programme import Programme
from roundtable.records.reminding import Ladder
from roundtable.reminding.working_days import WorkingDays

A_WEEK = timedelta(days=7)


class Step(IntEnum):
    LATER = 0
    #: Has no due day: it waits until somebody takes it up.
    WAITS = 1
    THIS_WEEK = 2
    #: Today, or before the next working day.
    TODAY = 3
    OVERDUE = 4
    HEAD = 5
    GROUP = 6
    MEETING = 7


@dataclass(frozen=True)
class Rungs:
    """Days after the due day at which each is told."""

    owner: int = 0
    head: int = 3
    group: int = 7
    meeting: int = 14


def rungs_of(programme: Programme) -> Rungs:
    """As the office has set them; until then, the same days that a new ladder has."""
    row = Ladder.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True).first()
    if row is None:
        return Rungs()
    return Rungs(row.owner_after, row.head_after, row.group_after, row.meeting_after)


def step_of(due_on: date | None, today: date, rungs: Rungs, calendar: WorkingDays) -> Step:
    if due_on is None:
        return Step.WAITS
    late = (today - due_on).days
    for step, after in (
        (Step.MEETING, rungs.meeting),
        (Step.GROUP, rungs.group),
        (Step.HEAD, rungs.head),
        (Step.OVERDUE, rungs.owner),
    ):
        if late > 0 and late >= after:
            return step
    if calendar.last_up_to(due_on) <= today:
        return Step.TODAY
    return Step.THIS_WEEK if due_on - today < A_WEEK else Step.LATER
