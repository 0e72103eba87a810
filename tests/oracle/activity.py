"""The questions of the board 'activity', by the rules in words."""

from datetime import date

from tests.oracle.rules import Answer, Case, iso
from tests.oracle.sheets import Row
from tests.oracle.states import ActionState, action_events, action_state, asked_actions, is_asked


def launch_status(case: Case) -> Answer:
    """Per kind: how many units launched, out of those taking part; the late ones by name."""
    due_days = [action["due_on"] for action in case.sheets["required_actions"] if action["key"] == "launch"]
    answer: Answer = []
    for kind in sorted({case.kind(unit) for unit in case.units_now()}):
        units = [unit for unit in case.units_now() if case.kind(unit) == kind]
        launched = [unit for unit in units if is_launched(case, unit)]
        late = []
        if due_days and due_days[0] < case.as_of:
            asked = [
                unit
                for unit in units
                if any(state.action["key"] == "launch" for state in asked_actions(case, unit))
            ]
            late = sorted(unit for unit in asked if unit not in launched)
        answer.append(
            {
                "kind": kind,
                "launched": len(launched),
                "units": len(units),
                "late": [case.name_unit(unit) for unit in late],
            }
        )
    return answer


def is_launched(case: Case, unit: str) -> bool:
    events = action_events(case, unit, "launch")
    return bool(events) and events[-1]["step"] in ("done", "accepted")


def required_actions(case: Case) -> Answer:
    """Per required action: how many of the units it is asked of are at which point."""
    answer: Answer = []
    for action in sorted(case.sheets["required_actions"], key=lambda row: (row["due_on"], row["key"])):
        states = [
            action_state(case, unit, action) for unit in case.units_now() if is_asked(case, unit, action)
        ]
        points = [point_of(state) for state in states]
        row = {
            "action": {"key": action["key"], "title": action["title"]},
            "stage": action["stage"],
            "due_on": iso(action["due_on"]),
            "units": len(states),
        }
        for point in (
            "accepted_on_time",
            "accepted_late",
            "waiting",
            "returned",
            "outstanding",
            "not_yet_due",
        ):
            row[point] = points.count(point)
        answer.append(row)
    return answer


def point_of(state: ActionState) -> str:
    if state.step == "accepted":
        return "accepted_on_time" if state.on_time else "accepted_late"
    if state.step == "done":
        return "waiting"
    if state.step == "returned":
        return "returned"
    return "outstanding" if state.past_due else "not_yet_due"


def optional_actions(case: Case) -> Answer:
    """Every optional action, newest first; marked if a practice of the same title was noted at the unit."""
    practices = {(row["unit_code"], row["title"]) for row in case.up_to_now("practices", "noted_on")}
    rows = [
        row for row in case.in_period("optional_actions", "happened_on") if case.in_scope(row["unit_code"])
    ]
    rows = sorted(rows, key=lambda row: (row["unit_code"], row["uid"]))
    rows = sorted(rows, key=lambda row: row["happened_on"], reverse=True)
    return [
        {
            "unit": case.name_unit(row["unit_code"]),
            "group": case.name_group(case.group_now(row["unit_code"])),
            "title": row["title"],
            "happened_on": iso(row["happened_on"]),
            "description": row["description"],
            "practice": (row["unit_code"], row["title"]) in practices,
        }
        for row in rows
    ]


def materials_reach(case: Case) -> Answer:
    """Per material: copies printed, handed out, receipted; and whom it has not reached."""
    answer: Answer = []
    for material in sorted(case.sheets["materials"], key=lambda row: row["key"]):
        if material["issued_on"] is not None and material["issued_on"] > case.as_of:
            continue
        every = [
            row
            for row in case.up_to_now("distributions", "delivered_on")
            if row["material_key"] == material["key"]
        ]
        delivered = [
            row
            for row in every
            if (case.group is None and case.unit is None) or row["unit_code"] in case.units_now()
        ]
        receipted = [row for row in delivered if row["receipted_on"] and row["receipted_on"] <= case.as_of]
        reached = {row["unit_code"] for row in delivered if row["unit_code"] is not None}
        went_to_units = any(row["unit_code"] is not None for row in every)
        not_reached = [unit for unit in sorted(case.units_now()) if went_to_units and unit not in reached]
        answer.append(
            {
                "material": {"key": material["key"], "title": material["title"]},
                "form": material["form"],
                "parts": material["parts"],
                "printed": material["copies"],
                "handed_out": sum(row["copies"] or 0 for row in delivered),
                "receipted": sum(row["copies"] or 0 for row in receipted),
                "units_reached": len(reached),
                "not_reached": [case.name_unit(unit) for unit in not_reached],
            }
        )
    return answer


def reports_received(case: Case) -> Answer:
    """Every department and every period begun: whether its report came, and when."""
    departments = sorted({row["department"] for row in case.up_to_now("reports", "period_start")})
    periods = sorted({row["period_start"] for row in case.up_to_now("reports", "period_start")})
    answer: Answer = []
    for period in periods:
        for department in departments:
            row = report_of(case, department, period)
            submitted_on = None
            state = None
            if row and row["submitted_on"] and row["submitted_on"] <= case.as_of:
                submitted_on = row["submitted_on"]
                state = row["state"]
            due_on = row["due_on"] if row else due_day_of_period(case, period)
            if case.since is not None and due_on < case.since:
                continue
            answer.append(
                {
                    "department": department,
                    "period_start": iso(period),
                    "due_on": iso(due_on),
                    "submitted_on": iso(submitted_on),
                    "timing": timing_of(case.as_of, due_on, submitted_on),
                    "state": state,
                }
            )
    return answer


def report_of(case: Case, department: str, period: date) -> Row | None:
    for row in case.sheets["reports"]:
        if row["department"] == department and row["period_start"] == period:
            return row
    return None


def due_day_of_period(case: Case, period: date) -> date:
    due_days: list[date] = [row["due_on"] for row in case.sheets["reports"] if row["period_start"] == period]
    return min(due_days)


def timing_of(as_of: date, due_on: date, submitted_on: date | None) -> str:
    if submitted_on is not None:
        return "on_time" if submitted_on <= due_on else "late"
    return "missing" if due_on < as_of else "not_yet_due"
