"""Closes a meeting."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.actions.meeting.stale import refuse_stale
from roundtable.actions.refused import Refused
from roundtable.records.at_table import MeetingEvent
from roundtable.records.meetings import Meeting


def close(
    *, by: By, meeting: Meeting, seen: int | None = None, at: datetime | None = None, uid: str = ""
) -> MeetingEvent:
    """Closes a meeting at which nobody is speaking.

    Args:
        seen: the version of the state on which the caller decided.

    Raises:
        Refused: a turn is open, or the table has moved on.
    """
    with at_table(by=by, meeting=meeting, verb="meeting.close", at=at) as table:
        refuse_stale(table, seen)
        if table.speaking:
            group = table.name_of(table.speaking)
            raise Refused(
                f"“{group}”的发言还没有结束，应先结束或跳过再散会。",
                f"The turn of “{group}” is still open; finish or skip it before closing.",
            )
        return table.step("closed", uid)
