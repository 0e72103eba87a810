"""The reasons to call a unit slow or good, the two orders, and the standing."""

from dataclasses import dataclass
from fractions import Fraction

from tests.oracle.rules import Case
from tests.oracle.states import ActionState, MeasureState, asked_actions, measures_of_unit


@dataclass(frozen=True)
class Unit:
    """Everything that the reasons A to H are counted from, for one unit taking part."""

    code: str
    actions: list[ActionState]
    measures: list[MeasureState]
    practices: int
    assessment: str | None

    @property
    def overdue_actions(self) -> list[ActionState]:  # A
        return [action for action in self.actions if action.past_due]

    @property
    def overdue_measures(self) -> list[MeasureState]:  # B
        return [measure for measure in self.measures if measure.past_due]

    @property
    def overdue(self) -> int:  # A + B
        return len(self.overdue_actions) + len(self.overdue_measures)

    @property
    def days_overdue(self) -> list[int]:
        return [late.days_overdue for late in self.overdue_actions] + [
            late.days_overdue for late in self.overdue_measures
        ]

    @property
    def bounced(self) -> int:  # C
        return sum(measure.bounced for measure in self.measures)

    @property
    def actions_due(self) -> list[ActionState]:
        return [action for action in self.actions if action.action["due_on"] <= action.as_of]

    @property
    def actions_on_time(self) -> list[ActionState]:  # F
        return [action for action in self.actions_due if action.on_time]

    @property
    def days_early(self) -> Fraction:
        """The mean, over the actions on time, of the days from the last 'done' to the due day."""
        days = [(a.action["due_on"] - a.last_done).days for a in self.actions_on_time if a.last_done]
        return Fraction(sum(days), len(days)) if days else Fraction(0)

    @property
    def verified(self) -> int:  # G
        return len([measure for measure in self.measures if measure.state == "verified"])

    @property
    def is_slow(self) -> bool:
        return self.overdue > 0 or self.bounced > 0 or self.assessment in ("slow", "unsatisfactory")

    @property
    def is_good(self) -> bool:
        return self.overdue == 0 and (self.practices > 0 or self.verified > 0 or self.assessment == "well")

    @property
    def standing(self) -> str:
        long_overdue = any(days > 14 for days in self.days_overdue)
        if self.overdue >= 3 or long_overdue or self.assessment == "unsatisfactory":
            return "behind"
        if self.overdue >= 1 or self.assessment == "slow":
            return "slow"
        return "ahead" if self.is_good else "on_course"


def look_at(case: Case, code: str) -> Unit:
    practices = [row for row in case.up_to_now("practices", "noted_on") if row["unit_code"] == code]
    return Unit(
        code=code,
        actions=asked_actions(case, code),
        measures=measures_of_unit(case, code),
        practices=len(practices),
        assessment=case.assessment(code),
    )


def units_of_group(case: Case, group: int) -> list[Unit]:
    return [look_at(case, code) for code in case.units_now() if case.group_now(code) == group]


def slow_order(unit: Unit) -> tuple[int, int, int, int, str]:
    weight = {"unsatisfactory": 0, "slow": 1}.get(unit.assessment or "", 2)
    return (-unit.overdue, -sum(unit.days_overdue), -unit.bounced, weight, unit.code)


def good_order(unit: Unit) -> tuple[int, int, int, Fraction, str]:
    weight = 0 if unit.assessment == "well" else 1
    return (-unit.practices, -unit.verified, weight, -unit.days_early, unit.code)
