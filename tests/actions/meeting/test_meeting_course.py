"""A meeting from its opening to its sealed minutes: what can be done when, and what is said where it cannot."""

from datetime import date

import pytest

from roundtable.actions import corrections, groups, meetings
from roundtable.actions.meeting.annex import annex
from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.finish import finish
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.order_turns import order_turns
from roundtable.actions.meeting.pause import pause
from roundtable.actions.meeting.resume import resume
from roundtable.actions.meeting.seal import seal
from roundtable.actions.meeting.skip import skip
from roundtable.actions.meeting.state import state_of
from roundtable.actions.meeting.write_minutes import write_minutes
from roundtable.records.minutes import Minutes
from tests.cast import OFFICE, march, refused

PARTS = [{"title": "议定事项", "text": "各组每次到访至少看一个现场。"}]


def test_a_meeting_is_opened_once_and_not_before_its_day(town, meeting):
    ahead = meetings.record(
        by=OFFICE, programme=town.programme, number=2, held_on=date(2999, 1, 1), title="下一次"
    )
    with refused("correct its day if it is held sooner"):
        open_(by=OFFICE, meeting=ahead)
    open_(by=OFFICE, meeting=meeting)
    with refused("is open and cannot be opened; it can be paused or closed"):
        open_(by=OFFICE, meeting=meeting)
    assert state_of(meeting).status == "open"


def test_the_next_meeting_is_a_fortnight_after_the_last(town):
    assert meetings.next_day(town.programme) == march(27)
    meetings.record(by=OFFICE, programme=town.programme, number=1, held_on=march(30), title="第一次会议")
    assert meetings.next_day(town.programme) == date(2020, 4, 13)


def test_nothing_is_done_at_a_table_that_is_not_open(town, meeting):
    at = {"by": OFFICE, "meeting": meeting}
    with refused("not open yet; open it first"):
        call_group(group=town.group3, **at)
    with refused("not open yet and cannot be closed; it can be opened"):
        close(**at)
    open_(**at)
    pause(**at)
    with refused("paused; resume it first"):
        call_group(group=town.group3, **at)
    with refused("is paused and cannot be paused"):
        pause(**at)
    resume(**at)
    close(**at)
    with refused("closed; resume it if there is more to do"):
        call_group(group=town.group3, **at)
    with refused("closed and cannot be closed"):
        close(**at)
    resume(**at)
    call_group(group=town.group3, **at)
    assert [seat.state for seat in state_of(meeting).seats] == ["speaking", "waiting"]


def test_one_group_speaks_at_a_time_and_none_when_the_meeting_is_closed(town, table):
    with refused("waiting for its turn and cannot be finished; it can be called or skipped"):
        finish(group=town.group3, **table)
    call_group(group=town.group3, **table)
    with refused("The turn of “第3督导组” is still open; finish or skip it first"):
        call_group(group=town.group4, **table)
    with refused("This group is speaking and cannot be called; it can be finished or skipped"):
        call_group(group=town.group3, **table)
    with refused("finish or skip it before closing"):
        close(**table)
    finish(group=town.group3, **table)
    call_group(group=town.group4, **table)
    assert [seat.state for seat in state_of(table["meeting"]).seats] == ["finished", "speaking"]


def test_a_group_outside_the_order_is_not_called(town, elsewhere, table):
    with refused("belongs to another programme"):
        call_group(group=elsewhere.group3, **table)
    fifth = groups.add(by=OFFICE, programme=town.programme, number=5, name="第5督导组")
    with refused("not in the order of groups; put it there first"):
        call_group(group=fifth, **table)
    order_turns(groups=[fifth, town.group4, town.group3], **table)
    with refused("第3督导组: left out"):
        order_turns(groups=[fifth, town.group4], **table)
    with refused("name each once"):
        order_turns(groups=[fifth, fifth], **table)
    assert [seat.group.number for seat in state_of(table["meeting"]).seats] == [5, 4, 3]
    call_group(group=fifth, **table)


def test_minutes_are_sealed_with_a_quorum_of_turns(town, table):
    with refused("reason for skipping"):
        skip(group=town.group4, reason=" ", **table)
    with refused("is open and cannot be sealed"):
        seal(**table)
    with refused("The meeting is open; close it first"):
        write_minutes(parts=PARTS, **table)
    close(**table)
    with refused("第3督导组, 第4督导组: not heard"):
        seal(**table)
    for group in (town.group3, town.group4):
        skip(group=group, reason="组长下乡", **table)
    with refused("Only 0 of 2 groups were heard, fewer than half"):
        seal(**table)
    resume(**table)
    call_group(group=town.group3, **table)
    finish(group=town.group3, **table)
    close(**table)
    with refused("no minutes yet"):
        seal(**table)
    write_minutes(parts=PARTS, **table)
    with refused("not sealed; edit them"):
        annex(text="补充", **table)
    seal(**table)
    with refused("sealed and cannot be sealed; it has no next step"):
        seal(**table)
    assert [seat.reason for seat in state_of(table["meeting"]).seats] == ["", "组长下乡"]


@pytest.fixture
def minutes(town, table):
    for group in (town.group3, town.group4):
        call_group(group=group, **table)
        finish(group=group, **table)
    close(**table)
    return write_minutes(parts=PARTS, **table)


def test_an_edit_does_not_overwrite_what_somebody_else_has_written(table, minutes):
    edited = write_minutes(parts=[{"title": "一", "text": "甲"}], replaces=minutes, **table)
    with refused("has just edited the minutes"):
        write_minutes(parts=[{"title": "一", "text": "乙"}], replaces=minutes, **table)
    assert Minutes.objects.get(superseded_at=None) == edited
    assert edited.digest != minutes.digest


def test_sealed_minutes_do_not_change_an_annex_is_added(town, table, minutes):
    said = note_said(said_by="第三督导组组长", text="东山镇学得实", **table)
    seal(**table)
    meeting = table["meeting"]
    for record, change in ((minutes, {"parts": "[]"}), (said, {"text": "改"}), (meeting, {"title": "改"})):
        with refused("sealed and do not change; write an annex"):
            corrections.correct(by=OFFICE, record=record, reason="改", **change)
    with refused("write an annex"):
        write_minutes(parts=PARTS, replaces=minutes, **table)
    with refused("write an annex"):
        note_said(said_by="组长", text="再说", **table)
    with refused("write an annex"):
        skip(group=town.group3, reason="改", **table)
    with refused("sealed and cannot be resumed"):
        resume(**table)
    with refused("Give the text"):
        annex(text="", **table)
    assert annex(text="第二项的责任方应为综合组。", **table).meeting_id == table["meeting"].pk


def test_what_happened_at_the_table_is_not_corrected(town, table):
    called = call_group(group=town.group3, **table)
    with refused("What happened at the table is not corrected"):
        corrections.correct(by=OFFICE, record=called, reason="点错了", step="skipped", note="x")


def test_the_day_of_a_meeting_is_changed_until_it_is_opened(town, meeting):
    moved = corrections.correct(by=OFFICE, record=meeting, reason="改期", held_on=march(31))
    open_(by=OFFICE, meeting=moved)
    with refused("its answers are as of this day"):
        corrections.correct(by=OFFICE, record=moved, reason="改期", held_on=march(30))
    assert corrections.correct(by=OFFICE, record=moved, reason="错字", title="第一次会议").held_on == march(
        31
    )
