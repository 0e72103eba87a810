"""`python -m bench [county|pages|province|nation|import|saving|growth|cold|all]`: measures, and writes docs/performance.md.

Each run has a process of its own. What it measured is kept in build/bench/, so that one part can be measured again and the page still
tells all of them. The nation needs 2 GB of disk for a while; everything but these notes is thrown away afterwards.
"""

import argparse
import importlib
import json
import os
import re
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import django

from bench import page
from bench.measuring import Measured
from tests.postgres import postgres

KEPT = Path("build/bench")
#: Part -> its runs: (module, function, on PostgreSQL).
PARTS = {
    "county": [("county", "run", False)],
    "growth": [("county", "small", False), ("county", "grown", False)],
    "pages": [("pages", "run", False), ("pages", "province", True)],
    "province": [("province", "run", True)],
    "nation": [("nation", "run", False)],
    "saving": [(module, "run", on) for module in ("saving", "saving_over_http") for on in (False, True)],
    "import": [("__main__", "imported", False)],
    "cold": [("cold", "run", False)],
}
ROW = re.compile(r"([\d,]+) rows\s+[\d.]+ s\s+([\d,]+) rows/s\s+(\d+) MB")


def imported(_folder: Path) -> list[Measured]:
    told = []
    printed = subprocess.run(
        [sys.executable, "-m", "bench.import_rows"], check=True, capture_output=True, text=True
    ).stdout
    for rows, speed, megabytes in ROW.findall(printed):
        told += [
            Measured(
                "import",
                f"{rows} rows brought in on SQLite",
                float(speed.replace(",", "")),
                "rows/s",
                5000,
                at_least=True,
            ),
            Measured("import", f"largest size of that process, {rows} rows", float(megabytes), "MB"),
        ]
    return told


def grown(told: list[Measured]) -> list[Measured]:
    """What ten times the records cost, from the two runs."""
    value = {one.what: one.value for one in told}
    time = value["boards over ten times the records"] / value["boards over the county"]
    memory = (
        value["memory of the boards over ten times the records"]
        - value["memory of the boards over the county"]
    )
    return [
        *told,
        Measured("growth", "time of ten times the records", time, "times", 10),
        Measured(
            "growth",
            "memory that ten times the records add to the boards",
            memory,
            "MB",
            beside="rows of ten times the units are part of it",
        ),
    ]


def measure(part: str) -> None:
    told: list[Measured] = []
    for module, function, on_postgres in PARTS[part]:
        print(f"== {part}: {module}.{function}{' on PostgreSQL' if on_postgres else ''}", flush=True)
        with (
            TemporaryDirectory(prefix="roundtable-bench-") as folder,
            postgres() if on_postgres else nullcontext("") as url,
        ):
            # No answer of the one who measures may come from a home or a database of theirs.
            environment = {
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("ROUNDTABLE_", "DATABASE_"))
            } | {
                "ROUNDTABLE_HOME": f"{folder}/home",
                "ROUNDTABLE_LAKE": f"{folder}/lake",
                "DJANGO_SETTINGS_MODULE": "roundtable.config.settings",
            }
            Path(folder, "home").mkdir()
            if url:
                environment["DATABASE_URL"] = url
            printed = subprocess.run(
                [sys.executable, "-m", "bench", "--inside", f"{module}.{function}", "--folder", folder],
                env=environment, check=True, stdout=subprocess.PIPE, text=True,
            ).stdout  # fmt: skip
        told += [Measured(**one) for one in json.loads(printed.splitlines()[-1])]
    if part == "growth":
        told = grown(told)
    for one in told:
        print(page.line(one))
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{part}.json").write_text(json.dumps([one.told() for one in told], ensure_ascii=False, indent=1))


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    arguments.add_argument("part", nargs="?", default="all", choices=[*PARTS, "all", "page"])
    arguments.add_argument("--inside", help=argparse.SUPPRESS)
    arguments.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.inside:
        django.setup()
        module, function = given.inside.split(".")
        run = getattr(importlib.import_module(f"bench.{module}"), function)
        print(json.dumps([one.told() for one in run(given.folder)], ensure_ascii=False))
        return
    if given.part != "page":
        for part in PARTS if given.part == "all" else [given.part]:
            measure(part)
    page.write(KEPT, list(PARTS))


if __name__ == "__main__":
    main()
