"""How far something has come, as of a day: worked out of the due day, the ladder and the calendar."""

from datetime import date

import pytest

from roundtable.records.reminding import Ladder
from roundtable.reminding.steps import Step, step_of
from roundtable.reminding.working_days import WorkingDays
from tests.cast import march

LADDER = Ladder(owner_after=0, head_after=3, group_after=7, meeting_after=14)
NO_HOLIDAYS = WorkingDays({})


@pytest.mark.parametrize(
    ("due", "today", "step"),
    [
        (27, 18, Step.LATER),
        (25, 19, Step.THIS_WEEK),
        (25, 24, Step.THIS_WEEK),
        (25, 25, Step.TODAY),
        (25, 26, Step.OVERDUE),
        (25, 27, Step.OVERDUE),
        (25, 28, Step.HEAD),
        (17, 24, Step.GROUP),
        (14, 28, Step.MEETING),
        (14, 31, Step.MEETING),
    ],
)
def test_what_is_past_its_day_goes_up(due: int, today: int, step: Step):
    assert step_of(march(due), march(today), LADDER, NO_HOLIDAYS) == step


def test_what_is_due_on_a_sunday_is_due_on_the_friday_before():
    assert step_of(march(29), march(27), LADDER, NO_HOLIDAYS) == Step.TODAY
    in_lieu = WorkingDays({march(28): True})
    assert step_of(march(29), march(27), LADDER, in_lieu) == Step.THIS_WEEK


def test_what_has_no_day_waits():
    assert step_of(None, march(27), LADDER, NO_HOLIDAYS) == Step.WAITS


def test_a_ladder_that_waits_with_the_owner_too_says_due_until_then():
    patient = Ladder(owner_after=2, head_after=3, group_after=7, meeting_after=14)
    assert step_of(march(24), march(25), patient, NO_HOLIDAYS) == Step.TODAY
    assert step_of(march(24), march(26), patient, NO_HOLIDAYS) == Step.OVERDUE


def test_weekends_are_off_and_the_office_may_say_otherwise():
    calendar = WorkingDays({date(2020, 4, 6): False, date(2020, 4, 26): True})
    assert not calendar.are_worked(date(2020, 4, 4))
    assert not calendar.are_worked(date(2020, 4, 6))
    assert calendar.are_worked(date(2020, 4, 7))
    assert calendar.are_worked(date(2020, 4, 26))


def test_a_calendar_of_days_off_alone_does_not_hang():
    never = WorkingDays(
        {march(day): False for day in range(1, 32)}
        | {date(2020, 2, day): False for day in range(1, 30)}
        | {date(2020, 1, day): False for day in range(1, 32)}
    )
    assert never.last_up_to(march(20)) == march(20)
