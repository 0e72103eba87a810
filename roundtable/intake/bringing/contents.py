"""What the rows of a sheet say in terms of the record's fields."""

from typing import Any

from roundtable.intake.reading.header import Header
from roundtable.intake.reading.lines import Line
from roundtable.intake.sheets.column import Column, Sheet


class Contents:
    """Of one sheet under one header: a column that the header lacks says nothing."""

    def __init__(self, sheet: Sheet, header: Header) -> None:
        self.sheet = sheet
        self.columns = [column for column in header.columns if column and column in sheet.own]
        self.referring = [column for column in self.columns if column.to]
        self._plain = [
            (column.name, column.fills, _empty(sheet, column))
            for column in self.columns
            if not column.to and column.fills != "uid"
        ]

    def uid(self, line: Line) -> str | None:
        """The caller's key as text; None where the cell is empty."""
        key = self.sheet.key
        value = line.values.get(key.name) if key else None
        return None if value is None else str(value)

    def of(self, line: Line) -> dict[str, Any]:
        """Field -> value of what is neither a key nor a reference; an empty cell is the field's empty
        content.
        """
        values = line.values
        said = {
            field: empty if (value := values[name]) is None else value for name, field, empty in self._plain
        }
        key = self.sheet.key
        if key is not None and key.type == "integer":
            said[key.name] = values[key.name]
        return said


def _empty(sheet: Sheet, column: Column) -> Any:
    """What an empty cell stands for; None for a field that has to be filled."""
    field: Any = sheet.model._meta.get_field(column.fills)
    return field.get_default() if field.has_default() else None


def keys_of(column: Column, value: Any) -> tuple[str, ...]:
    """The keys that a cell of a referring column gives."""
    if value is None:
        return ()
    return value if column.type == "codes" else (str(value),)
