"""Meetings of the leading group and what they decided."""

from datetime import date, timedelta

from roundtable.actions import transitions
from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import refuse
from roundtable.records.meetings import Decision, Meeting
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.rectification import Measure


def record(*, by: By, programme: Programme, number: int, held_on: date, title: str) -> Meeting:
    allowed(by, "meetings.run")
    with acting(by=by, verb="meetings.record", programme=programme) as act:
        return act.add(Meeting, uid=str(number), number=number, held_on=held_on, title=title)


def next_day(programme: Programme) -> date:
    """The day of the next meeting of the series: so many days after the last that is recorded; the first, after the start."""
    last = (
        Meeting.objects.filter(programme_id=programme.origin_id, superseded_at=None)
        .order_by("-held_on")
        .first()
    )
    return (last.held_on if last else programme.started_on) + timedelta(days=programme.meeting_every_days)


def decide(
    *,
    by: By,
    meeting: Meeting,
    what: str,
    responsible: str,
    due_on: date,
    unit: Unit | None = None,
    measure: Measure | None = None,
    uid: str = "",
) -> Decision:
    """What a meeting decided: who does what until when; `measure` where it became one."""
    allowed(by, "meetings.decide")
    with acting_on(meeting, by=by, verb="meetings.decide") as act:
        refuse(transitions.too_early(due_on, act.now(meeting).held_on))
        return act.add(
            Decision,
            uid=uid,
            meeting=meeting,
            what=what,
            responsible=responsible,
            due_on=due_on,
            unit=unit,
            measure=measure,
        )
