"""Proposes a way out of a hard problem."""

from datetime import date, datetime

from roundtable.actions.by import By, allowed
from roundtable.actions.meeting.at_table import refuse_carried
from roundtable.actions.meeting.settle import refuse_settled
from roundtable.actions.recording import acting_on
from roundtable.records.hard_problems import HardProblem, Proposal


def propose(
    *,
    by: By,
    hard_problem: HardProblem,
    proposed_by: str,
    text: str,
    proposed_on: date,
    at: datetime | None = None,
    uid: str = "",
) -> Proposal:
    """A post's proposal, at a meeting or between meetings, until the hard problem is settled."""
    allowed(by, "meetings.speak")
    refuse_carried(by, at)
    with acting_on(hard_problem, by=by, verb="meeting.propose") as act:
        found = act.now(hard_problem)
        refuse_settled(act, found, proposed_on)
        return act.add(
            Proposal,
            uid=uid,
            recorded_at=at,
            hard_problem=found,
            proposed_by=proposed_by,
            text=text,
            proposed_on=proposed_on,
        )
