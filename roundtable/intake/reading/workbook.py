"""An .xlsx workbook, read row by row with openpyxl.

A formula gives the value that Excel kept for it; one without a kept value comes in as the text that was
typed, never worked out and never lost. Only a workbook with formulas in it is opened twice for that.
"""

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException

from roundtable.intake.faults import Refusal
from roundtable.intake.reading.archive import has_formulas
from roundtable.intake.reading.table import CannotBeRead, Row, Table

#: What openpyxl raises on a workbook that is not sound.
_UNSOUND = (
    # Broken XML is a SyntaxError both to the standard library and to lxml; openpyxl reads with both.
    *(InvalidFileException, zipfile.BadZipFile, SyntaxError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError),
)
#: Sheets that the template carries beside the ones to be filled.
HOW_TO_FILL = ("填写说明", "How to fill")
CHOICES = ("选项", "Choices")


@contextmanager
def tables(path: Path) -> Iterator[list[Table]]:
    """The workbook's sheets; it is open for as long as the context lasts.

    Raises:
        Refusal: it is not a workbook that can be opened, or not one that should be.
    """
    formulas = has_formulas(path)
    with ExitStack() as open_books:
        yield _sheets(path, open_books, formulas=formulas)


def _sheets(path: Path, open_books: ExitStack, *, formulas: bool) -> list[Table]:
    try:
        values = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        open_books.callback(values.close)
        typed = openpyxl.load_workbook(path, read_only=True, keep_links=False) if formulas else None
        if typed:
            open_books.callback(typed.close)
        if not values.worksheets:
            raise KeyError("no sheet that openpyxl knows")
        return [
            Table(
                sheet.title,
                partial(_rows, sheet, typed[sheet.title] if typed else None),
                sheet.max_row or 0,
            )
            for sheet in values.worksheets
            if sheet.title not in {*HOW_TO_FILL, *CHOICES}
        ]
    except _UNSOUND as error:
        raise Refusal(
            f"{path.name} 已损坏，打不开：请在 Excel 中重新另存为 .xlsx。",
            f"{path.name} is damaged and cannot be opened: save it again from Excel as .xlsx.",
        ) from error


def _rows(sheet: Any, typed: Any) -> Iterator[Row]:
    sheet.reset_dimensions()
    number = 0
    try:
        if typed is None:
            for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
                yield number, _unescaped(row)
        else:
            typed.reset_dimensions()
            pairs = zip(sheet.iter_rows(), typed.iter_rows(), strict=True)
            for number, (row, formulas) in enumerate(pairs, start=1):
                yield number, _unescaped([_kept_or_typed(*pair) for pair in zip(row, formulas, strict=True)])
    except _UNSOUND:
        raise CannotBeRead(
            "工作表从这一行起已损坏：请在 Excel 中重新另存为 .xlsx。",
            "The sheet is damaged from this row on: save the workbook again from Excel as .xlsx.",
            row=number + 1,
        ) from None


def _kept_or_typed(cell: Any, formula: Any) -> Any:
    """What Excel kept for a formula; an empty text that was kept is empty, nothing kept gives what was
    typed.
    """
    if cell.value is not None or formula.data_type != "f" or cell.data_type == "str":
        return cell.value
    return getattr(formula.value, "text", formula.value)


def _unescaped(row: Sequence[Any]) -> Sequence[Any]:
    """Excel writes a control character as _x000D_, and a text that looks like one with its underscore
    escaped.
    """
    if any(isinstance(cell, str) and "_x" in cell for cell in row):
        return [unescape(cell) if isinstance(cell, str) else cell for cell in row]
    return row
