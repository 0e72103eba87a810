"""Days and times of the demonstration: everything happens in the spring of 2020, in China's time."""

import datetime as dt
import random

START = dt.date(2020, 3, 13)
END = dt.date(2020, 5, 31)
FIRST_MEETING = dt.date(2020, 3, 30)
LAST = dt.date(2020, 5, 25)  # the last day on which anything happened
MEETINGS = [FIRST_MEETING + dt.timedelta(days=14 * i) for i in range(5)]
MONDAYS = [dt.date(2020, 3, 16) + dt.timedelta(days=7 * i) for i in range(10)]  # W12 .. W21

HOLIDAYS = {dt.date(2020, 4, d) for d in (4, 5, 6)} | {dt.date(2020, 5, d) for d in range(1, 6)}
WORKING_WEEKENDS = {dt.date(2020, 4, 26), dt.date(2020, 5, 9)}


def day(text: str) -> dt.date:
    """'03-18' -> 18 March 2020."""
    month, number = text.split("-")
    return dt.date(2020, int(month), int(number))


def is_workday(when: dt.date) -> bool:
    return when not in HOLIDAYS and (when.weekday() < 5 or when in WORKING_WEEKENDS)


def shifted(when: dt.date, workdays: int) -> dt.date:
    """So many working days later (or earlier)."""
    step = dt.timedelta(days=1 if workdays > 0 else -1)
    for _ in range(abs(workdays)):
        when += step
        while not is_workday(when):
            when += step
    return when


def on_workday(when: dt.date) -> dt.date:
    while not is_workday(when):
        when += dt.timedelta(days=1)
    return when


def moment(when: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(
        when.year, when.month, when.day, hour, minute, tzinfo=dt.timezone(dt.timedelta(hours=8))
    )


def evening(when: dt.date, rng: random.Random) -> dt.datetime:
    return moment(when, rng.randint(16, 20), rng.randint(0, 59))


def soon_after(when: dt.date, rng: random.Random, late: float = 0.1) -> dt.datetime:
    """When the system came to know what happened on that day: mostly the same evening, some the next morning, a few days late.

    Nothing from before the first meeting is recorded after its morning: the published figures were on its table.
    """
    chance = rng.random()
    if chance > late * 1.8:
        known = evening(when, rng)
    elif chance > late:
        known = moment(when + dt.timedelta(days=1), rng.randint(8, 10), rng.randint(0, 59))
    else:
        known = moment(when + dt.timedelta(days=rng.randint(2, 6)), rng.randint(9, 17), rng.randint(0, 59))
    return not_after_first_meeting(when, known, rng)


def not_after_first_meeting(when: dt.date, known: dt.datetime, rng: random.Random) -> dt.datetime:
    if when <= FIRST_MEETING:
        earliest_noon = moment(FIRST_MEETING, 8 if when < FIRST_MEETING else 11, rng.randint(0, 40))
        return min(known, earliest_noon)
    return known
