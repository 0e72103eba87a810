# ruff: noqa: N999 - the command is called import, and Django finds a command by its file
"""`roundtable import PATH`: one workbook or folder, whole or not at all."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.utils.translation import get_language
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from roundtable.cli import command
from roundtable.intake.bringing.bring_in import Outcome, bring_in
from roundtable.intake.bringing.run import Progress as Told
from roundtable.intake.faults import Fault
from roundtable.intake.sheets import BY_NAME

#: Faults shown in a terminal; `--format json` gives all that are kept.
MOST_SHOWN = 200
WIDE = 160


class Command(command.Command):
    help = "import one workbook (.xlsx) or a folder of CSV files, whole or not at all"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="a workbook, or a folder with one CSV file per sheet")
        parser.add_argument("--dry-run", action="store_true", help="check everything and write nothing")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *, path: Path, dry_run: bool, format: str, **_options: Any) -> None:  # noqa: A002
        language = get_language() or "zh-hans"
        with _bar() as told:
            outcome = bring_in(path, by="office", dry_run=dry_run, progress=told)
        if format == "json":
            self.stdout.write(json.dumps(as_data(outcome), ensure_ascii=False, indent=2))
        if outcome.status == "refused":
            _show_faults(outcome, language, table=format == "text")
            sys.exit(2)
        if format == "text":
            for line in told_lines(outcome, language):
                self.stdout.write(line)


@contextmanager
def _bar() -> Iterator[Told]:
    """A progress bar on stderr, where somebody looks at it."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=None)

        def told(sheet: str, done: int, about: int) -> None:
            progress.update(task, description=sheet, completed=done, total=max(done, about))

        yield told


def as_data(outcome: Outcome) -> dict[str, Any]:
    return {
        "status": outcome.status,
        "faults": [fault.as_data() for fault in outcome.faults],
        "fault_count": outcome.fault_count,
        "counts": {sheet: asdict(counts) for sheet, counts in outcome.counts.items()},
    }


def told_lines(outcome: Outcome, language: str) -> Iterator[str]:
    """What came in, or would: one sentence, then a line per sheet."""
    english = language.startswith("en")
    new = sum(counts.new for counts in outcome.counts.values())
    changed = sum(counts.changed for counts in outcome.counts.values())
    if outcome.status == "dry_run":
        yield (
            f"Nothing is wrong; {new} new and {changed} corrected rows would come in."
            if english
            else f"没有发现问题；将新增 {new} 行、更正 {changed} 行。"
        )
    else:
        yield (
            f"Imported: {new} new and {changed} corrected rows."
            if english
            else f"已导入：新增 {new} 行、更正 {changed} 行。"
        )
    for name, counts in outcome.counts.items():
        if counts.new or counts.changed or counts.unchanged:
            words = (
                f"{counts.new} new, {counts.changed} corrected, {counts.unchanged} unchanged"
                if english
                else f"新增 {counts.new}，更正 {counts.changed}，不变 {counts.unchanged}"
            )
            yield f"  {BY_NAME[name].label(language)} ({name}): {words}"


def _show_faults(outcome: Outcome, language: str, *, table: bool) -> None:
    """One sentence, then a table of the faults where they are not given as data, on stderr."""
    english = language.startswith("en")
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        console.width = WIDE
    console.print(outcome.sentence[english], soft_wrap=True, markup=False)
    if not table or not any(fault.sheet for fault in outcome.faults):
        return
    shown = Table(
        *(
            ("Sheet", "Row", "Column", "Value", "What is right")
            if english
            else ("表", "行", "列", "值", "应怎样")
        )
    )
    for fault in outcome.faults[:MOST_SHOWN]:
        shown.add_row(*(Text(cell) for cell in _cells(fault, english)))
    console.print(shown)
    rest = outcome.fault_count - min(MOST_SHOWN, len(outcome.faults))
    if rest:
        console.print(f"… and {rest} more." if english else f"……另有 {rest} 处。")


def _cells(fault: Fault, english: bool) -> tuple[str, ...]:
    return (
        fault.sheet or "",
        str(fault.row or ""),
        fault.column or "",
        fault.value or "",
        fault.en if english else fault.zh,
    )
