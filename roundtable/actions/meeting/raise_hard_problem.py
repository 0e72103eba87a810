"""Raises a hard problem: one that no unit solves alone."""

from datetime import date, datetime

from roundtable.actions.by import By, allowed
from roundtable.actions.meeting.at_table import NOT_NOW, read_table, refuse_carried
from roundtable.actions.recording import acting
from roundtable.actions.refused import refuse
from roundtable.records.hard_problems import HardProblem
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.rectification import Problem


def raise_hard_problem(
    *,
    by: By,
    programme: Programme,
    title: str,
    description: str,
    raised_on: date,
    meeting: Meeting | None = None,
    unit: Unit | None = None,
    problem: Problem | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> HardProblem:
    """At a meeting that is open or paused, or between meetings (`meeting` None)."""
    allowed(by, "meetings.speak", unit=unit)
    refuse_carried(by, at)
    with acting(by=by, verb="meeting.raise_hard_problem", programme=programme) as act:
        if meeting is not None:
            table = read_table(act, act.now(meeting), at)
            if table.status not in {"open", "paused"}:
                refuse(NOT_NOW[table.status])
        return act.add(
            HardProblem,
            uid=uid,
            recorded_at=at,
            title=title,
            description=description,
            raised_on=raised_on,
            meeting=meeting,
            unit=unit,
            problem=problem,
        )
