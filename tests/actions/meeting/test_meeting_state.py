"""The state that every screen is drawn from, and the time that it tells."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roundtable.actions import corrections, meetings
from roundtable.actions.meeting.add_item import add_item
from roundtable.actions.meeting.agree import agree
from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.clock import Step, clock
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.finish import finish
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.pause import pause
from roundtable.actions.meeting.propose import propose
from roundtable.actions.meeting.raise_hard_problem import raise_hard_problem
from roundtable.actions.meeting.resume import resume
from roundtable.actions.meeting.settle import settle
from roundtable.actions.meeting.skip import skip
from roundtable.actions.meeting.state import state_of
from tests.cast import OFFICE, march, refused


def at(minute: float) -> datetime:
    """Minutes after half past nine on the morning of the meeting."""
    return datetime(2020, 3, 30, 1, 30, tzinfo=UTC) + timedelta(minutes=minute)


@pytest.fixture
def held(town, meeting):
    """Group 3 speaks for ten minutes with a pause of five in the middle, group 4 for two; nine to sixteen is nobody's."""
    table = {"by": OFFICE, "meeting": meeting}
    open_(at=at(0), **table)
    call_group(group=town.group3, at=at(1), **table)
    pause(at=at(4), **table)
    resume(at=at(9), **table)
    finish(group=town.group3, at=at(16), **table)
    call_group(group=town.group4, at=at(18), **table)
    return table


def test_speaking_time_leaves_pauses_out(meeting, held):
    state = state_of(meeting, now=at(20))
    assert [(seat.group.number, seat.state, seat.seconds) for seat in state.seats] == [
        (3, "finished", 600),
        (4, "speaking", 120),
    ]
    assert state.time.seconds == 15 * 60
    assert (state.speaking, state.time.since, state.next) == (state.seats[1], at(18), None)


def test_a_clock_that_jumps_makes_no_time_negative(town, meeting, held):
    """Now lies before what was recorded last: the clock of this machine was set back."""
    state = state_of(meeting, now=at(-60))
    assert [seat.seconds for seat in state.seats] == [600, 0]
    with refused("before the last step at the table"):
        finish(group=town.group4, at=at(17), **held)


STEPS = st.sampled_from(["opened", "paused", "resumed", "closed", "called", "finished", "skipped"])


@given(
    st.lists(st.tuples(st.integers(-500, 500), STEPS, st.integers(1, 3)), max_size=25), st.integers(-999, 999)
)
def test_no_time_is_negative_and_the_groups_have_no_more_than_the_meeting(steps, now):
    of_turn = {"called", "finished", "skipped"}
    told = clock(
        [Step(at(minute), name, turn if name in of_turn else 0) for minute, name, turn in steps], at(now)
    )
    assert all(seconds >= 0 for seconds in told.of_turn.values())
    assert sum(told.of_turn.values()) <= told.seconds


def test_a_meeting_that_is_planned_has_a_state_too(town, meeting):
    state = state_of(meeting)
    assert (state.status, state.speaking, state.next, state.exchange) == (
        "planned",
        None,
        state.seats[0],
        None,
    )
    assert state.of_exchange == ()


def test_a_meeting_that_was_just_put_down_has_one(town):
    meeting = meetings.record(
        by=OFFICE, programme=town.programme, number=1, held_on=march(30), title="第一次"
    )
    assert state_of(meeting).version == meeting.act_id


def test_the_version_grows_with_each_act(town, meeting, table):
    hard = raise_hard_problem(
        programme=town.programme, title="难", description="难", raised_on=march(30), **table
    )
    item = add_item(kind="other", title="通报", why="每次都有", minutes=5, **table)
    acts = [
        lambda: call_group(group=town.group3, **table),
        lambda: note_said(said_by="组长", text="好", **table),
        lambda: agree(what="现场会", responsible="办公室", due_on=march(31), **table),
        lambda: corrections.correct(by=OFFICE, record=item, reason="太短", minutes=10),
        lambda: propose(
            by=OFFICE, hard_problem=hard, proposed_by="组织部", text="网上学", proposed_on=march(30)
        ),
        lambda: settle(by=OFFICE, hard_problem=hard, outcome="网上学", settled_on=march(30)),
        lambda: skip(group=town.group4, reason="组长下乡", **table),
        lambda: finish(group=town.group3, **table),
        lambda: close(**table),
    ]
    version = state_of(meeting).version
    for act in acts:
        act()
        assert state_of(meeting).version > version
        version = state_of(meeting).version


def test_it_takes_so_many_queries_however_long_the_meeting(
    town, meeting, held, django_assert_max_num_queries
):
    for number in range(30):
        note_said(said_by="组长", text=f"第{number}点", **held)
        agree(what=f"第{number}件事", responsible="办公室", due_on=march(31), **held)
    with django_assert_max_num_queries(12):
        state = state_of(meeting)
        assert state.decisions[0].act_id < state.version
        assert state.seats[0].group.name == "第3督导组"
