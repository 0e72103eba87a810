"""Required actions against their days: when due, when done, when accepted, and how long overdue."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from roundtable.asking.answer import Answer, Row
from roundtable.web.asked import Asked


class Line(NamedTuple):
    """One action; places along the axis in per cent, None where there is no such day."""

    number: int
    row: Row
    due: float
    done: float | None
    accepted: float | None
    late_from: float | None
    late_width: float
    done_on: str
    accepted_on: str


class Plan(NamedTuple):
    lines: list[Line]
    #: (place, month) of each first of a month.
    months: list[tuple[float, date]]
    today: float


def drawn(required: Answer, story: Answer, asked: Asked) -> Plan:
    asked_of_it = [(number, row) for number, row in enumerate(required.rows) if row["units"]]
    dues = [date.fromisoformat(row["due_on"]) for _, row in asked_of_it]
    first, last = asked.programme.started_on, max([asked.as_of, *dues]) + timedelta(days=3)
    length = max((last - first).days, 1)

    def place(day: date | None) -> float | None:
        return None if day is None else round(100 * max(0, (day - first).days) / length, 2)

    lines = []
    for number, row in asked_of_it:
        done, accepted = (_last(story, row["action"]["key"], step) for step in ("done", "accepted"))
        still_open = not (row["accepted_on_time"] or row["accepted_late"])
        accepted = None if still_open else accepted
        due = date.fromisoformat(row["due_on"])
        end = asked.as_of if still_open else (done or due)
        late = end > due
        lines.append(
            Line(
                number,
                row,
                place(due) or 0.0,
                place(done),
                place(accepted),
                place(due) if late else None,
                round(100 * (end - due).days / length, 2) if late else 0,
                done.isoformat() if done else "",
                accepted.isoformat() if accepted else "",
            )
        )
    return Plan(lines, [(place(day) or 0.0, day) for day in _firsts(first, last)], place(asked.as_of) or 0.0)


def _last(story: Answer, action: str, step: str) -> date | None:
    days = [
        row["day"]
        for row in story.rows
        if row["kind"] == "action_event" and row["about"] == action and row["step"] == step
    ]
    return date.fromisoformat(max(days)) if days else None


def _firsts(first: date, last: date) -> list[date]:
    """The first of each month in between."""
    found: list[Any] = []
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return found
