"""What became of a required action at a unit, and of a measure, as of a day."""

from dataclasses import dataclass
from datetime import date

from tests.oracle.rules import Case, in_order
from tests.oracle.sheets import Row


@dataclass(frozen=True)
class ActionState:
    """A required action that is asked of a unit: `step` is that of its latest event, or None."""

    action: Row
    step: str | None
    last_done: date | None
    as_of: date

    @property
    def past_due(self) -> bool:
        return self.action["due_on"] < self.as_of and self.step != "accepted"

    @property
    def on_time(self) -> bool:
        return (
            self.step == "accepted" and self.last_done is not None and self.last_done <= self.action["due_on"]
        )

    @property
    def days_overdue(self) -> int:
        return (self.as_of - self.action["due_on"]).days if self.past_due else 0


@dataclass(frozen=True)
class MeasureState:
    """A measure that counts: agreed on or before the day, on a problem that is not withdrawn."""

    measure: Row
    problem: Row
    state: str
    due_on: date
    bounced: int
    moved: int
    last_verified: Row | None
    last_done: Row | None
    as_of: date

    @property
    def open(self) -> bool:
        return self.state != "verified"

    @property
    def past_due(self) -> bool:
        return self.due_on < self.as_of and self.open

    @property
    def days_overdue(self) -> int:
        return (self.as_of - self.due_on).days if self.past_due else 0


def action_events(case: Case, unit: str, action_key: str) -> list[Row]:
    """The events of a unit's required action up to the day, in order of time."""
    rows = [
        row
        for row in case.up_to_now("action_events", "happened_on")
        if row["unit_code"] == unit and row["action_key"] == action_key
    ]
    return in_order(rows, "happened_on")


def is_asked(case: Case, unit: str, action: Row) -> bool:
    """Whether a required action is asked of a unit that takes part on the day."""
    kinds = [kind.strip() for kind in (action["kinds"] or "").split(";") if kind.strip()]
    if kinds and case.kind(unit) not in kinds:
        return False
    return bool(action["due_on"] >= case.joined(unit))


def action_state(case: Case, unit: str, action: Row) -> ActionState:
    events = action_events(case, unit, action["key"])
    dones = [event["happened_on"] for event in events if event["step"] == "done"]
    return ActionState(
        action=action,
        step=events[-1]["step"] if events else None,
        last_done=dones[-1] if dones else None,
        as_of=case.as_of,
    )


def asked_actions(case: Case, unit: str) -> list[ActionState]:
    """The state of every required action that is asked of a unit."""
    return [
        action_state(case, unit, action)
        for action in case.sheets["required_actions"]
        if is_asked(case, unit, action)
    ]


def withdrawn_on(case: Case, problem: Row) -> date | None:
    """The first day on which a problem was withdrawn."""
    days = [
        event["happened_on"]
        for event in case.up_to_now("problem_events", "happened_on")
        if event["problem_key"] == problem["key"] and event["step"] == "withdrawn"
    ]
    return min(days) if days else None


def is_withdrawn(case: Case, problem: Row) -> bool:
    return withdrawn_on(case, problem) is not None


def problems(case: Case) -> list[Row]:
    """All problems found up to the day that are not withdrawn."""
    return [row for row in case.up_to_now("problems", "found_on") if not is_withdrawn(case, row)]


def measures_of_problem(case: Case, problem: Row) -> list[MeasureState]:
    return [
        measure_state(case, measure, problem)
        for measure in case.up_to_now("measures", "agreed_on")
        if measure["problem_key"] == problem["key"]
    ]


def measures_of_unit(case: Case, unit: str) -> list[MeasureState]:
    """The measures that count on the problems of a unit."""
    found = []
    for problem in case.sheets["problems"]:
        if problem["unit_code"] == unit and not is_withdrawn(case, problem):
            found.extend(measures_of_problem(case, problem))
    return found


def measure_state(case: Case, measure: Row, problem: Row) -> MeasureState:
    rows = [
        row for row in case.up_to_now("measure_events", "happened_on") if row["measure_key"] == measure["key"]
    ]
    state = "agreed"
    due_on: date = measure["due_on"]
    bounced = 0
    moved = 0
    last_verified = None
    last_done = None
    for event in in_order(rows, "happened_on"):
        if event["step"] == "moved":
            due_on = event["new_due_on"]
            moved += 1
            continue
        if event["step"] == "unclear":
            continue
        state = event["step"]
        if state in ("returned", "reopened"):
            bounced += 1
        if state == "verified":
            last_verified = event
        if state == "done":
            last_done = event
    return MeasureState(
        measure=measure,
        problem=problem,
        state=state,
        due_on=due_on,
        bounced=bounced,
        moved=moved,
        last_verified=last_verified,
        last_done=last_done,
        as_of=case.as_of,
    )
