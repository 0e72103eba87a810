"""How fast rows come in, and in how much memory: `python -m bench.import_rows [ROWS …] [--xlsx]`.

Makes a folder of CSV files (or a workbook) of so many visits to 2,000 units, imports it into a fresh home in
a process of its own, and prints rows per second and that process's largest resident size. Without ROWS:
100,000 and 1,000,000, to show that memory stays flat.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

UNITS, GROUPS = 2_000, 40
START = date(2025, 1, 6)
VISITS = [
    *("uid", "group_number", "unit_code", "visited_on", "announced", "meetings_attended"),
    *("activities_joined", "materials_reviewed", "spot_checks", "people_interviewed"),
    *("assessment", "assessment_reason", "note"),
]
INSIDE = """
import sys, time
from pathlib import Path
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from roundtable.intake.bringing.bring_in import bring_in
start = time.perf_counter()
outcome = bring_in(Path(sys.argv[1]), by="office")
seconds = time.perf_counter() - start
rows = sum(counts.new for counts in outcome.counts.values())
assert outcome.status == "imported", outcome.faults[:3]
# Of this program alone: what getrusage says includes the parent's size at the fork.
peak = next(line for line in Path("/proc/self/status").read_text().split("\\n") if line.startswith("VmHWM"))
size = int(peak.split()[1]) // 1024
print(f"{rows:>9,} rows  {seconds:7.1f} s  {rows / seconds:7,.0f} rows/s  {size} MB")
"""


def sheets(rows: int) -> dict[str, Iterator[list[str]]]:
    """Sheet -> its rows, the header first."""
    return {
        "programme": iter([["key", "title", "started_on"], ["bench", "Bench", START.isoformat()]]),
        "unit_kinds": iter([["key", "title"], ["town", "Town"]]),
        "units": iter([["code", "name", "kind"], *([f"U{n:05}", f"单位{n}", "town"] for n in range(UNITS))]),
        "groups": iter([["number", "name"], *([str(n + 1), f"第{n + 1}组"] for n in range(GROUPS))]),
        "participation": iter(
            [["unit_code", "group_number"], *([f"U{n:05}", str(n % GROUPS + 1)] for n in range(UNITS))]
        ),
        "visits": visits(rows),
    }


def visits(rows: int) -> Iterator[list[str]]:
    yield VISITS
    for n in range(rows):
        unit = n % UNITS
        day = START + timedelta(days=n // UNITS % 500)
        words = ["yes" if n % 3 else "no", "1", str(n % 2), str(n % 30), str(n % 5), str(n % 9), "steady"]
        yield [
            f"v{n:08}",
            str(unit % GROUPS + 1),
            f"U{unit:05}",
            day.isoformat(),
            *words,
            "学习按计划推进",
            f"第 {n} 次到访",
        ]


def write_folder(folder: Path, rows: int) -> Path:
    folder.mkdir()
    for sheet, lines in sheets(rows).items():
        with (folder / f"{sheet}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(lines)
    return folder


def write_workbook(path: Path, rows: int) -> Path:
    # As Excel writes it: every text once, in one table of all.
    with xlsxwriter.Workbook(path, {"strings_to_numbers": True}) as book:
        for sheet, lines in sheets(rows).items():
            page = book.add_worksheet(sheet)
            for number, cells in enumerate(lines):
                page.write_row(number, 0, cells)
    return path


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("rows", nargs="*", type=int, default=[100_000, 1_000_000])
    arguments.add_argument("--xlsx", action="store_true", help="a workbook instead of a folder of CSV files")
    given = arguments.parse_args()
    for rows in given.rows:
        with tempfile.TemporaryDirectory() as name:
            write, called = (write_workbook, "in.xlsx") if given.xlsx else (write_folder, "in")
            path = write(Path(name) / called, rows)
            settings = {
                "ROUNDTABLE_HOME": f"{name}/home",
                "DJANGO_SETTINGS_MODULE": "roundtable.config.settings",
            }
            (Path(name) / "home").mkdir()
            subprocess.run([sys.executable, "-c", INSIDE, path], env={**os.environ, **settings}, check=True)


if __name__ == "__main__":
    main()
