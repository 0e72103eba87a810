"""Adds an annex to sealed minutes."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.actions.refused import Refused
from roundtable.records.meetings import Meeting
from roundtable.records.minutes import Annex


def annex(*, by: By, meeting: Meeting, text: str, at: datetime | None = None, uid: str = "") -> Annex:
    """What is to be said of sealed minutes; until they are sealed they are edited instead."""
    with at_table(by=by, meeting=meeting, verb="meeting.annex", at=at) as table:
        if table.status != "sealed":
            raise Refused(
                "纪要还没有封存，直接改纪要即可，不用附件。",
                "The minutes are not sealed; edit them instead of writing an annex.",
            )
        return table.add(Annex, uid=uid, meeting=table.meeting, text=text)
