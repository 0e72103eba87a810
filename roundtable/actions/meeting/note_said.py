"""Notes what was said."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table, refuse_other
from roundtable.records.at_table import Exchange, Statement
from roundtable.records.meetings import Meeting


def note_said(
    *,
    by: By,
    meeting: Meeting,
    said_by: str,
    text: str,
    exchange: Exchange | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> Statement:
    """What a post said, to an answer or of its own accord. Each note is a record of its own, so nobody overwrites another's; a
    note begun before the meeting was closed is not lost by its closing."""
    when = ("open", "paused", "closed")
    with at_table(by=by, meeting=meeting, verb="meeting.note_said", when=when, at=at) as table:
        refuse_other(table, exchange)
        return table.add(
            Statement,
            uid=uid,
            meeting=table.meeting,
            exchange=exchange,
            turn=table.speaking,
            said_by=said_by,
            text=text,
        )
