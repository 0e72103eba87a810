"""The rows of a sheet as they stand in the records: current versions, in the order in which they were
first recorded.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from roundtable.intake.sheets.column import PROGRAMME, RECORDED_AT, Column, Sheet
from roundtable.records.programme import Programme

Cell = str | int | date | None
AT_A_TIME = 2_000


def columns_of(sheet: Sheet, *, several: bool) -> tuple[Column, ...]:
    """The columns that are sent: the programme's key only where there are several."""
    if sheet.is_programme:
        return sheet.own
    return (*sheet.own, *([PROGRAMME] if several else []), RECORDED_AT)


def rows_of(sheet: Sheet, programmes: list[Programme], *, several: bool) -> Iterator[list[Cell]]:
    """The sheet's rows, cells in the order of `columns_of`."""
    if sheet.is_programme:
        for programme in programmes:
            yield [_cell(column, getattr(programme, column.fills)) for column in sheet.own]
        return
    for programme in programmes:
        zone = ZoneInfo(programme.timezone)
        for values in _current(sheet, programme):
            recorded_at = values["known_since"].astimezone(zone).isoformat()
            key = [programme.uid] if several else []
            yield [*(_cell(column, values[_field(column)]) for column in sheet.own), *key, recorded_at]


def _current(sheet: Sheet, programme: Programme) -> Iterator[dict[str, Any]]:
    """Current versions by the order of their first ones: keys are read on by id and looked up a batch at a
    time, so that nothing has to be sorted or held."""
    model: Any = sheet.model
    fields = {_field(column) for column in sheet.own} | {"uid", "known_since"}
    of_programme = model.objects.filter(programme_id=programme.origin_id)
    firsts = of_programme.filter(first__isnull=True).order_by("id")
    last = 0
    while keys := list(firsts.filter(id__gt=last).values_list("id", "uid")[:AT_A_TIME]):
        rows = of_programme.filter(superseded_at__isnull=True, uid__in=[uid for _, uid in keys]).values(
            *fields
        )
        found = {row["uid"]: row for row in rows}
        yield from (found[uid] for _, uid in keys)
        last = keys[-1][0]


def _field(column: Column) -> str:
    """What is read for a column: of a reference the other's key, of a number the number."""
    if column.type == "integer" and not column.to:
        return column.name
    return f"{column.fills}__uid" if column.to and column.type != "codes" else column.fills


def _cell(column: Column, value: Any) -> Cell:
    if value is None or value == "":
        return None
    match column.type:
        case "codes":
            return str(value).strip(";")
        case "yes_no":
            return "yes" if value else "no"
        case "integer":
            return int(value)
        case "day":
            day: date = value
            return day
        case _:
            return str(value).replace("\r\n", "\n").replace("\r", "\n")
