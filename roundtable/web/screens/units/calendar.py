"""The days on which a unit was visited, week by week, and the weeks that were missed."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from roundtable.asking.answer import Answer, Row
from roundtable.web.asked import Asked

MOST_WEEKS = 14


class Day(NamedTuple):
    day: date
    #: How often it was visited that day; None for a day outside the programme or still to come.
    visits: int | None
    missed: bool


class Calendar(NamedTuple):
    weeks: list[str]
    #: One line per day of the week, Monday first.
    lines: list[tuple[int, list[Day]]]


def drawn(weeks: Iterable[Row], story: Answer, asked: Asked) -> Calendar:
    """The last weeks of the programme up to the day."""
    visited = Counter(row["day"] for row in story.rows if row["kind"] == "visit")
    missed = {week["week"] for week in weeks or () if week["due"] and not week["visits"]}
    monday = asked.as_of - timedelta(days=asked.as_of.weekday())
    start = asked.programme.started_on - timedelta(days=asked.programme.started_on.weekday())
    count = min(MOST_WEEKS, (monday - start).days // 7 + 1)
    mondays = [monday - timedelta(weeks=back) for back in reversed(range(count))]

    def told(day: date, week: str) -> Day:
        inside = asked.programme.started_on <= day <= asked.as_of
        return Day(day, visited[day.isoformat()] if inside else None, week in missed)

    names = [f"{day.isocalendar().year}-W{day.isocalendar().week:02}" for day in mondays]
    lines = [
        (
            weekday,
            [told(day + timedelta(days=weekday), name) for day, name in zip(mondays, names, strict=True)],
        )
        for weekday in range(7)
    ]
    return Calendar(names, lines)
