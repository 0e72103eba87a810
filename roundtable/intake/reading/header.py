"""The head of a sheet: which column each cell of a row belongs to, and where the data begins."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from roundtable.intake.faults import Faults
from roundtable.intake.reading.cells import is_empty, plain
from roundtable.intake.reading.naming import column_called, nearest_column
from roundtable.intake.reading.table import CannotBeRead, Table
from roundtable.intake.sheets.column import Column, Sheet


@dataclass(frozen=True)
class Header:
    """What the first rows say of a sheet."""

    #: Column of each position; None where a column has no name.
    columns: tuple[Column | None, ...]
    #: Row number of the first row of data.
    data_from: int


def read_header(table: Table, sheet: Sheet, faults: Faults) -> Header | None:
    """The header of a sheet; None where it holds nothing at all, or where its columns are wrong (told in
    `faults`).
    """
    try:
        first = list(islice(table.rows(), 2))
    except CannotBeRead as stopped:
        faults.add(stopped.sentence, sheet=sheet.name, row=stopped.row)
        return None
    rows = [[None if is_empty(cell) else plain(cell) for cell in cells] for _, cells in first]
    if not any(any(row) for row in rows):
        return None
    names = rows[0]
    machine_names = len(rows) > 1 and _are_machine_names(rows[1], sheet)
    if machine_names:
        names = [second or first for first, second in _side_by_side(rows[0], rows[1])]
    columns = tuple(column_called(sheet, name) if name else None for name in names)
    before = faults.count
    for name, column in zip(names, columns, strict=True):
        if name and column is None:
            near = nearest_column(sheet, name)
            faults.add(
                (
                    f"没有“{name[:60]}”这一列，应是 {near}。",
                    f"There is no column {name[:60]}; it should be {near}.",
                ),
                sheet=sheet.name,
                row=1,
                column=name[:60],
                value=name,
            )
    _refuse_twice_and_missing(columns, sheet, faults)
    return Header(columns, 3 if machine_names else 2) if faults.count == before else None


def _refuse_twice_and_missing(columns: Sequence[Column | None], sheet: Sheet, faults: Faults) -> None:
    given = Counter(column.name for column in columns if column)
    for name, times in given.items():
        if times > 1:
            faults.add(
                (
                    f"“{name}”这一列出现了 {times} 次，应只有一次。",
                    f"The column {name} stands {times} times; keep one.",
                ),
                sheet=sheet.name,
                row=1,
                column=name,
            )
    for column in sheet.own:
        if column.required and column.name not in given:
            faults.add(
                (
                    f"缺少“{column.zh}”（{column.name}）这一列，应补上。",
                    f"The column {column.name} is missing; add it.",
                ),
                sheet=sheet.name,
                row=1,
                column=column.name,
            )


def _are_machine_names(row: Sequence[str | None], sheet: Sheet) -> bool:
    """Whether a row is the template's hidden one: nothing but names of the contract."""
    known = {column.name for column in sheet.columns}
    return any(row) and all(name is None or name in known for name in row)


def _side_by_side(first: list[Any], second: list[Any]) -> list[tuple[Any, Any]]:
    width = max(len(first), len(second))
    return list(
        zip(first + [None] * (width - len(first)), second + [None] * (width - len(second)), strict=True)
    )
