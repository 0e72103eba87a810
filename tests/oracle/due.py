"""What waits, and for whom, by the rules in words. Since when is left to the worked examples."""

from datetime import date
from typing import Any

from tests.oracle.activity import reports_received
from tests.oracle.rules import Answer, Case, iso
from tests.oracle.states import asked_actions, measures_of_problem, problems

TURNS = ["office", "department", "supervision", "unit"]


def due(case: Case) -> Answer:
    """The office's first, then the departments', the groups', the units'; each the earliest due day first."""
    rows = [row for unit in case.units_now() for row in of_unit(case, unit)]
    if case.group is None and case.unit is None:
        rows += reports(case)
    return sorted(rows, key=lambda row: (TURNS.index(row["turn"]), row["due_on"] or "", row["item"]))


def of_unit(case: Case, unit: str) -> Answer:
    found = []
    for action in asked_actions(case, unit):
        key, title, due_on = action.action["key"], action.action["title"], action.action["due_on"]
        item = f"required_action/{key}/{unit}"
        if action.step == "done":
            found.append(waiting(case, item, "office", "action_to_accept", title, unit, due_on))
        elif action.step != "accepted":
            why = "action_returned" if action.step == "returned" else "action_to_do"
            found.append(waiting(case, item, "unit", why, title, unit, due_on))
    for problem in problems(case):
        if problem["unit_code"] != unit:
            continue
        measures = measures_of_problem(case, problem)
        if not measures:
            item, text = f"problem/{problem['key']}", problem["description"]
            found.append(waiting(case, item, "office", "problem_without_measure", text, unit, None))
        for measure in measures:
            if measure.open:
                turn, why = {
                    "done": ("supervision", "measure_to_verify"),
                    "agreed": ("unit", "measure_to_do"),
                }.get(measure.state, ("unit", "measure_returned"))
                item, text = f"measure/{measure.measure['key']}", measure.measure["what"]
                found.append(waiting(case, item, turn, why, text, unit, measure.due_on))
    return found


def reports(case: Case) -> Answer:
    found = []
    for row in reports_received(case):
        if row["timing"] in {"missing", "not_yet_due"}:
            period = date.fromisoformat(row["period_start"])
            item = f"report/{row['department']}/{(period - date(1970, 1, 1)).days}"
            due_on = date.fromisoformat(row["due_on"])
            told = waiting(case, item, "department", "report_to_hand_in", row["department"], None, due_on)
            found.append({**told, "department": row["department"]})
    return found


def waiting(
    case: Case,
    item: str,
    turn: str,
    why: str,
    what: str,
    unit: str | None,
    due_on: date | None,
) -> dict[str, Any]:
    return {
        "item": item,
        "turn": turn,
        "why": why,
        "what": what,
        "unit": case.name_unit(unit) if unit else None,
        "group": case.name_group(case.group_now(unit)) if unit else None,
        "department": None,
        "due_on": iso(due_on),
        "days_overdue": max(0, (case.as_of - due_on).days) if due_on else 0,
    }


def due_totals(case: Case) -> Answer:
    rows = due(case)
    turns = [row["turn"] for row in rows]
    return [
        {
            "waiting": len(rows),
            **{turn: turns.count(turn) for turn in TURNS},
            "overdue": sum(1 for row in rows if row["days_overdue"]),
        }
    ]
