"""A random programme while it is being made up: its rows, their order, and when they were recorded."""

import csv
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from tests.oracle.rules import Stay
from tests.oracle.sheets import SHEETS

Cells = dict[str, Any]

# The column that says when the thing in a row happened. The other sheets have no day of their own.
HAPPENED = {
    "action_events": "happened_on",
    "optional_actions": "happened_on",
    "distributions": "delivered_on",
    "visits": "visited_on",
    "problems": "found_on",
    "problem_events": "happened_on",
    "measures": "agreed_on",
    "measure_events": "happened_on",
    "suggestions": "made_on",
    "practices": "noted_on",
    "submissions": "submitted_on",
    "publicity": "published_on",
    "briefings": "issued_on",
    "lectures": "held_on",
    "decision_events": "happened_on",
    "hard_problems": "raised_on",
    "proposals": "proposed_on",
    "settlements": "settled_on",
    "proposed_measures": "proposed_on",
    "proposal_events": "happened_on",
    "too_much": "said_on",
    "too_much_answers": "answered_on",
    "practices_shared": "shared_on",
}
# What the events of one sheet follow each other on; on the same day their order tells.
CHAINS = {
    "action_events": ("unit_code", "action_key"),
    "measure_events": ("measure_key",),
    "decision_events": ("decision_key",),
    "problem_events": ("problem_key",),
}

ZONES = ["Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "UTC"]
# Half of the programmes carry no times. The others carry them everywhere, or only where they decide most.
TIMES = ["none", "none", "all", "visits and events"]
ORDERS = ["as made", "chronological", "shuffled", "shuffled"]


class Draft:
    """A programme in the making. `end` is the last day on which anything happens; due days may be later."""

    def __init__(self, seed: int, units: int, weeks: int) -> None:
        self.rng = Random(seed)
        earliest = date(2025, 1, 1)
        latest = date(2026, 9, 20) - timedelta(weeks=weeks)
        self.start = earliest + timedelta(days=self.rng.randint(0, (latest - earliest).days))
        self.end = self.start + timedelta(days=7 * weeks - 1 + self.rng.randint(-2, 4))
        self.unit_count = units
        self.weeks = weeks
        self.zone = ZoneInfo(self.rng.choice(ZONES))
        self.times = self.rng.choice(TIMES)
        self.order = self.rng.choice(ORDERS)
        self.sheets: dict[str, list[Cells]] = {sheet: [] for sheet in SHEETS}
        self.kind_of: dict[str, str] = {}
        self.keen: set[str] = set()  # units that do nearly everything in time
        self.stays_of: dict[str, list[Stay]] = {}
        self.group_numbers: list[int] = []
        self.counters: dict[str, int] = {}

    # Making things up

    def add(self, sheet: str, **cells: Any) -> Cells:
        row: Cells = dict.fromkeys(SHEETS[sheet])
        unknown = set(cells) - set(row)
        if unknown:
            raise ValueError(f"{sheet} has no columns {unknown}")
        row.update(cells)
        self.sheets[sheet].append(row)
        return row

    def key(self, prefix: str) -> str:
        """Keys such as m9 and m10: their order by code point is not that of their numbers."""
        self.counters[prefix] = self.counters.get(prefix, self.rng.choice([0, 0, 7, 95])) + 1
        return f"{prefix}{self.counters[prefix]}"

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def maybe(self, value: Any, share: float = 0.7) -> Any:
        """The value, or now and then nothing."""
        return value if self.chance(share) else None

    def day(self, first: date | None = None, last: date | None = None) -> date:
        """Any day of the programme from `first` to `last`."""
        first = max(first or self.start, self.start)
        last = min(last or self.end, self.end)
        return first + timedelta(days=self.rng.randint(0, max(0, (last - first).days)))

    def unit(self) -> str:
        return self.rng.choice(list(self.kind_of))

    def group_on(self, unit: str, day: date) -> int | None:
        for stay in self.stays_of[unit]:
            if stay.covers(day):
                return stay.group
        return None

    def days_of(self, unit: str) -> list[date]:
        """The days on which a unit takes part."""
        days = [self.start + timedelta(days=number) for number in range((self.end - self.start).days + 1)]
        return [day for day in days if self.group_on(unit, day) is not None]

    # Writing it down

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for sheet, rows in self.sheets.items():
            columns = list(SHEETS[sheet])
            if sheet in HAPPENED and self.carries_times(sheet):
                columns.append("recorded_at")
                self.set_times(sheet, rows)
            if not rows and self.chance(0.5):
                continue  # a sheet may be missing
            with (folder / f"{sheet}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(columns)
                for row in self.ordered(sheet, rows):
                    writer.writerow([as_text(row[column]) for column in columns])

    def carries_times(self, sheet: str) -> bool:
        some = ("visits", "measure_events", "action_events")
        return self.times == "all" or (self.times == "visits and events" and sheet in some)

    def set_times(self, sheet: str, rows: list[Cells]) -> None:
        """Rows are recorded some days after they happened; what follows on something else, after it."""
        last: dict[tuple[Any, ...], tuple[date, datetime]] = {}
        for row in rows:
            happened = row[HAPPENED[sheet]]
            lag = self.rng.choice([0, 0, 0, 1, 1, 2, 5])
            hour = self.rng.randint(8 if lag == 0 else 0, 23)
            minute = self.rng.choice([0, 0, 30, self.rng.randint(0, 59)])
            local = datetime.combine(happened + timedelta(days=lag), time(hour, minute), self.zone)
            recorded = local.astimezone(UTC)
            if sheet in CHAINS:
                chain = tuple(row[column] for column in CHAINS[sheet])
                if chain in last and last[chain][0] == happened:
                    recorded = max(recorded, last[chain][1] + timedelta(minutes=1))
                last[chain] = (happened, recorded)
            row["recorded_at"] = recorded if self.chance(0.5) else recorded.astimezone(self.zone)
            if sheet == "visits" and self.chance(0.05):
                row["recorded_at"] = None

    def ordered(self, sheet: str, rows: list[Cells]) -> list[Cells]:
        """The rows in the order in which they are written."""
        if sheet in ("programme", "stages") or self.order == "as made":
            return rows
        if self.order == "chronological":
            return sorted(rows, key=lambda row: row[HAPPENED[sheet]]) if sheet in HAPPENED else rows
        shuffled = list(rows)
        self.rng.shuffle(shuffled)
        if sheet in CHAINS and not self.carries_times(sheet):
            return self.with_chains_in_order(sheet, shuffled)
        return shuffled

    def with_chains_in_order(self, sheet: str, shuffled: list[Cells]) -> list[Cells]:
        """Events on one thing on one day keep the order in which they were made."""
        made = {id(row): number for number, row in enumerate(self.sheets[sheet])}

        def chain_and_day(row: Cells) -> tuple[Any, ...]:
            return (*(row[column] for column in CHAINS[sheet]), row[HAPPENED[sheet]])

        waiting: dict[tuple[Any, ...], list[Cells]] = {}
        for row in sorted(shuffled, key=lambda row: made[id(row)]):
            waiting.setdefault(chain_and_day(row), []).append(row)
        return [waiting[chain_and_day(row)].pop(0) for row in shuffled]


def as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
