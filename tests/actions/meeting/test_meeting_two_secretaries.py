"""Two secretaries at one table: neither overwrites the other, and nothing is recorded twice."""

import pytest

from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.finish import finish
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.state import state_of
from roundtable.actions.refused import Taken
from roundtable.records.at_table import Statement
from tests.cast import OFFICE, refused


def test_who_looks_at_an_old_table_is_told_what_changed_meanwhile(town, meeting, table):
    seen = state_of(meeting).version
    call_group(by="secretary Li", meeting=meeting, group=town.group3, seen=seen)
    finish(by="secretary Li", meeting=meeting, group=town.group3, seen=state_of(meeting).version)
    with refused(r"secretary Li: 第3督导组 was called; .* was finished\. Look at it as it is now"):
        call_group(by=OFFICE, meeting=meeting, group=town.group4, seen=seen)
    with refused("was finished"):
        close(by=OFFICE, meeting=meeting, seen=seen)
    call_group(by=OFFICE, meeting=meeting, group=town.group4, seen=state_of(meeting).version)


def test_a_note_makes_nobody_elses_table_old(town, meeting, table):
    seen = state_of(meeting).version
    note_said(said_by="副书记", text="说说慢在哪里", **table)
    assert state_of(meeting).version > seen
    call_group(group=town.group3, seen=seen, **table)


def test_an_opening_seen_by_nobody_counts_too(town, meeting):
    seen = state_of(meeting).version
    open_(by="secretary Li", meeting=meeting)
    with refused("secretary Li: the meeting was opened"):
        call_group(by=OFFICE, meeting=meeting, group=town.group3, seen=seen)


def test_what_is_sent_twice_is_one_record(table):
    note = {"said_by": "副书记", "text": "说说慢在哪里", "uid": "9f8b-first", **table}
    first = note_said(**note)
    with pytest.raises(Taken) as again:
        note_said(**note)
    assert again.value.record == first
    assert Statement.objects.count() == 1
