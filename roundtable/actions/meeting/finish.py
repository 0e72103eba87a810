"""Ends a group's turn."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.actions.meeting.stale import refuse_stale
from roundtable.records.at_table import TurnEvent
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup


def finish(
    *,
    by: By,
    meeting: Meeting,
    group: SupervisionGroup,
    seen: int | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> TurnEvent:
    """The turn of the group that is speaking ends.

    Args:
        seen: the version of the state on which the caller decided.
    """
    with at_table(by=by, meeting=meeting, verb="meeting.finish", when=("open", "paused"), at=at) as table:
        refuse_stale(table, seen)
        return table.step_of_turn(table.turn_of(group), "finished", uid=uid)
