"""Puts something on the agenda."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.records.at_table import AgendaItem
from roundtable.records.hard_problems import HardProblem
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import Unit
from roundtable.records.rectification import Measure, Problem

BEFORE_THE_END = ("planned", "open", "paused")


def add_item(
    *,
    by: By,
    meeting: Meeting,
    kind: str,
    title: str,
    why: str,
    minutes: int,
    unit: Unit | None = None,
    problem: Problem | None = None,
    measure: Measure | None = None,
    hard_problem: HardProblem | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> AgendaItem:
    """An item, at the end of the agenda, with why it is there."""
    with at_table(by=by, meeting=meeting, verb="meeting.add_item", when=BEFORE_THE_END, at=at) as table:
        last = (
            AgendaItem.objects.filter(
                programme_id=meeting.programme_id, superseded_at=None, meeting_id=meeting.origin_id
            )
            .order_by("-position")
            .first()
        )
        return table.add(
            AgendaItem,
            uid=uid,
            meeting=table.meeting,
            position=last.position + 1 if last else 1,
            kind=kind,
            title=title,
            why=why,
            minutes=minutes,
            unit=unit,
            problem=problem,
            measure=measure,
            hard_problem=hard_problem,
        )
