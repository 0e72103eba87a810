"""An answer's table as plain cells: what a terminal, a CSV file and a sheet show alike, in one language."""

from collections.abc import Iterator, Mapping
from typing import Any

from roundtable.asking.answer import Answer, Told
from roundtable.questions.question import OBJECTS, Column

Cell = str | int | float | None
JOINED = {"zh-hans": "；", "en": "; "}


def header(told: Told, language: str) -> list[str]:
    return [label(column, language) for column in told.columns]


def label(column: Column, language: str) -> str:
    return column.en if language == "en" else column.zh


def rows(answer: Answer, name: str, language: str) -> Iterator[list[Cell]]:
    """Each row of the table `name` as cells: numbers stay numbers, everything else becomes words."""
    told = answer.told[name]
    details = details_of(answer)
    for row in told.rows:
        yield [
            cell(column, row[column.name], language, details.get(column.name, ())) for column in told.columns
        ]


def details_of(answer: Answer) -> Mapping[str, tuple[Column, ...]]:
    """The columns of the items of each list in the answer."""
    return {
        detail.name: detail.columns
        for table in (answer.question.rows, answer.question.summary, answer.question.totals)
        if table
        for detail in table.details
    }


def names_units(answer: Answer) -> bool:
    """Whether it is a ranking that names units of each group with reasons, which reads better in words than as a table."""
    return {"group", "place", "unit", "reasons"} <= {column.name for column in answer.columns}


def items(column: Column, value: list[Any], language: str, columns: tuple[Column, ...] = ()) -> list[str]:
    """Each item of a list in words."""
    return [_item(column, one, language, columns) for one in value]


def cell(column: Column, value: Any, language: str, columns: tuple[Column, ...] = ()) -> Cell:
    english = language == "en"
    match value:
        case None:
            return None
        case bool():
            return ("yes" if value else "no") if english else ("是" if value else "否")
        case list():
            return JOINED[language].join(items(column, value, language, columns))
        case dict():
            return _object(column, value, english)
        case str() if column.words and value in column.words:
            return column.words[value][1 if english else 0]
        case int() | float() | str():
            return value
    raise TypeError(f"{column.name}: no cell for {type(value).__name__}")


def _object(column: Column, value: Mapping[str, Any], english: bool) -> str:
    if column.type == "unit":
        return f"{value['name']} {value['code']}" if value["name"] else str(value["code"])
    last = OBJECTS[column.type][-1]
    return str(value[last] or value[OBJECTS[column.type][0]])


def _item(column: Column, value: Any, language: str, items: tuple[Column, ...]) -> str:
    if column.type == "reasons":
        return str(value[language])
    if not items:
        return str(value)
    if len(items) == 1:
        return str(cell(items[0], value, language))
    told = [cell(item, value[item.name], language) for item in items if value[item.name] not in (None, "")]
    return " ".join(str(part) for part in told)
