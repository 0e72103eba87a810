"""What has followed on a thing so far: its events in the database, in order, and the state they fold to."""

from datetime import date
from typing import Any, TypeVar

from django.db.models import F
from django.db.models.functions import Coalesce

from roundtable.actions import transitions
from roundtable.actions.refused import refuse
from roundtable.actions.transitions import Course, Step
from roundtable.records.hard_problems import HardProblem, Proposal, Settlement
from roundtable.records.meetings import Decision, DecisionEvent, Meeting
from roundtable.records.organisation import Unit
from roundtable.records.plan import ActionEvent, RequiredAction
from roundtable.records.proposals import ProposalEvent, ProposedMeasure
from roundtable.records.record import Record
from roundtable.records.rectification import Measure, MeasureEvent, Problem, ProblemEvent

R = TypeVar("R", bound=Record)


def _current(model: type[R], programme_id: int, **lookup: Any) -> Any:
    return model._default_manager.filter(programme_id=programme_id, superseded_at__isnull=True, **lookup)


def _in_order(rows: Any) -> list[Any]:
    """By day, then by the time of recording, then by row: what questions call the latest is last."""
    seq = Coalesce(F("first_id"), F("id"))
    return list(
        rows.select_related("act", "first__act")
        .annotate(seq=seq)
        .order_by("happened_on", "known_since", "seq")
    )


def current_of(model: type[R], programme_id: int, origin_id: int) -> R:
    """The current version of a record, by the id of its first."""
    first = model._default_manager.get(pk=origin_id)
    if first.superseded_at is None and first.programme_id == programme_id:
        return first
    found: R = _current(model, programme_id, uid=first.uid).get()
    return found


def events_of_measure(measure: Measure) -> list[MeasureEvent]:
    return _in_order(_current(MeasureEvent, measure.programme_id, measure_id=measure.origin_id))


def events_of_decision(decision: Decision) -> list[DecisionEvent]:
    return _in_order(_current(DecisionEvent, decision.programme_id, decision_id=decision.origin_id))


def events_of_action(unit: Unit, action: RequiredAction) -> list[ActionEvent]:
    asked = {"unit_id": unit.origin_id, "action_id": action.origin_id}
    return _in_order(_current(ActionEvent, action.programme_id, **asked))


def events_of_problem(problem: Problem) -> list[ProblemEvent]:
    return _in_order(_current(ProblemEvent, problem.programme_id, problem_id=problem.origin_id))


def decisions_of(meeting: Meeting) -> list[Decision]:
    return list(_current(Decision, meeting.programme_id, meeting_id=meeting.origin_id))


def on_hard_problem(hard_problem: HardProblem) -> list[Proposal | Settlement]:
    about = {"hard_problem_id": hard_problem.origin_id}
    return [
        *_current(Proposal, hard_problem.programme_id, **about),
        *_current(Settlement, hard_problem.programme_id, **about),
    ]


def is_withdrawn(problem: Problem) -> bool:
    return any(event.step == "withdrawn" for event in events_of_problem(problem))


def answers_to(problem: Problem) -> list[ProblemEvent]:
    """What the unit has answered, in order: agreed or disputed."""
    return [event for event in events_of_problem(problem) if event.step != "withdrawn"]


def proposals_on(problem: Problem) -> list[ProposedMeasure]:
    rows = _current(ProposedMeasure, problem.programme_id, problem_id=problem.origin_id)
    return list(rows.order_by("proposed_on", "uid"))


def answer_to_proposal(proposal: ProposedMeasure) -> ProposalEvent | None:
    """Agreed or declined; None while it waits."""
    rows = _current(ProposalEvent, proposal.programme_id, proposal_id=proposal.origin_id)
    found: ProposalEvent | None = rows.first()
    return found


def measures_of(problem: Problem) -> list[Measure]:
    return list(
        _current(Measure, problem.programme_id, problem_id=problem.origin_id).order_by("agreed_on", "uid")
    )


def problem_of(measure: Measure) -> Problem:
    return current_of(Problem, measure.programme_id, measure.problem_id)


def steps(events: list[Any]) -> list[Step]:
    return [Step(event.step, event.happened_on, getattr(event, "done_by", "")) for event in events]


def state_of_measure(measure: Measure) -> str:
    """agreed, done, returned, verified or reopened."""
    return transitions.fold(transitions.MEASURE, steps(events_of_measure(measure)))


def state_of_action(unit: Unit, action: RequiredAction) -> str:
    """asked, done, accepted or returned."""
    return transitions.fold(transitions.ACTION, steps(events_of_action(unit, action)))


def state_of_problem(problem: Problem) -> str:
    """raised, measured, closed or withdrawn."""
    return transitions.state_of_problem(
        withdrawn=is_withdrawn(problem),
        measures=[state_of_measure(measure) for measure in measures_of(problem)],
    )


def may_follow(course: Course, events: list[Any], step: str, on: date, *, since: date) -> None:
    """Raises Refused where a step may not follow on the events, or not on that day."""
    refuse(transitions.refusal(course, transitions.fold(course, steps(events)), step))
    refuse(transitions.too_early(on, events[-1].happened_on if events else since))


def in_order(course: Course, events: list[Any], *, since: date) -> None:
    """Raises Refused where the events, as they are now, are not in order."""
    fault = transitions.first_fault(course, steps(events), since=since)
    refuse(fault[1] if fault else None)


def doers(events: list[Any], *, reporting: str, posts: bool = True) -> list[str]:
    """Who did what was last done, and who reported it, by name and by post.

    Args:
        reporting: the verb by which the one who reports acts; an import is by whoever carries the file.
        posts: whether whoever holds the same post counts as the one who reported.
    """
    done = next((event for event in reversed(events) if event.step == "done"), None)
    if done is None:
        return []
    said = [getattr(done, "done_by", "")]
    # A correction by another leaves it the work of the one who reported it first.
    act = (done.first or done).act
    if act.verb != reporting:
        return said
    return [*said, act.by, act.post] if posts else [*said, act.by]
