"""Calls a group: its turn begins."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.actions.meeting.stale import refuse_stale
from roundtable.actions.refused import Refused
from roundtable.records.at_table import TurnEvent
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup


def call_group(
    *,
    by: By,
    meeting: Meeting,
    group: SupervisionGroup,
    seen: int | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> TurnEvent:
    """The turn of a group begins; one that has spoken or was skipped can be called again.

    Args:
        seen: the version of the state on which the caller decided.

    Raises:
        Refused: another group's turn is open, or the table has moved on.
    """
    with at_table(by=by, meeting=meeting, verb="meeting.call_group", when=("open",), at=at) as table:
        refuse_stale(table, seen)
        turn, speaking = table.turn_of(group), table.speaking
        if speaking and speaking != turn:
            now = table.name_of(speaking)
            raise Refused(
                f"“{now}”的发言还没有结束，应先结束或跳过。",
                f"The turn of “{now}” is still open; finish or skip it first.",
            )
        return table.step_of_turn(turn, "called", uid=uid)
