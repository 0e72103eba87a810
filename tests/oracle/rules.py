"""What a unit, a group, a week and 'the latest' are, as of a day and inside a scope."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.oracle.sheets import Row, Sheets

ONE_DAY = timedelta(days=1)
Answer = list[dict[str, Any]]


@dataclass(frozen=True)
class Stay:
    """One participation of a unit: `left` is the first day no longer taking part, None if it goes on."""

    joined: date
    left: date | None
    group: int

    def covers(self, day: date) -> bool:
        return self.joined <= day and (self.left is None or day < self.left)


class Case:
    """A programme as of a day. `group` and `unit` narrow down which units taking part are looked at, `since` the days."""

    def __init__(
        self,
        sheets: Sheets,
        as_of: date,
        group: int | None = None,
        unit: str | None = None,
        since: date | None = None,
    ) -> None:
        self.sheets = sheets
        self.as_of = as_of
        self.group = group
        self.unit = unit
        self.since = since
        self.started_on: date = sheets.programme["started_on"]
        self.ends_on: date | None = sheets.programme["ends_on"]
        self.unit_rows = {row["code"]: row for row in sheets["units"]}
        self.visit_rows = {row["uid"]: row for row in sheets["visits"]}

    def up_to_now(self, sheet: str, day_column: str) -> list[Row]:
        """The rows of a sheet that happened on or before the day."""
        return [row for row in self.sheets[sheet] if row[day_column] <= self.as_of]

    def is_in_period(self, day: date) -> bool:
        return day <= self.as_of and (self.since is None or day >= self.since)

    def in_period(self, sheet: str, day_column: str) -> list[Row]:
        """The rows of a sheet that happened from the day of `since`, if there is one, to the day."""
        return [row for row in self.sheets[sheet] if self.is_in_period(row[day_column])]

    # Units and groups

    def stays(self, unit: str) -> list[Stay]:
        """All participations of a unit, in order of time."""
        stays = [
            Stay(row["joined_on"] or self.started_on, row["left_on"], row["group_number"])
            for row in self.sheets["participation"]
            if row["unit_code"] == unit
        ]
        return sorted(stays, key=lambda stay: stay.joined)

    def group_on(self, unit: str, day: date) -> int | None:
        """The group of a unit on a day; None if it does not take part on it."""
        for stay in self.stays(unit):
            if stay.covers(day):
                return stay.group
        return None

    def group_now(self, unit: str) -> int | None:
        return self.group_on(unit, self.as_of)

    def joined(self, unit: str) -> date:
        """The first day of the spell that covers the day: back through stays that follow on each other."""
        stays = self.stays(unit)
        current = next(stay for stay in stays if stay.covers(self.as_of))
        first = current.joined
        while True:
            before = [stay for stay in stays if stay.left == first]
            if not before:
                return first
            first = before[0].joined

    def in_scope(self, unit: str) -> bool:
        if self.group is not None and self.group_now(unit) != self.group:
            return False
        return self.unit is None or unit == self.unit

    def units_now(self) -> list[str]:
        """Codes of the units taking part on the day, by group number and code."""
        codes = [code for code in self.unit_rows if self.group_now(code) is not None and self.in_scope(code)]
        return sorted(codes, key=lambda code: (self.group_now(code), code))

    def kind(self, unit: str) -> str:
        return str(self.unit_rows[unit]["kind"])

    def group_numbers(self) -> list[int]:
        numbers = sorted(row["number"] for row in self.sheets["groups"])
        return [number for number in numbers if self.group is None or number == self.group]

    def group_of_record(self, row: Row, day_column: str) -> int | None:
        """The group that a problem or a suggestion belongs to."""
        if row["visit_uid"] is not None:
            return int(self.visit_rows[row["visit_uid"]]["group_number"])
        on_the_day = self.group_on(row["unit_code"], row[day_column])
        if on_the_day is not None:
            return on_the_day
        stays = self.stays(row["unit_code"])
        begun = [stay for stay in stays if stay.joined <= self.as_of]
        if begun:
            return begun[-1].group
        return stays[0].group if stays else None

    # Values that name a thing

    def name_unit(self, code: str) -> dict[str, str]:
        return {"code": code, "name": self.unit_rows[code]["name"]}

    def name_group(self, number: int | None) -> dict[str, Any] | None:
        if number is None:
            return None
        names = {row["number"]: row["name"] for row in self.sheets["groups"]}
        return {"number": number, "name": names[number]}

    # Visits and weeks

    def last_visit(self, unit: str) -> date | None:
        days = [
            row["visited_on"] for row in self.up_to_now("visits", "visited_on") if row["unit_code"] == unit
        ]
        return max(days) if days else None

    def assessment(self, unit: str) -> str | None:
        """The latest assessment of a unit; a visit without one is not an assessment."""
        rows = [
            row
            for row in self.up_to_now("visits", "visited_on")
            if row["unit_code"] == unit and row["assessment"] is not None
        ]
        last = latest(rows, "visited_on")
        return last["assessment"] if last else None

    def programme_runs(self, day: date) -> bool:
        return self.started_on <= day and (self.ends_on is None or day <= self.ends_on)

    def weeks_of_programme(self) -> list[date]:
        """The Mondays of the weeks that ended by the day and on all of whose days the programme ran."""
        mondays = []
        monday = monday_of(self.started_on)
        while monday + 6 * ONE_DAY <= self.as_of:
            if all(self.programme_runs(day) for day in days_of_week(monday)):
                mondays.append(monday)
            monday += 7 * ONE_DAY
        return mondays

    def weeks_of_period(self) -> list[date]:
        """Those of them that ended on or after the day of `since`."""
        return [monday for monday in self.weeks_of_programme() if self.is_in_period(monday + 6 * ONE_DAY)]

    def week_is_due(self, unit: str, monday: date) -> bool:
        """Whether the unit took part on all seven days of a week of the programme."""
        return all(self.group_on(unit, day) is not None for day in days_of_week(monday))

    def visits_in_week(self, unit: str, monday: date) -> int:
        count = 0
        for row in self.up_to_now("visits", "visited_on"):
            if row["unit_code"] == unit and monday_of(row["visited_on"]) == monday:
                count += 1
        return count

    def missed_in_a_row(self, unit: str) -> int:
        """How many of the unit's due weeks were not kept, from the last one back to the last kept one."""
        missed = 0
        for monday in reversed(self.weeks_of_programme()):
            if not self.week_is_due(unit, monday):
                continue
            if self.visits_in_week(unit, monday) > 0:
                break
            missed += 1
        return missed


def latest(rows: list[Row], day_column: str) -> Row | None:
    """The latest row: by day, then by the time it was recorded, then by its place in the sheet."""
    ordered = in_order(rows, day_column)
    return ordered[-1] if ordered else None


def in_order(rows: list[Row], day_column: str) -> list[Row]:
    """Rows in order of time. A row without a time is recorded when imported: after those with one."""
    at_import = datetime.max.replace(tzinfo=UTC)
    return sorted(rows, key=lambda row: (row[day_column], row["recorded_at"] or at_import, row["row"]))


def monday_of(day: date) -> date:
    return day - day.weekday() * ONE_DAY


def days_of_week(monday: date) -> list[date]:
    return [monday + number * ONE_DAY for number in range(7)]


def week_name(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
