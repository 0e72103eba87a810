"""Rows of a sheet as typed values, with what was wrong in each cell told and the untouched example left
out.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from roundtable.intake.faults import Faults
from roundtable.intake.reading.cells import Unreadable, is_empty, narrow, reader
from roundtable.intake.reading.header import Header
from roundtable.intake.reading.table import CannotBeRead, Table
from roundtable.intake.sheets.column import Sheet


@dataclass(slots=True)
class Line:
    """One row of a sheet."""

    row: int
    #: Column name -> value of the column's type; None where the cell is empty; without the columns that the
    #: sheet lacks.
    values: dict[str, Any]
    #: Names of the columns whose cells could not be read.
    wrong: set[str]


def lines(
    table: Table, sheet: Sheet, header: Header, faults: Faults, *, only: set[str] | None = None
) -> Iterator[Line]:
    """The rows that hold anything.

    Args:
        only: names of the columns to read where the others do not matter.
    """
    readers: list[tuple[int, str, Callable[[Any], Any]]] = [
        (position, column.name, reader(column))
        for position, column in enumerate(header.columns)
        if column and (only is None or column.name in only)
    ]
    examples = _examples(sheet, header)
    width = len(header.columns)
    nameless = {position for position, column in enumerate(header.columns) if column is None}
    try:
        for number, cells in table.rows():
            if number < header.data_from or all(map(is_empty, cells)):
                continue
            if examples and _is_example(cells, examples):
                continue
            if only is None and (len(cells) > width or nameless):
                _tell_of_cells_without_a_column(cells, width, nameless, sheet, number, faults)
            yield _line(cells, readers, sheet, number, faults)
    except CannotBeRead as stopped:
        position = stopped.position
        column = header.columns[position] if position is not None and position < width else None
        faults.add(
            stopped.sentence, sheet=sheet.name, row=stopped.row, column=column.name if column else None
        )


def _line(
    cells: Sequence[Any],
    readers: list[tuple[int, str, Callable[[Any], Any]]],
    sheet: Sheet,
    number: int,
    faults: Faults,
) -> Line:
    line = Line(number, {}, set())
    values, width = line.values, len(cells)
    for position, name, read in readers:
        raw = cells[position] if position < width else None
        if raw is None or raw == "" or is_empty(raw):
            values[name] = None
            continue
        try:
            value = read(raw)
            values[name] = None if value == "" or value == () else value
        except Unreadable as unreadable:
            values[name] = None
            line.wrong.add(name)
            faults.add(unreadable.sentence, sheet=sheet.name, row=number, column=name, value=raw)
    return line


def _tell_of_cells_without_a_column(
    cells: Sequence[Any], width: int, nameless: set[int], sheet: Sheet, number: int, faults: Faults
) -> None:
    for position, cell in enumerate(cells):
        if (position >= width or position in nameless) and not is_empty(cell):
            faults.add(
                (
                    f"第 {position + 1} 格没有列名，应在第 1 行写上列名，或清空这一格。",
                    (
                        f"Cell {position + 1} has no column name above it; name"
                        " the column in row 1 or clear the cell."
                    ),
                ),
                sheet=sheet.name,
                row=number,
                value=cell,
            )


def _examples(sheet: Sheet, header: Header) -> list[list[str]]:
    """The template's example row in each language, as it would stand under this header."""
    return [
        [column.shown(column.example_in(language), language) if column else "" for column in header.columns]
        for language in ("zh-hans", "en")
    ]


def _is_example(cells: Sequence[Any], examples: list[list[str]]) -> bool:
    """Whether nobody has touched the example: the first cell decides nearly always."""
    first = narrow(cells[0]) if cells and not is_empty(cells[0]) else ""
    for example in examples:
        if first == example[0]:
            given = [narrow(cell) if not is_empty(cell) else "" for cell in cells]
            if given + [""] * (len(example) - len(given)) == [narrow(text) for text in example]:
                return True
    return False
