"""How far something has come: due within the week, due now, past its day, and then up the ladder, as of a day.

Worked out from the due day and the ladder each time, never stored: a day moved or a measure done takes it down again at once.
"""

from datetime import date, timedelta
from enum import IntEnum

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


def step_of(due_on: date | None, today: date, ladder: Ladder, calendar: WorkingDays) -> Step:
    if due_on is None:
        return Step.WAITS
    late = (today - due_on).days
    for step, after in (
        (Step.MEETING, ladder.meeting_after),
        (Step.GROUP, ladder.group_after),
        (Step.HEAD, ladder.head_after),
        (Step.OVERDUE, ladder.owner_after),
    ):
        if late > 0 and late >= after:
            return step
    if calendar.last_up_to(due_on) <= today:
        return Step.TODAY
    return Step.THIS_WEEK if due_on - today < A_WEEK else Step.LATER
