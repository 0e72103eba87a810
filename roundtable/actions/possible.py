"""What somebody can do with a thing now: the state table, their permission, and that nobody checks their own work.

Pages offer only these. What an act asks for besides (a reason, a day) is told where it is given.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from roundtable.actions import decisions, following, measures, plan, problems, proposals, transitions
from roundtable.actions.about import unit_of
from roundtable.actions.by import By, can
from roundtable.actions.refused import Sentence
from roundtable.records.meetings import Decision
from roundtable.records.organisation import Unit
from roundtable.records.plan import RequiredAction
from roundtable.records.proposals import ProposedMeasure
from roundtable.records.record import Record
from roundtable.records.rectification import LookBack, Measure, Problem
from roundtable.records.second_looks import SecondLook, SecondLookFinding
from roundtable.records.supervision import Practice, PracticeShared
from roundtable.records.too_much import TooMuch, TooMuchAnswer


@dataclass(frozen=True)
class Verb:
    """Something that can follow now. Where `why_not` is said, not by this one, who would wonder."""

    name: str
    why_not: Sentence | None = None

    @property
    def is_possible(self) -> bool:
        return self.why_not is None


def names(verbs: list[Verb]) -> list[str]:
    """Those that can be done."""
    return [verb.name for verb in verbs if verb.is_possible]


#: What can always be said of a unit, or for it.
ON_UNIT = (
    *("problems.raise", "suggestions.make", "practices.note"),
    *("optional_actions.add", "submissions.hand_in", "too_much.say"),
)
#: Verb, what it takes, the step that it is.
ON_PROBLEM = (
    ("problems.agree", "problems.answer", "agreed"),
    ("problems.dispute", "problems.answer", "disputed"),
    ("measures.propose", "measures.propose", "measured"),
    ("measures.agree", "measures.agree", "measured"),
    ("problems.withdraw", "problems.withdraw", "withdrawn"),
)
ON_MEASURE = (
    ("measures.report_done", "measures.report_done", "done"),
    ("measures.verify", "measures.verify", "verified"),
    ("measures.return", "measures.return", "returned"),
    ("measures.cannot_tell", "measures.verify", "unclear"),
    ("measures.move_due", "measures.move_due", "moved"),
    ("measures.reopen", "measures.reopen", "reopened"),
)
ON_ACTION = (
    ("actions.report", "actions.report", "done"),
    ("actions.accept", "actions.answer", "accepted"),
    ("actions.return", "actions.answer", "returned"),
)
#: A decision that became a measure is followed there.
ON_DECISION = (
    ("decisions.report_done", "decisions.report_done", "done"),
    ("decisions.verify", "decisions.verify", "verified"),
    ("decisions.return", "decisions.verify", "returned"),
    ("decisions.move_due", "decisions.move_due", "moved"),
    ("decisions.reopen", "decisions.verify", "reopened"),
)
CHECKING = {"verified", "returned", "unclear", "accepted"}


def on_problem(by: By, problem: Problem) -> list[Verb]:
    now = following.current_of(Problem, problem.programme_id, problem.origin_id)
    unit = unit_of(now)
    granted = [(verb, step) for verb, takes, step in ON_PROBLEM if can(by, takes, unit=unit)]
    return [
        Verb(verb)
        for verb, step in granted
        if not problems.refusal(now, step) and (step != "withdrawn" or problems.may_withdraw(by, now))
    ]


def on_measure(by: By, measure: Measure) -> list[Verb]:
    now = following.current_of(Measure, measure.programme_id, measure.origin_id)
    problem = following.problem_of(now)
    unit = unit_of(problem)
    granted = [(verb, step) for verb, takes, step in ON_MEASURE if can(by, takes, unit=unit)]
    if not granted or following.is_withdrawn(problem):
        return []
    events = following.events_of_measure(now)
    return _that_can_follow(transitions.MEASURE, events, granted, measures.own_work(by, now, events))


def on_decision(by: By, decision: Decision) -> list[Verb]:
    now = following.current_of(Decision, decision.programme_id, decision.origin_id)
    unit = decisions.unit_of(now)
    granted = [(verb, step) for verb, takes, step in ON_DECISION if can(by, takes, unit=unit)]
    if not granted or now.measure_id is not None:
        return []
    events = following.events_of_decision(now)
    return _that_can_follow(transitions.DECISION, events, granted, decisions.own_work(by, now, events))


def _that_can_follow(
    course: transitions.Course, events: list[Any], granted: list[tuple[str, str]], own: Sentence | None
) -> list[Verb]:
    """Of the verbs granted (each with its step) those that the course lets follow; `own` is why a checking one is not for this one."""
    state = transitions.fold(course, following.steps(events))
    return [
        Verb(verb, own if step in CHECKING else None)
        for verb, step in granted
        if not transitions.refusal(course, state, step)
    ]


def on_action(by: By, unit: Unit, action: RequiredAction) -> list[Verb]:
    events = following.events_of_action(unit, action)
    state = transitions.fold(transitions.ACTION, following.steps(events))
    own = plan.own_work(by, events)
    return [
        Verb(verb, own if step in CHECKING else None)
        for verb, takes, step in ON_ACTION
        if can(by, takes, unit=unit) and not transitions.refusal(transitions.ACTION, state, step)
    ]


def on_proposal(by: By, proposal: ProposedMeasure) -> list[Verb]:
    """Declining goes on when the problem is closed or withdrawn; agreeing does not."""
    now = following.current_of(ProposedMeasure, proposal.programme_id, proposal.origin_id)
    if proposals.answered(now) or not can(by, "measures.consent", unit=unit_of(now)):
        return []
    problem = following.current_of(Problem, now.programme_id, now.problem_id)
    open_still = not problems.refusal(problem, "measured")
    own = proposals.own(by, now)
    return [
        Verb(verb, own)
        for verb in ("proposals.consent", "proposals.decline")
        if open_still or verb == "proposals.decline"
    ]


def on_look_back(by: By, look_back: LookBack) -> list[Verb]:
    now = following.current_of(LookBack, look_back.programme_id, look_back.origin_id)
    if now.looked_on is not None or not can(by, "look_backs.look", unit=unit_of(now)):
        return []
    measure = following.current_of(Measure, now.programme_id, now.measure_id)
    if following.state_of_measure(measure) != "verified" or following.is_withdrawn(
        following.problem_of(measure)
    ):
        return []
    return [Verb("look_backs.look", measures.own_work(by, measure, following.events_of_measure(measure)))]


def on_unit(by: By, unit: Unit) -> list[Verb]:
    return [Verb(verb) for verb in ON_UNIT if can(by, verb, unit=unit)]


def on_second_look(by: By, second_look: SecondLook) -> list[Verb]:
    can_look = can(by, "second_looks.look", group=second_look.group)
    return _once("second_looks.look", can_look, SecondLookFinding, second_look=second_look)


def on_practice(by: By, practice: Practice) -> list[Verb]:
    return _once("practices.share", can(by, "practices.share"), PracticeShared, practice=practice)


def on_too_much(by: By, said: TooMuch) -> list[Verb]:
    return _once("too_much.answer", can(by, "too_much.answer"), TooMuchAnswer, said=said)


def _once(verb: str, granted: bool, model: type[Record], **on: Record) -> list[Verb]:
    """What is done once: there is no record of that kind yet on the one given."""
    ((name, record),) = on.items()
    of_it = {"programme_id": record.programme_id, "superseded_at": None, f"{name}_id": record.origin_id}
    return [Verb(verb)] if granted and not model._default_manager.filter(**of_it).exists() else []


#: Kind of record -> what can be done with one. (An action is asked about together with a unit: see `on_action`.)
ON: Mapping[type[Record], Callable[[By, Any], list[Verb]]] = {
    Problem: on_problem,
    Measure: on_measure,
    Decision: on_decision,
    ProposedMeasure: on_proposal,
    LookBack: on_look_back,
    SecondLook: on_second_look,
    Practice: on_practice,
    TooMuch: on_too_much,
    Unit: on_unit,
}


def on(by: By, record: Record) -> list[Verb] | None:
    """What can be done with a record; None where nothing follows on records of its kind."""
    asked = ON.get(type(record))
    return asked(by, record) if asked else None
