"""An import from end to end: one transaction over all sheets and programmes, whole or not at all."""

import errno
import sqlite3
import warnings
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Literal

from django.db import OperationalError
from openpyxl.utils import get_column_letter

from roundtable.actions.by import By, allowed
from roundtable.actions.refused import Refused, Sentence
from roundtable.intake.bringing.follow import check_what_follows
from roundtable.intake.bringing.ledger import Ledger
from roundtable.intake.bringing.lock import UnderWay, one_at_a_time
from roundtable.intake.bringing.participations import Keys
from roundtable.intake.bringing.programmes_in import Opened, programmes_in
from roundtable.intake.bringing.run import Counts, Progress, Run
from roundtable.intake.bringing.sheet_in import AT_A_TIME, SheetIn
from roundtable.intake.faults import Fault, Faults
from roundtable.intake.reading import tables_of
from roundtable.intake.reading.cells import is_empty
from roundtable.intake.reading.header import read_header
from roundtable.intake.reading.lines import lines
from roundtable.intake.reading.naming import nearest_sheet, sheet_called
from roundtable.intake.reading.table import CannotBeRead, Table
from roundtable.intake.sheets import SHEETS
from roundtable.intake.sheets.column import Sheet
from roundtable.permissions.person import Person

Status = Literal["imported", "dry_run", "refused"]


@dataclass(frozen=True)
class Outcome:
    """What became of an import."""

    status: Status
    #: Sheet -> what became of its rows; empty where it was refused.
    counts: dict[str, Counts] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    #: All faults, those beyond the kept ones too.
    fault_count: int = 0
    #: Why it was refused.
    sentence: Sentence = ("", "")
    #: Refused for what stood in the way, not for what is in the file: the same file may come in later.
    hindered: bool = False


class _Undo(Exception):  # noqa: N818 - it names what is to happen
    """Leaves the transaction so that nothing of it stays."""


def bring_in(path: Path, *, by: By, dry_run: bool = False, progress: Progress | None = None) -> Outcome:
    """Imports a workbook or a folder; nothing is written unless all of it is in order.

    Args:
        by: who imports. An office writes its own programme alone; the keeper and the program itself write every one, and start
            new ones.
        dry_run: do everything and take it back.
        progress: told of each batch of rows.

    Raises:
        NotAllowed: the role may not import.
    """
    allowed(by, "records.import")
    only = by.programme.uid if isinstance(by, Person) and by.key else None
    run: Run | None = None
    try:
        with warnings.catch_warnings(), one_at_a_time(), Ledger() as ledger:
            warnings.filterwarnings("ignore", module="openpyxl")
            try:
                with tables_of(path) as tables, ExitStack() as acts:
                    run = Run(by, acts, ledger, only=only)
                    _all_in(tables, run, progress)
                    # Where nothing is new there is nothing to keep, not even the act.
                    if run.faults.count or dry_run or not run.changes:
                        raise _Undo
            except _Undo:
                pass
    except Refused as refused:
        return _refused(
            (refused.zh, refused.en),
            getattr(refused, "faults", None),
            hindered=isinstance(refused, UnderWay),
        )
    except (OSError, OperationalError, sqlite3.OperationalError) as error:
        return _refused(_sentence_of_the_machine(error), hindered=True)
    assert run is not None  # noqa: S101 - the block above has made it or has returned
    if run.faults.count:
        return _refused(_sentence_of(run.faults), run.faults)
    return Outcome("dry_run" if dry_run else "imported", run.counts)


def _all_in(tables: list[Table], run: Run, progress: Progress | None) -> None:
    opened = _opened(tables, run)
    programme = next((one for one in opened if one[1].is_programme), None)
    others = [one for one in opened if not one[1].is_programme]
    programmes_in(programme, others, run)
    about, done = sum(table.about for table in tables), 0
    for table, sheet, header in others:
        keys = None if sheet.key else Keys(table, sheet, header)
        rows, into = lines(table, sheet, header, run.faults), SheetIn(sheet, header, run, keys)
        while batch := list(islice(rows, AT_A_TIME)):
            into.take(batch)
            done += len(batch)
            if progress:
                progress(sheet.name, done, about)
    check_what_follows(run)


def _opened(tables: list[Table], run: Run) -> list[Opened]:
    """The sheets that hold anything, in the order in which they build on each other; tells unknown names
    and heads.
    """
    found: dict[str, Table] = {}
    for table in tables:
        sheet = sheet_called(table.name)
        if sheet is None:
            if _is_blank(table):
                continue
            near = nearest_sheet(table.name)
            run.tell(
                (
                    f"没有“{table.name[:60]}”这张表，应是 {near}。",
                    f"There is no sheet {table.name[:60]}; it should be {near}.",
                ),
                sheet=table.name[:60],
            )
        elif sheet.name in found:
            run.tell(
                (
                    f"“{found[sheet.name].name}”和“{table.name}”是同一张表，应合为一张。",
                    f"{found[sheet.name].name} and {table.name} are the same sheet: keep one.",
                ),
                sheet=sheet.name,
            )
        else:
            found[sheet.name] = table
    return [one for sheet in SHEETS if sheet.name in found and (one := _open(found[sheet.name], sheet, run))]


def _is_blank(table: Table) -> bool:
    """Whether a sheet holds nothing, such as the one that a spreadsheet program adds by itself."""
    try:
        return all(is_empty(cell) for _, cells in table.rows() for cell in cells)
    except CannotBeRead:
        return False


def _open(table: Table, sheet: Sheet, run: Run) -> Opened | None:
    before = run.faults.count
    header = read_header(table, sheet, run.faults)
    for position, column in enumerate(header.columns if header else (), start=1):
        if column:
            run.faults.letters[sheet.name, column.name] = get_column_letter(position)
    if run.faults.count > before:
        run.unreadable.add(sheet.name)
    return (table, sheet, header) if header else None


def _refused(sentence: Sentence, faults: Faults | None = None, *, hindered: bool = False) -> Outcome:
    told = faults.kept if faults else []
    return Outcome(
        "refused",
        {},
        tuple(told) or (Fault(None, None, None, None, *sentence),),
        max(1, faults.count if faults else 1),
        sentence,
        hindered,
    )


def _sentence_of(faults: Faults) -> Sentence:
    n = faults.count
    return (
        f"没有导入：有 {n} 处不对，改好后再导入一次；库里没有任何改动。",
        f"Nothing was imported: {n} {'fault' if n == 1 else 'faults'} found; put right and import again.",
    )


def _sentence_of_the_machine(error: Exception) -> Sentence:
    """The sentence for a full disk or a database in use; anything else is raised again."""
    said = str(error)
    no_room = isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    if no_room or "is full" in said or "disk I/O error" in said or "No space left" in said:
        return (
            "没有导入：磁盘已满，腾出空间后再导入；库里没有任何改动。",
            "Nothing was imported: the disk is full; make room and import again.",
        )
    if "database is locked" in said:
        return (
            "没有导入：数据库正被别的程序写入，请稍后再导入。",
            "Nothing was imported: another program is writing to the database; try again in a while.",
        )
    raise error
