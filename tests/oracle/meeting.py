"""What became of what was agreed, what is hard, and what a meeting should talk about, by the rules in words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.oracle.rules import Answer, Case, in_order, iso
from tests.oracle.sheets import Row
from tests.oracle.states import MeasureState, measures_of_unit, withdrawn_on

LENGTH = 120
KINDS = ["promises", "overdue", "bounced", "unvisited", "hard"]
MINUTES = {"promises": 15, "overdue": 6, "bounced": 6, "unvisited": 3, "hard": 15}


@dataclass(frozen=True)
class Promise:
    """A decision of a meeting held before the day: where it stands."""

    row: Row
    meeting: Row
    state: str
    due_on: date
    moved: int

    @property
    def settled(self) -> bool:
        return self.state in ("verified", "withdrawn")


def names_a_unit_in_scope(case: Case, unit: str | None) -> bool:
    """With a group or a unit asked for, only what names such a unit."""
    if case.group is None and case.unit is None:
        return True
    return unit is not None and case.in_scope(unit)


def promises(case: Case) -> list[Promise]:
    meetings = {row["number"]: row for row in case.sheets["meetings"]}
    found = []
    for row in case.sheets["decisions"]:
        meeting = meetings[row["meeting_number"]]
        if meeting["held_on"] < case.as_of and names_a_unit_in_scope(case, row["unit_code"]):
            found.append(promise(case, row, meeting))
    return found


def promise(case: Case, row: Row, meeting: Row) -> Promise:
    due_on, withdrawn = row["due_on"], False
    events = [one for one in case.sheets["decision_events"] if one["decision_key"] == row["key"]]
    if row["measure_key"] is not None:
        events = [one for one in case.sheets["measure_events"] if one["measure_key"] == row["measure_key"]]
        for measure in case.up_to_now("measures", "agreed_on"):
            if measure["key"] == row["measure_key"]:
                due_on = measure["due_on"]
                problem = next(p for p in case.sheets["problems"] if p["key"] == measure["problem_key"])
                withdrawn = withdrawn_on(case, problem) is not None
    events = in_order([one for one in events if one["happened_on"] <= case.as_of], "happened_on")
    moves = [one for one in events if one["step"] == "moved"]
    steps = [one["step"] for one in events if one["step"] != "moved"]
    state = "withdrawn" if withdrawn else steps[-1] if steps else "agreed"
    return Promise(row, meeting, state, moves[-1]["new_due_on"] if moves else due_on, len(moves))


def days_overdue(case: Case, one: Promise) -> int:
    return 0 if one.settled else max(0, (case.as_of - one.due_on).days)


def promises_kept(case: Case) -> Answer:
    """One row a decision; overdue ones first, then open ones, then the rest, each by due day, meeting, key."""
    found = [one for one in promises(case) if case.is_in_period(one.meeting["held_on"])]

    def place(one: Promise) -> tuple[Any, ...]:
        rank = 0 if days_overdue(case, one) else 2 if one.settled else 1
        return rank, one.due_on, one.meeting["number"], one.row["key"]

    return [
        {
            "decision": one.row["key"],
            "number": one.meeting["number"],
            "held_on": iso(one.meeting["held_on"]),
            "what": one.row["what"],
            "responsible": one.row["responsible"],
            "unit": case.name_unit(one.row["unit_code"]) if one.row["unit_code"] else None,
            "due_on": iso(one.due_on),
            "state": one.state,
            "moved": one.moved,
            "days_overdue": days_overdue(case, one),
        }
        for one in sorted(found, key=place)
    ]


def promises_kept_totals(case: Case) -> Answer:
    rows = promises_kept(case)
    return [
        {
            "decisions": len(rows),
            "verified": sum(row["state"] == "verified" for row in rows),
            "waiting": sum(row["state"] == "done" for row in rows),
            "overdue": sum(row["days_overdue"] > 0 for row in rows),
            "moved": sum(row["moved"] > 0 for row in rows),
        }
    ]


def known(case: Case) -> list[Row]:
    rows = case.up_to_now("hard_problems", "raised_on")
    return [row for row in rows if names_a_unit_in_scope(case, row["unit_code"])]


def settlement(case: Case, hard: Row) -> Row | None:
    for row in case.up_to_now("settlements", "settled_on"):
        if row["hard_problem_key"] == hard["key"]:
            return row
    return None


def proposals(case: Case, hard: Row) -> list[Row]:
    rows = case.up_to_now("proposals", "proposed_on")
    return in_order([row for row in rows if row["hard_problem_key"] == hard["key"]], "proposed_on")


def hard_problems(case: Case) -> Answer:
    """Open ones first, the earliest raised first; then the settled ones, the latest settled first."""

    def place(hard: Row) -> tuple[Any, ...]:
        settled = settlement(case, hard)
        if settled is None:
            return 0, hard["raised_on"].toordinal(), hard["key"]
        return 1, -settled["settled_on"].toordinal(), hard["key"]

    # A decision has no day of its own.
    decided = {row["key"]: row["what"] for row in case.sheets["decisions"]}
    rows = []
    for hard in sorted(known(case), key=place):
        settled = settlement(case, hard)
        rows.append(
            {
                "hard_problem": hard["key"],
                "title": hard["title"],
                "unit": case.name_unit(hard["unit_code"]) if hard["unit_code"] else None,
                "raised_on": iso(hard["raised_on"]),
                "state": "settled" if settled else "open",
                "proposals": len(proposals(case, hard)),
                "proposed": [
                    {
                        "text": row["text"],
                        "proposed_by": row["proposed_by"],
                        "proposed_on": iso(row["proposed_on"]),
                    }
                    for row in proposals(case, hard)
                ],
                "settled_on": iso(settled["settled_on"]) if settled else None,
                "outcome": settled["outcome"] if settled else None,
                "decided": decided.get(settled["decision_key"]) if settled else None,
            }
        )
    return rows


def hard_problems_totals(case: Case) -> Answer:
    rows = hard_problems(case)
    states = [row["state"] for row in rows]
    return [
        {
            "hard_problems": len(rows),
            "open": states.count("open"),
            "settled": states.count("settled"),
            "proposals": sum(row["proposals"] for row in rows),
        }
    ]


NOTHING = dict.fromkeys(
    ["decided", "not_kept", "overdue", "days_overdue", "bounced", "weeks", "proposals"], 0
)


def candidates(case: Case) -> dict[str, list[dict[str, Any]]]:
    """Kind -> what the records call for, the gravest first."""
    made = promises(case)
    agreed = {**NOTHING, "decided": len(made), "not_kept": sum(not one.settled for one in made)}
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    if made:
        found["promises"].append({"key": None, "title": None, "unit": None, **agreed})
    for unit in case.units_now():
        item = of_unit(case, unit)
        if item["overdue"]:
            found["overdue"].append(item)
        elif item["bounced"]:
            found["bounced"].append(item)
        if case.last_visit(unit) is None and case.missed_in_a_row(unit) > 0:
            unseen = {**item, **NOTHING, "weeks": case.missed_in_a_row(unit)}
            found["unvisited"].append(unseen)
    for hard in sorted(known(case), key=lambda row: (row["raised_on"], row["key"])):
        if settlement(case, hard) is None:
            found["hard"].append(
                {
                    "key": hard["key"],
                    "title": hard["title"],
                    "unit": case.name_unit(hard["unit_code"]) if hard["unit_code"] else None,
                    **NOTHING,
                    "proposals": len(proposals(case, hard)),
                }
            )
    for kind in ("overdue", "bounced", "unvisited"):
        found[kind].sort(
            key=lambda one: (
                -one["overdue"],
                -one["days_overdue"],
                -one["bounced"],
                -one["weeks"],
                one["key"],
            )
        )
    return found


def of_unit(case: Case, unit: str) -> dict[str, Any]:
    measures: list[MeasureState] = measures_of_unit(case, unit)
    return {
        "key": unit,
        "title": None,
        "unit": case.name_unit(unit),
        **NOTHING,
        "overdue": sum(one.past_due for one in measures),
        "days_overdue": sum(one.days_overdue for one in measures),
        "bounced": sum(one.state in ("returned", "reopened") for one in measures),
    }


def given_time(case: Case) -> tuple[dict[str, int], int]:
    """How many of each kind the meeting has minutes for, and how many items find none: the kinds take turns."""
    found, left = candidates(case), LENGTH
    listed = dict.fromkeys(KINDS, 0)
    waiting = [
        (nth, kind)
        for nth in range(max(map(len, found.values())))
        for kind in KINDS
        if nth < len(found[kind])
    ]
    for place, (_, kind) in enumerate(waiting):
        if MINUTES[kind] > left:
            return listed, len(waiting) - place
        left -= MINUTES[kind]
        listed[kind] += 1
    return listed, 0


def agenda(case: Case) -> Answer:
    found, (listed, _) = candidates(case), given_time(case)
    rows = [
        {"kind": kind, **item, "minutes": MINUTES[kind]}
        for kind in KINDS
        for item in found[kind][: listed[kind]]
    ]
    return [{"place": place, **row} for place, row in enumerate(rows, start=1)]


def agenda_totals(case: Case) -> Answer:
    rows = agenda(case)
    minutes = sum(row["minutes"] for row in rows)
    return [{"items": len(rows), "minutes": minutes, "left_out": given_time(case)[1]}]
