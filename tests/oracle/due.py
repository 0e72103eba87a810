"""What waits, and for whom, by the rules in words. Since when is left to the worked examples."""

from datetime import date
from typing import Any

from tests.oracle.activity import reports_received
from tests.oracle.rules import Answer, Case, in_order, iso
from tests.oracle.sheets import Row
from tests.oracle.states import MeasureState, asked_actions, measures_of_problem, problems

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
        found += proposals(case, problem, unit)
        if not measures and not unanswered(case, problem):
            item, text = f"problem/{problem['key']}", problem["description"]
            why = "problem_disputed" if is_disputed(case, problem) else "problem_without_measure"
            found.append(waiting(case, item, "office", why, text, unit, None))
        for measure in measures:
            found += look_backs(case, measure, unit)
            if measure.open:
                turn, why = {
                    "done": ("supervision", "measure_to_verify"),
                    "agreed": ("unit", "measure_to_do"),
                }.get(measure.state, ("unit", "measure_returned"))
                item, text = f"measure/{measure.measure['key']}", measure.measure["what"]
                found.append(waiting(case, item, turn, why, text, unit, measure.due_on))
    for row in case.up_to_now("too_much", "said_on"):
        answers = case.up_to_now("too_much_answers", "answered_on")
        if row["unit_code"] == unit and not any(one["too_much_uid"] == row["uid"] for one in answers):
            item = f"too_much/{row['uid']}"
            found.append(waiting(case, item, "office", "too_much_to_answer", row["text"], unit, None))
    return found


def unanswered(case: Case, problem: Row) -> list[Row]:
    """What the unit proposed to do about a problem, and nobody has answered."""
    answered = {row["proposal_uid"] for row in case.up_to_now("proposal_events", "happened_on")}
    proposed = case.up_to_now("proposed_measures", "proposed_on")
    return [row for row in proposed if row["problem_key"] == problem["key"] and row["uid"] not in answered]


def proposals(case: Case, problem: Row, unit: str) -> Answer:
    return [
        waiting(
            case,
            f"proposed_measure/{row['uid']}",
            "supervision",
            "proposal_to_answer",
            row["what"],
            unit,
            None,
        )
        for row in unanswered(case, problem)
    ]


def is_disputed(case: Case, problem: Row) -> bool:
    """Whether that is the unit's last answer."""
    answers = [
        row
        for row in case.up_to_now("problem_events", "happened_on")
        if row["problem_key"] == problem["key"] and row["step"] in {"agreed", "disputed"}
    ]
    return bool(answers) and in_order(answers, "happened_on")[-1]["step"] == "disputed"


def look_backs(case: Case, measure: MeasureState, unit: str) -> Answer:
    """The days on which a verified measure is to be looked at again, and was not yet."""
    rows = [row for row in case.sheets["look_backs"] if row["measure_key"] == measure.measure["key"]]
    return [
        waiting(
            case,
            f"look_back/{row['uid']}",
            "supervision",
            "look_back_due",
            measure.measure["what"],
            unit,
            row["due_on"],
        )
        for row in rows
        if not measure.open and not (row["looked_on"] and row["looked_on"] <= case.as_of)
    ]


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
