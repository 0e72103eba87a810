"""Opens a meeting."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.actions.refused import Refused
from roundtable.records.at_table import MeetingEvent
from roundtable.records.meetings import Meeting


def open_(*, by: By, meeting: Meeting, at: datetime | None = None, uid: str = "") -> MeetingEvent:
    """Opens a meeting on its day; one that is held sooner has its day corrected first.

    Raises:
        Refused: it was opened already, or its day has not come.
    """
    with at_table(by=by, meeting=meeting, verb="meeting.open", at=at) as table:
        if table.day < table.meeting.held_on:
            raise Refused(
                f"会议定于 {table.meeting.held_on}，还没有到；如提前开，应先更正会议的日子。",
                f"The meeting is to be held on {table.meeting.held_on}; correct its day if it is held sooner.",
            )
        return table.step("opened", uid)
