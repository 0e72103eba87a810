"""Settles a hard problem: what came of it."""

from datetime import date, datetime

from roundtable.actions import transitions
from roundtable.actions.by import By, allowed
from roundtable.actions.meeting.at_table import refuse_carried
from roundtable.actions.recording import Recording, acting_on
from roundtable.actions.refused import Refused, refuse
from roundtable.records.hard_problems import HardProblem, Settlement
from roundtable.records.meetings import Decision


def settle(
    *,
    by: By,
    hard_problem: HardProblem,
    outcome: str,
    settled_on: date,
    decision: Decision | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> Settlement:
    """The outcome in words, with the decision by which it is carried out where there is one."""
    allowed(by, "meetings.decide")
    refuse_carried(by, at)
    with acting_on(hard_problem, by=by, verb="meeting.settle") as act:
        found = act.now(hard_problem)
        refuse_settled(act, found, settled_on)
        return act.add(
            Settlement,
            uid=uid,
            recorded_at=at,
            hard_problem=found,
            outcome=outcome,
            settled_on=settled_on,
            decision=decision,
        )


def refuse_settled(act: Recording, hard_problem: HardProblem, on: date) -> None:
    """Raises Refused where it is settled already, or was not yet raised on that day."""
    settled = act.current(Settlement, hard_problem_id=hard_problem.origin_id)
    if settled is not None:
        raise Refused(
            f"这个疑难已于 {settled.settled_on} 办结，有误请更正。",
            f"This hard problem was settled on {settled.settled_on}; correct that where it is wrong.",
        )
    refuse(transitions.too_early(on, hard_problem.raised_on))
