"""From an engine's rows to the values of an answer (the table of types is in `questions.question`)."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from roundtable.asking.wording import filled
from roundtable.questions.question import OBJECTS, Column, Reason

EPOCH = date(1970, 1, 1)


@lru_cache(4_096)
def iso_day(number: int | None) -> str | None:
    return None if number is None else (EPOCH + timedelta(days=int(number))).isoformat()


@lru_cache(1_024)
def iso_week(number: int | None) -> str | None:
    """Week w begins on day 7w - 3; its ISO year and number are those of its Thursday."""
    if number is None:
        return None
    year, week, _ = (EPOCH + timedelta(days=int(number) * 7)).isocalendar()
    return f"{year}-W{week:02}"


def plain(value: Any) -> Any:
    """Engines differ in the types of sums: whole decimals become integers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def value_of(column: Column, raw: Mapping[str, Any]) -> Any:
    if column.type in OBJECTS:
        found = {part: plain(raw[f"{column.name}_{part}"]) for part in OBJECTS[column.type]}
        return None if all(value is None for value in found.values()) else found
    value = plain(raw[column.name])
    if value is None:
        return None
    match column.type:
        case "day":
            return iso_day(value)
        case "week":
            return iso_week(value)
        case "flag":
            return bool(value)
        case "integer":
            return int(value)
        case "number":
            return float(value)
        case _:
            return str(value) or None


def reasons_of(reasons: tuple[Reason, ...], raw: Mapping[str, Any]) -> list[dict[str, str]]:
    """The reasons that hold for a row, in words, in the order in which the question lists them."""
    told = []
    for reason in reasons:
        value = plain(raw[reason.column])
        if (value in reason.among) if reason.among else bool(value):
            figures = {name: plain(figure) for name, figure in raw.items()}
            told.append(
                {
                    "reason": reason.column,
                    "zh-hans": filled(reason.zh, figures),
                    "en": filled(reason.en, figures),
                }
            )
    return told
