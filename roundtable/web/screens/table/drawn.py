"""The table seen from above: where each seat stands in the ring, and what marks its state by shape."""

from dataclasses import dataclass
from math import cos, pi, sin

from roundtable.actions.meeting.state import Seat, State

#: Of the drawing's own units: the ring of seats, and the largest seat that fits nine groups.
RING, LARGEST = 164, 26
#: What a group's turn is meant to take; the arc is full then, and what comes after is told in words.
SECONDS_A_TURN = 300


@dataclass(frozen=True)
class Place:
    """A seat in the drawing; `seat` is None for the chair and the office."""

    x: float
    y: float
    r: float
    #: chair, office, done, now, next, skipped, wait.
    mark: str
    seat: Seat | None = None


def ring(state: State) -> list[Place]:
    """The chair on top, the groups clockwise in the order in which they are asked, the office last."""
    count = len(state.seats) + 2
    radius = min(LARGEST, 0.8 * pi * RING / count)
    marks = ["chair", *(mark_of(state, seat) for seat in state.seats), "office"]
    seats: list[Seat | None] = [None, *state.seats, None]
    return [
        Place(*_at(place, count), round(radius + (4 if mark == "now" else 0), 1), mark, seat)
        for place, (mark, seat) in enumerate(zip(marks, seats, strict=True))
    ]


def _at(place: int, count: int) -> tuple[float, float]:
    angle = 2 * pi * place / count
    return round(RING * sin(angle), 2), round(-RING * cos(angle), 2)


def mark_of(state: State, seat: Seat) -> str:
    if seat == state.next and state.status not in {"closed", "sealed"}:
        return "next"
    return {"finished": "done", "speaking": "now", "skipped": "skipped"}.get(seat.state, "wait")
