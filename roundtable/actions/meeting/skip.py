"""Skips a group's turn, and says why."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.actions.meeting.stale import refuse_stale
from roundtable.actions.refused import need
from roundtable.records.at_table import TurnEvent
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup


def skip(
    *,
    by: By,
    meeting: Meeting,
    group: SupervisionGroup,
    reason: str,
    seen: int | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> TurnEvent:
    """Why a group was not heard can be said after the meeting, too, until its minutes are sealed.

    Args:
        seen: the version of the state that was looked at.
    """
    need(reason, "跳过要写明理由。", "Give the reason for skipping it.")
    when = ("open", "paused", "closed")
    with at_table(by=by, meeting=meeting, verb="meeting.skip", when=when, at=at) as table:
        refuse_stale(table, seen)
        return table.step_of_turn(table.turn_of(group), "skipped", reason, uid=uid)
