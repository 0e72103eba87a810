"""A workbook with one sheet per name of the contract, written row by row; every text is a text, never a
formula.
"""

import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from roundtable.intake.faults import Refusal
from roundtable.intake.sending.rows import Cell, columns_of, rows_of
from roundtable.intake.sheets import SHEETS
from roundtable.records.programme import Programme

#: What an .xlsx can hold.
MOST_ROWS = 1_048_576
MOST_OF_A_TEXT = 32_767


def write_workbook(path: Path, programmes: list[Programme], *, several: bool) -> None:
    """Writes the workbook; one that is there already is replaced once all is written.

    Raises:
        Refusal: a sheet or a text is longer than a workbook can hold.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as name:
        draft = Path(name) / "draft.xlsx"
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "tmpdir": name,
        }
        with xlsxwriter.Workbook(draft, options) as book:
            # The same records give the same file, byte for byte: it does not say when it was made.
            created = min((programme.started_on for programme in programmes), default=date(2000, 1, 1))
            book.set_properties({"created": datetime(created.year, created.month, created.day)})  # noqa: DTZ001
            day = book.add_format({"num_format": "yyyy-mm-dd"})
            head = book.add_format({"bold": True})
            for sheet in SHEETS:
                page = book.add_worksheet(sheet.name)
                page.freeze_panes(1, 1)
                page.write_row(0, 0, [column.name for column in columns_of(sheet, several=several)], head)
                for number, cells in enumerate(rows_of(sheet, programmes, several=several), start=1):
                    if number >= MOST_ROWS:
                        raise _too_long(sheet.name)
                    _write(page, number, cells, day, sheet.name)
        draft.replace(path)


def _write(page: Any, number: int, cells: list[Cell], day: Any, sheet: str) -> None:
    for position, cell in enumerate(cells):
        if isinstance(cell, str):
            if len(cell) > MOST_OF_A_TEXT:
                raise _too_long(sheet)
            page.write_string(number, position, cell)
        elif isinstance(cell, date):
            page.write_datetime(number, position, cell, day)
        elif cell is not None:
            page.write_number(number, position, cell)


def _too_long(sheet: str) -> Refusal:
    return Refusal(
        f"{sheet} 表里的内容超出 .xlsx 所能容纳，请导出为文件夹（路径不带 .xlsx）。",
        f"The sheet {sheet} holds more than an .xlsx can: export to a folder (a path without .xlsx).",
    )
