"""Goes on with a meeting that was paused, or closed too early."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.records.at_table import MeetingEvent
from roundtable.records.meetings import Meeting


def resume(*, by: By, meeting: Meeting, at: datetime | None = None, uid: str = "") -> MeetingEvent:
    """Goes on with a meeting that is paused, or closed and not yet sealed."""
    with at_table(by=by, meeting=meeting, verb="meeting.resume", at=at) as table:
        return table.step("resumed", uid)
