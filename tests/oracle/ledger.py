"""The ledger: where each problem known as of the day stands, by the rules in words."""

from datetime import date
from typing import Any

from tests.oracle.rules import Answer, Case, iso
from tests.oracle.sheets import Row
from tests.oracle.states import MeasureState, measures_of_problem, withdrawn_on

STATES = ["raised", "rectifying", "done", "returned", "verified", "withdrawn"]


def ledger(case: Case) -> Answer:
    """One row a problem, the newest first."""
    rows = [row for row in case.in_period("problems", "found_on") if case.in_scope(row["unit_code"])]
    rows = sorted(rows, key=lambda row: str(row["key"]))
    rows = sorted(rows, key=lambda row: row["found_on"], reverse=True)
    return [entry(case, row) for row in rows]


def entry(case: Case, problem: Row) -> dict[str, Any]:
    withdrawn = withdrawn_on(case, problem)
    measures = [] if withdrawn else measures_of_problem(case, problem)
    state = "withdrawn" if withdrawn else state_of(measures)
    due_days = [measure.due_on for measure in measures if measure.open]
    due_on = min(due_days) if due_days else None
    ended_on = withdrawn or (closed_on(measures) if state == "verified" else case.as_of)
    return {
        "problem": problem["key"],
        "description": problem["description"],
        "unit": case.name_unit(problem["unit_code"]),
        "group": case.name_group(case.group_now(problem["unit_code"])),
        "category": problem["category"],
        "severity": problem["severity"],
        "found_on": iso(problem["found_on"]),
        "state": state,
        "due_on": iso(due_on),
        "days_overdue": max(0, (case.as_of - due_on).days) if due_on else 0,
        "moved": sum(measure.moved for measure in measures),
        "bounced": sum(measure.bounced for measure in measures),
        "days_open": (ended_on - problem["found_on"]).days,
        "measures": [
            measure_in_ledger(measure)
            for measure in sorted(measures, key=lambda one: (one.due_on, one.measure["key"]))
        ],
    }


def state_of(measures: list[MeasureState]) -> str:
    if not measures:
        return "raised"
    still_open = [measure.state for measure in measures if measure.open]
    if not still_open:
        return "verified"
    if "returned" in still_open:
        return "returned"
    return "done" if set(still_open) == {"done"} else "rectifying"


def closed_on(measures: list[MeasureState]) -> date:
    """The day on which the last of the measures was verified."""
    days: list[date] = [m.last_verified["happened_on"] for m in measures if m.last_verified]
    return max(days)


def measure_in_ledger(measure: MeasureState) -> dict[str, Any]:
    return {
        "key": measure.measure["key"],
        "what": measure.measure["what"],
        "responsible": measure.measure["responsible"],
        "due_on": iso(measure.due_on),
        "state": measure.state,
        "done_on": iso(measure.last_done["happened_on"]) if measure.last_done else None,
        "verified_on": iso(measure.last_verified["happened_on"]) if measure.last_verified else None,
    }


def ledger_totals(case: Case) -> Answer:
    """One row: all problems, how many are in each state, how many are overdue."""
    rows = ledger(case)
    states = [row["state"] for row in rows]
    overdue = [row for row in rows if row["days_overdue"] > 0]
    return [
        {
            "problems": len(rows),
            **{state: states.count(state) for state in STATES},
            "overdue": len(overdue),
        }
    ]
