"""The order of the agenda."""

from collections.abc import Sequence
from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.add_item import BEFORE_THE_END
from roundtable.actions.meeting.at_table import at_table, refuse_other
from roundtable.records.at_table import AgendaItem
from roundtable.records.meetings import Meeting


def order_items(
    *, by: By, meeting: Meeting, items: Sequence[AgendaItem], at: datetime | None = None
) -> list[AgendaItem]:
    """Puts the items named first, in this order; the others follow as they were."""
    with at_table(by=by, meeting=meeting, verb="meeting.order_items", when=BEFORE_THE_END, at=at) as table:
        refuse_other(table, *items)
        now = {
            item.origin_id: item
            for item in AgendaItem.objects.filter(
                programme_id=meeting.programme_id, superseded_at=None, meeting_id=meeting.origin_id
            ).order_by("position", "id")
        }
        named = list(dict.fromkeys(item.origin_id for item in items))
        order = [now[key] for key in [*named, *(key for key in now if key not in named)]]
        return [
            item
            if item.position == position
            else table.act.correct(item, reason="调整次序 order", recorded_at=at, position=position)
            for position, item in enumerate(order, start=1)
        ]
