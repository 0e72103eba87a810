"""A county: 109 units and a year of visits, on the embedded SQLite; and ten times as many records of it."""

from pathlib import Path
from typing import Any

from bench import asking, plainly
from bench.measuring import Measured, peak_megabytes, seconds

UNITS = 109
PLAIN = {
    "supervision.effort": plainly.effort_by_orm,
    "supervision.cadence": plainly.cadence_by_orm,
    "progress.standing": plainly.standing_by_orm,
}


def run(folder: Path) -> list[Measured]:
    asking.start(UNITS, folder)
    together = seconds(asking.boards)
    told = [
        Measured("county", "all four boards, 20 questions in one sitting", together * 1000, "ms", 100),
        *asking.lines("county", asking.each_question()),
    ]
    script: dict[str, Any] = {}
    by_script = seconds(lambda: script.update(plainly.by_script(folder / "lake")))
    same(script)
    with_orm = sum(seconds(work) for work in PLAIN.values())
    three = seconds(three_questions)
    told += [
        Measured("county", "effort, cadence and standing in one sitting", three * 1000, "ms",
            beside=f"Django's ORM and loops {with_orm * 1000:,.0f} ms; a Python script over the files {by_script * 1000:,.0f} ms; equal figures"),
    ]  # fmt: skip
    return told


def three_questions() -> None:
    with asking.sit() as sitting:
        for key in PLAIN:
            sitting.ask(key)


def same(script: dict[str, Any]) -> None:
    """Raises AssertionError where the three ways do not give the same figures."""
    with asking.sit() as sitting:
        effort, cadence, standing = (sitting.ask(key) for key in PLAIN)
    by_group = {row["group"]["number"]: row for row in effort.rows if row["group"]}
    for group, row in plainly.effort_by_orm().items():
        assert all(by_group[group][name] == figure for name, figure in row.items()), group
    for group, figures in script["effort"].items():
        assert figures == [by_group[group][name] for name in ("visits", *plainly.TALLIES)], group
    missed = {
        int(row["unit"]["code"][1:]): (row["weeks_kept"], row["weeks_missed_in_a_row"])
        for row in cadence.rows
    }
    assert missed == plainly.cadence_by_orm() == script["cadence"]
    told = {name: units for name, units in standing.summary.items() if units}
    assert told == plainly.standing_by_orm() == script["standing"]


def grown(folder: Path) -> list[Measured]:
    """Ten times the units, with everything on them; run in a process of its own."""
    asking.start(UNITS * 10, folder)
    return [
        Measured("growth", "boards over ten times the records", seconds(asking.boards) * 1000, "ms"),
        Measured(
            "growth",
            "memory of the boards over ten times the records",
            peak_megabytes(asking.boards),
            "MB",
        ),
    ]


def small(folder: Path) -> list[Measured]:
    asking.start(UNITS, folder)
    return [
        Measured("growth", "boards over the county", seconds(asking.boards) * 1000, "ms"),
        Measured("growth", "memory of the boards over the county", peak_megabytes(asking.boards), "MB"),
    ]
