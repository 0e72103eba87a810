"""Agrees who does what until when."""

from datetime import date, datetime

from roundtable.actions import following, transitions
from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import Table, at_table, refuse_other
from roundtable.actions.refused import Refused, need, refuse
from roundtable.records.at_table import Exchange
from roundtable.records.hard_problems import HardProblem
from roundtable.records.meetings import Decision, Meeting
from roundtable.records.organisation import Unit
from roundtable.records.rectification import Measure, Problem


def agree(
    *,
    by: By,
    meeting: Meeting,
    what: str,
    responsible: str,
    due_on: date | None,
    problem: Problem | None = None,
    unit: Unit | None = None,
    exchange: Exchange | None = None,
    hard_problem: HardProblem | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> Decision:
    """A decision: on a problem it becomes a measure, which is followed as every measure is; else it is a task of its own.

    Args:
        unit: whom it is about; a problem's own unit where there is a problem.
        exchange, hard_problem: what it was decided upon.

    Raises:
        Refused: no owner, no day or a day not after the meeting's; the problem takes no measure.
    """
    need(responsible, "要写明由谁负责。", "Say who is responsible.")
    need(due_on, "要写明什么时候完成。", "Say by which day.")
    with at_table(
        by=by, meeting=meeting, verb="meeting.agree", may="meetings.decide", when=("open", "paused"), at=at
    ) as table:
        held_on = table.meeting.held_on
        if due_on is not None and due_on <= held_on:
            raise Refused(
                f"完成的日子（{due_on}）应晚于会议的日子 {held_on}。",
                f"Give a day after the meeting's, {held_on}; {due_on} is not.",
            )
        refuse_other(table, unit, exchange)
        measure = _measure(table, problem, what, responsible, due_on) if problem else None
        return table.add(
            Decision,
            uid=uid,
            meeting=table.meeting,
            what=what,
            responsible=responsible,
            due_on=due_on,
            unit=following.current_of(Unit, problem.programme_id, problem.unit_id) if problem else unit,
            measure=measure,
            exchange=exchange,
            hard_problem=hard_problem,
        )


def _measure(table: Table, problem: Problem, what: str, responsible: str, due_on: date | None) -> Measure:
    found = table.act.now(problem)
    refuse(transitions.refusal(transitions.PROBLEM, following.state_of_problem(found), "measured"))
    refuse(transitions.too_early(table.meeting.held_on, found.found_on))
    return table.add(
        Measure,
        problem=found,
        what=what,
        responsible=responsible,
        agreed_on=table.meeting.held_on,
        due_on=due_on,
    )
