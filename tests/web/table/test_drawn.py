"""The ring of seats: each in its place, marked by its state; none upon another, however many groups there are."""

from itertools import pairwise
from math import dist
from types import SimpleNamespace
from typing import Any

import pytest

from roundtable.web.screens.table.drawn import ring
from roundtable.web.templatetags.table import clock


def table_of(*states: str) -> Any:
    seats = tuple(SimpleNamespace(state=state, number=number) for number, state in enumerate(states))
    following = next((seat for seat in seats if seat.state == "waiting"), None)
    return SimpleNamespace(seats=seats, next=following, status="open")


def test_seats_are_marked_by_their_state():
    drawn = ring(table_of("finished", "skipped", "speaking", "waiting", "waiting"))
    assert [place.mark for place in drawn] == ["chair", "done", "skipped", "now", "next", "wait", "office"]


@pytest.mark.parametrize("groups", [1, 9, 30])
def test_no_seat_lies_upon_another(groups: int):
    drawn = ring(table_of(*["waiting"] * groups))
    assert (drawn[0].x, drawn[0].y) == (0, -164)
    for one, other in pairwise([*drawn, drawn[0]]):
        assert dist((one.x, one.y), (other.x, other.y)) > one.r + other.r


def test_times_are_told_as_a_clock_does_and_never_below_zero():
    assert [clock(seconds) for seconds in (-5, 0, 166.9, 3766)] == ["00:00", "00:00", "02:46", "1:02:46"]
