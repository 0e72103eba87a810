"""The questions of the board 'progress' but the story, by the rules in words."""

from statistics import median

from tests.oracle.reasons import good_order, look_at, slow_order, units_of_group
from tests.oracle.rules import Answer, Case, iso
from tests.oracle.sheets import Row
from tests.oracle.states import MeasureState, measures_of_problem, measures_of_unit, problems

STATES = ["agreed", "done", "returned", "reopened", "verified"]
STANDINGS = ["ahead", "on_course", "slow", "behind"]
FIRST = 3


def who_is_slow(case: Case) -> Answer:
    """Per group the first three that are slow; `measures` are the keys of the open ones."""
    answer: Answer = []
    for group in case.group_numbers():
        slow = sorted([unit for unit in units_of_group(case, group) if unit.is_slow], key=slow_order)
        for place, unit in enumerate(slow[:FIRST], start=1):
            still_open = [measure for measure in unit.measures if measure.open]
            still_open.sort(key=lambda measure: (measure.due_on, measure.measure["key"]))
            answer.append(
                {
                    "group": case.name_group(group),
                    "place": place,
                    "unit": case.name_unit(unit.code),
                    "overdue_actions": len(unit.overdue_actions),
                    "overdue_measures": len(unit.overdue_measures),
                    "days_overdue": sum(unit.days_overdue),
                    "bounced": unit.bounced,
                    "assessment": unit.assessment,
                    "measures": [measure.measure["key"] for measure in still_open],
                }
            )
    return answer


def who_does_well(case: Case) -> Answer:
    """Per group the first three that do well."""
    answer: Answer = []
    for group in case.group_numbers():
        good = sorted([unit for unit in units_of_group(case, group) if unit.is_good], key=good_order)
        for place, unit in enumerate(good[:FIRST], start=1):
            answer.append(
                {
                    "group": case.name_group(group),
                    "place": place,
                    "unit": case.name_unit(unit.code),
                    "practices": unit.practices,
                    "measures_verified": unit.verified,
                    "assessment": unit.assessment,
                    "actions_on_time": len(unit.actions_on_time),
                    "actions_due": len(unit.actions_due),
                    "days_early": float(unit.days_early),
                }
            )
    return answer


def standing(case: Case) -> Answer:
    """How far each unit has come."""
    return [
        {
            "unit": case.name_unit(code),
            "kind": case.kind(code),
            "group": case.name_group(case.group_now(code)),
            "standing": look_at(case, code).standing,
        }
        for code in case.units_now()
    ]


def standing_totals(case: Case) -> Answer:
    """How many units of each kind stand where; only what occurs."""
    pairs = [(row["kind"], row["standing"]) for row in standing(case)]
    ordered = sorted(set(pairs), key=lambda pair: (pair[0], STANDINGS.index(pair[1])))
    return [{"kind": kind, "standing": name, "units": pairs.count((kind, name))} for kind, name in ordered]


def problems_by_category(case: Case) -> Answer:
    """Per category of the problems of units taking part: how many are open and closed, and how old."""
    units = case.units_now()
    found = [
        problem
        for problem in problems(case)
        if problem["unit_code"] in units and case.is_in_period(problem["found_on"])
    ]
    answer: Answer = []
    for category in sorted({problem["category"] for problem in found}):
        rows = [problem for problem in found if problem["category"] == category]
        still_open = [problem for problem in rows if not is_closed(case, problem)]
        ages = [(case.as_of - problem["found_on"]).days for problem in still_open]
        answer.append(
            {
                "category": category,
                "problems": len(rows),
                "open": len(still_open),
                "closed": len(rows) - len(still_open),
                "oldest_open_days": max(ages) if ages else None,
            }
        )
    return sorted(answer, key=lambda row: -row["problems"])


def is_closed(case: Case, problem: Row) -> bool:
    measures = measures_of_problem(case, problem)
    return bool(measures) and not any(measure.open for measure in measures)


def all_measures(case: Case) -> list[MeasureState]:
    found = []
    for unit in case.units_now():
        found += measures_of_unit(case, unit)
    return found


def measures(case: Case) -> Answer:
    """All five states, with how many of the measures in them are past due."""
    found = all_measures(case)
    answer: Answer = []
    for state in STATES:
        rows = [measure for measure in found if measure.state == state]
        late = [measure for measure in rows if measure.past_due]
        answer.append({"state": state, "measures": len(rows), "overdue": len(late)})
    return answer


def measures_totals(case: Case) -> Answer:
    """One row: all, verified, overdue, and the median of the days from found to verified."""
    found = all_measures(case)
    verified = [m for m in found if m.last_verified is not None and m.state == "verified"]
    days = [
        (m.last_verified["happened_on"] - m.problem["found_on"]).days for m in verified if m.last_verified
    ]
    return [
        {
            "measures": len(found),
            "verified": len(verified),
            "overdue": len([measure for measure in found if measure.past_due]),
            "median_days": median(days) if days else None,
        }
    ]


def practices(case: Case) -> Answer:
    """The practices noted, newest first."""
    rows = [row for row in case.in_period("practices", "noted_on") if case.in_scope(row["unit_code"])]
    rows = sorted(rows, key=lambda row: (row["unit_code"], row["uid"]))
    rows = sorted(rows, key=lambda row: row["noted_on"], reverse=True)
    return [
        {
            "unit": case.name_unit(row["unit_code"]),
            "group": case.name_group(case.group_now(row["unit_code"])),
            "noted_on": iso(row["noted_on"]),
            "title": row["title"],
            "description": row["description"],
        }
        for row in rows
    ]
