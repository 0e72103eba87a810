"""Pauses a meeting; the time does not count as anybody's."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.records.at_table import MeetingEvent
from roundtable.records.meetings import Meeting


def pause(*, by: By, meeting: Meeting, at: datetime | None = None, uid: str = "") -> MeetingEvent:
    """Pauses a meeting that is open; a group that is speaking goes on when it is resumed."""
    with at_table(by=by, meeting=meeting, verb="meeting.pause", at=at) as table:
        return table.step("paused", uid)
