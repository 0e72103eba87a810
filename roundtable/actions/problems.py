"""Problems (findings): raised by those who look, answered by the unit, withdrawn where they should not have been."""

from datetime import date

from roundtable.actions import following, transitions
from roundtable.actions.about import recorded_by, unit_of
from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import NotAllowed, Sentence, need, refuse
from roundtable.actions.visits import seen_at
from roundtable.records.organisation import Unit
from roundtable.records.people import RoleName
from roundtable.records.programme import Programme
from roundtable.records.rectification import Problem, ProblemEvent
from roundtable.records.supervision import Visit


def raise_(
    *,
    by: By,
    programme: Programme,
    unit: Unit,
    category: str,
    found_on: date,
    description: str,
    severity: str = "",
    visit: Visit | None = None,
    uid: str = "",
) -> Problem:
    """A problem at a unit: of what category, and what was seen."""
    allowed(by, "problems.raise", unit=unit)
    with acting(by=by, verb="problems.raise_", programme=programme) as act:
        seen_at(act, visit, unit)
        return act.add(
            Problem,
            uid=uid,
            unit=unit,
            visit=visit,
            category=category,
            severity=severity,
            found_on=found_on,
            description=description,
        )


def withdraw(*, by: By, problem: Problem, happened_on: date, note: str, uid: str = "") -> ProblemEvent:
    """Withdraws a problem on which no measure has been agreed, and says why."""
    allowed(by, "problems.withdraw", unit=unit_of(problem))
    need(note, "撤回要写明理由。", "Give the reason for withdrawing it.")
    if not may_withdraw(by, problem):
        raise NotAllowed(
            "撤回问题由提出人或办公室来做。", "Those who raised a problem, or the office, withdraw it."
        )
    return _event("withdrawn", by=by, problem=problem, happened_on=happened_on, note=note, uid=uid)


def may_withdraw(by: By, problem: Problem) -> bool:
    """A problem is withdrawn by the one who raised it, or by the office."""
    return isinstance(by, str) or by.role == RoleName.OFFICE or recorded_by(problem, by)


def agree(*, by: By, problem: Problem, happened_on: date, note: str = "", uid: str = "") -> ProblemEvent:
    """The unit says that it is so."""
    allowed(by, "problems.answer", unit=unit_of(problem))
    return _event("agreed", by=by, problem=problem, happened_on=happened_on, note=note, uid=uid)


def dispute(*, by: By, problem: Problem, happened_on: date, note: str, uid: str = "") -> ProblemEvent:
    """The unit says that it is not so, and why; the office or the group withdraws it, or agrees a measure."""
    allowed(by, "problems.answer", unit=unit_of(problem))
    need(note, "提出异议要写明理由。", "Give the reason for disputing it.")
    return _event("disputed", by=by, problem=problem, happened_on=happened_on, note=note, uid=uid)


VERBS = {"withdrawn": "problems.withdraw", "agreed": "problems.agree", "disputed": "problems.dispute"}


def _event(step: str, *, by: By, problem: Problem, happened_on: date, note: str, uid: str) -> ProblemEvent:
    with acting_on(problem, by=by, verb=VERBS[step]) as act:
        found = act.now(problem)
        refuse(refusal(found, step))
        earlier = following.events_of_problem(found)
        refuse(transitions.too_early(happened_on, earlier[-1].happened_on if earlier else found.found_on))
        return act.add(ProblemEvent, uid=uid, problem=found, step=step, happened_on=happened_on, note=note)


def refusal(problem: Problem, step: str) -> Sentence | None:
    """Why a step may not follow on a problem now: for its state, or for what the unit has answered already."""
    wrong = transitions.refusal(transitions.PROBLEM, following.state_of_problem(problem), step)
    if wrong or step not in transitions.ANSWER.steps:
        return wrong
    answered = transitions.fold(transitions.ANSWER, following.steps(following.answers_to(problem)))
    return transitions.refusal(transitions.ANSWER, answered, step)
