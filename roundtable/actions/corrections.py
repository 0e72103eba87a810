"""Corrections: a new version that says why, and leaves in order what follows on the record."""

from collections.abc import Callable
from typing import Any, TypeVar

from roundtable.actions import following, rules, transitions
from roundtable.actions.about import recorded_by, unit_of
from roundtable.actions.by import By, allowed
from roundtable.actions.meeting.corrected import happened, of_meeting, until_sealed
from roundtable.actions.participations import do_not_overlap
from roundtable.actions.publicity import of_its_own_name
from roundtable.actions.recording import Recording, acting_on
from roundtable.actions.refused import NotAllowed, Refused, refuse
from roundtable.actions.reports import its_department
from roundtable.actions.visits import seen_at
from roundtable.records.at_table import (
    AgendaItem,
    Attendance,
    Exchange,
    MeetingEvent,
    Statement,
    Turn,
    TurnEvent,
)
from roundtable.records.attachments import Attachment
from roundtable.records.hard_problems import HardProblem, Proposal, Settlement
from roundtable.records.meetings import Decision, DecisionEvent, Meeting
from roundtable.records.minutes import Minutes
from roundtable.records.models import every_kind
from roundtable.records.organisation import Participation, Unit
from roundtable.records.people import RoleName
from roundtable.records.plan import ActionEvent, RequiredAction
from roundtable.records.programme import Programme
from roundtable.records.proposals import ProposalEvent, ProposedMeasure
from roundtable.records.publicity import Outlet
from roundtable.records.record import Record, Versioned
from roundtable.records.rectification import LookBack, Measure, MeasureEvent, Problem, ProblemEvent
from roundtable.records.reminding import DayOff
from roundtable.records.reports import Report
from roundtable.records.second_looks import Draw, SecondLook, SecondLookFinding
from roundtable.records.supervision import Practice, PracticeShared, Suggestion
from roundtable.records.too_much import TooMuchAnswer

V = TypeVar("V", bound=Versioned)


def correct(*, by: By, record: V, reason: str, **changes: Any) -> V:
    """Records a corrected version of `record`, which must be the current one, and why.

    Args:
        changes: field -> what it should have been; references as records. The key stays.

    Raises:
        Refused: a value is not in order, or what follows on the record would not be any more.
    """
    allowed(by, "records.correct", unit=unit_of(record))
    if not may_correct(by, record):
        raise NotAllowed(
            "更正由登记的人或办公室来做。", "Those who recorded it, or the office, correct a record."
        )
    only = CORRECTED.get(type(record))
    if only is not None and not set(changes) <= only:
        raise Refused(
            "这里登记的事不能改成另一件事，应另行登记。",
            "What this records cannot be made another thing; record what is so besides.",
        )
    with acting_on(record, by=by, verb="corrections.correct") as act:
        new = act.correct(record, reason=reason, **changes)
        still_in_order = STILL_IN_ORDER.get(type(record))
        if still_in_order:
            still_in_order(act, record, new, set(changes))
        return new


def may_correct(by: By, record: Versioned) -> bool:
    """A record is corrected by who recorded it, in the same post, or by the office; a report also by its department."""
    if isinstance(by, str) or by.role == RoleName.OFFICE or recorded_by(record, by):
        return True
    return isinstance(record, Report) and by.role == RoleName.DEPARTMENT and its_department(by, record)


def _is_moved_openly(act: Recording, old: Any) -> None:
    """A due day mistyped today is corrected; after that it is moved, which is counted and has an event of its own."""
    if act.local_day((old.first or old).act.at) < act.today():
        raise Refused(
            "截止日改期用“改期”登记，会计次数；只有当天登记错的可以更正。",
            "Move the due day instead, which is counted; it is corrected only on the day it was recorded.",
        )


def _measure_event(act: Recording, old: Any, new: Any, changed: set[str]) -> None:
    if "new_due_on" in changed:
        _is_moved_openly(act, old)
    if not changed & {"measure", "step", "happened_on", "done_by"}:
        return
    for measure_id in {old.measure_id, new.measure_id}:
        _measure_in_order(following.current_of(Measure, new.programme_id, measure_id))


def _measure_in_order(measure: Measure) -> None:
    events = following.events_of_measure(measure)
    following.in_order(transitions.MEASURE, events, since=measure.agreed_on)
    _checked_by_others(events, measure.responsible, "measures.report_done")


def _decision_event(_act: Recording, old: Any, new: Any, changed: set[str]) -> None:
    if changed & {"decision", "step", "happened_on", "done_by"}:
        for decision_id in {old.decision_id, new.decision_id}:
            _decision_in_order(following.current_of(Decision, new.programme_id, decision_id))


def _decision(_act: Recording, _old: Any, new: Any, changed: set[str]) -> None:
    if changed & {"meeting", "responsible"}:
        _decision_in_order(new)


def _meeting(act: Recording, old: Any, new: Any, changed: set[str]) -> None:
    of_meeting(act, old, new, changed)
    if "held_on" in changed:
        for decision in following.decisions_of(new):
            _decision_in_order(decision)


def _decision_in_order(decision: Decision) -> None:
    held = following.current_of(Meeting, decision.programme_id, decision.meeting_id)
    events = following.events_of_decision(decision)
    following.in_order(transitions.DECISION, events, since=held.held_on)
    _checked_by_others(events, decision.responsible, "decisions.report_done")


def _checked_by_others(events: list[Any], responsible: str, reporting: str) -> None:
    """Raises Refused where somebody has checked their own work."""
    for position, event in enumerate(events):
        if event.step in {"verified", "returned"}:
            did = following.doers(events[:position], reporting=reporting)
            refuse(transitions.own_work([event.done_by], [*did, responsible]))


def _action_event(_act: Recording, old: Any, new: Any, changed: set[str]) -> None:
    if not changed & {"unit", "action", "step", "happened_on"}:
        return
    for event in (old, new):
        unit = following.current_of(Unit, new.programme_id, event.unit_id)
        action = following.current_of(RequiredAction, new.programme_id, event.action_id)
        events = following.events_of_action(unit, action)
        if events:
            following.in_order(transitions.ACTION, events, since=events[0].happened_on)


def _measure(act: Recording, old: Any, new: Any, changed: set[str]) -> None:
    if "due_on" in changed:
        _is_moved_openly(act, old)
    if changed & {"problem", "agreed_on"}:
        problem = following.problem_of(new)
        refuse(transitions.too_early(new.agreed_on, problem.found_on))
        if old.problem_id != new.problem_id and following.is_withdrawn(problem):
            refuse(transitions.refusal(transitions.PROBLEM, "withdrawn", "measured"))
    if changed & {"responsible", "agreed_on"}:
        _measure_in_order(new)


def _problem(act: Recording, _old: Any, new: Any, changed: set[str]) -> None:
    if "found_on" in changed:
        for later in following.events_of_problem(new):
            refuse(transitions.too_early(later.happened_on, new.found_on))
        for measure in following.measures_of(new):
            refuse(transitions.too_early(measure.agreed_on, new.found_on))
    _seen(act, _old, new, changed)


def _problem_event(_act: Recording, old: Any, new: Any, changed: set[str]) -> None:
    if not changed & {"problem", "step", "happened_on"}:
        return
    for problem_id in {old.problem_id, new.problem_id}:
        problem = following.current_of(Problem, new.programme_id, problem_id)
        events = following.events_of_problem(problem)
        for event in events:
            refuse(transitions.too_early(event.happened_on, problem.found_on))
        gone = [event.step for event in events].count("withdrawn")
        if gone > 1 or (gone and following.measures_of(problem)):
            raise Refused(
                "那个问题已有措施或已撤回，不能撤回。",
                "That problem has a measure or is withdrawn already, and cannot be withdrawn.",
            )
        following.in_order(transitions.ANSWER, following.answers_to(problem), since=problem.found_on)


def _look_back(_act: Recording, _old: Any, _new: Any, changed: set[str]) -> None:
    if changed & {"looked_on", "holds", "note", "measure"}:
        raise Refused(
            "回头看的结论用“回头看”登记，这里只能更正应看的日子。",
            "What looking back found is recorded by looking back; only its due day can be corrected here.",
        )


def _participation(act: Recording, old: Any, new: Any, _changed: set[str]) -> None:
    for stay in (old, new):
        do_not_overlap(act, stay)


def _seen(act: Recording, _old: Any, new: Any, changed: set[str]) -> None:
    if new.visit_id and changed & {"visit", "unit"}:
        seen_at(act, new.visit, new.unit)


def _outlet(_act: Recording, _old: Any, new: Any, changed: set[str]) -> None:
    if "name" in changed:
        of_its_own_name(new)


def _hard_problem(_act: Recording, _old: Any, new: Any, changed: set[str]) -> None:
    if "raised_on" in changed:
        for later in following.on_hard_problem(new):
            refuse(transitions.too_early(later.on, new.raised_on))


def _on_hard_problem(_act: Recording, _old: Any, new: Any, _changed: set[str]) -> None:
    """A proposal or a settlement, of one that was raised; one is settled once."""
    hard = following.current_of(HardProblem, new.programme_id, new.hard_problem_id)
    refuse(transitions.too_early(new.on, hard.raised_on))
    if sum(isinstance(later, Settlement) for later in following.on_hard_problem(hard)) > 1:
        raise Refused(
            "那个疑难已经办结，每个只应有一条办结。",
            "That hard problem is settled already; there is one settlement for each.",
        )


def _programme(_act: Recording, old: Any, new: Any, _changed: set[str]) -> None:
    """Nothing may lie before the first day once it is set later."""
    if new.started_on <= old.started_on:
        return
    for model in every_kind():
        if not issubclass(model, Record):
            continue
        for name in rules.days_within(model):
            early = {"programme_id": new.origin_id, "superseded_at": None, f"{name}__lt": new.started_on}
            first = model._default_manager.filter(**early).order_by(name).first()
            if first:
                raise Refused(
                    f"“{first.uid}”在 {getattr(first, name)}，开始日应不晚于这一天。",
                    f"“{first.uid}” is of {getattr(first, name)}; give a first day that is not after that.",
                )


#: Of these, only what stands here can be corrected: they are parts of one act, or bound to what they answer.
CORRECTED: dict[type[Versioned], set[str]] = {
    Attachment: {"name"},
    DayOff: {"title", "working"},
    Draw: set(),
    PracticeShared: {"shared_on", "note"},
    ProposalEvent: {"note"},
    ProposedMeasure: {"what", "responsible", "due_on"},
    SecondLook: {"due_on"},
    SecondLookFinding: {"looked_on", "holds", "note"},
    TooMuchAnswer: {"answered_on", "text", "will_do"},
}
STILL_IN_ORDER: dict[type[Versioned], Callable[[Recording, Any, Any, set[str]], None]] = {
    ActionEvent: _action_event,
    AgendaItem: until_sealed,
    Attendance: until_sealed,
    Decision: _decision,
    DecisionEvent: _decision_event,
    Meeting: _meeting,
    Exchange: happened,
    HardProblem: _hard_problem,
    MeetingEvent: happened,
    Minutes: until_sealed,
    Statement: until_sealed,
    Turn: until_sealed,
    TurnEvent: happened,
    LookBack: _look_back,
    Measure: _measure,
    Outlet: _outlet,
    MeasureEvent: _measure_event,
    Participation: _participation,
    Practice: _seen,
    Problem: _problem,
    ProblemEvent: _problem_event,
    Proposal: _on_hard_problem,
    Settlement: _on_hard_problem,
    Programme: _programme,
    Suggestion: _seen,
}
