"""Problems (findings): raised by those who look, withdrawn where they should not have been."""

from datetime import date

from roundtable.actions import following, transitions
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import need, refuse
from roundtable.actions.visits import seen_at
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.rectification import Problem, ProblemEvent
from roundtable.records.supervision import Visit


def raise_(
    *,
    by: str,
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


def withdraw(*, by: str, problem: Problem, happened_on: date, note: str, uid: str = "") -> ProblemEvent:
    """Withdraws a problem on which no measure has been agreed, and says why."""
    need(note, "撤回要写明理由。", "Give the reason for withdrawing it.")
    with acting_on(problem, by=by, verb="problems.withdraw") as act:
        found = act.now(problem)
        refuse(transitions.refusal(transitions.PROBLEM, following.state_of_problem(found), "withdrawn"))
        refuse(transitions.too_early(happened_on, found.found_on))
        return act.add(
            ProblemEvent, uid=uid, problem=found, step="withdrawn", happened_on=happened_on, note=note
        )
