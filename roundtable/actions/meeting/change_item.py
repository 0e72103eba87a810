"""Changes an item of the agenda: its minutes or words, or drops it or takes it up again; its place is `order_items`."""

from datetime import datetime
from typing import Any

from roundtable.actions import following
from roundtable.actions.by import By
from roundtable.actions.meeting.add_item import BEFORE_THE_END
from roundtable.actions.meeting.at_table import at_table
from roundtable.records.at_table import AgendaItem
from roundtable.records.meetings import Meeting


def change_item(
    *, by: By, item: AgendaItem, reason: str, at: datetime | None = None, **changes: Any
) -> AgendaItem:
    """A corrected version, and why.

    Args:
        changes: title, why, minutes, dropped.
    """
    meeting = following.current_of(Meeting, item.programme_id, item.meeting_id)
    with at_table(by=by, meeting=meeting, verb="meeting.change_item", when=BEFORE_THE_END, at=at) as table:
        return table.act.correct(item, reason=reason, recorded_at=at, **changes)
