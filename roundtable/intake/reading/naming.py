"""Finds the sheet or column that a name in a file means, and the nearest right one when it means none."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from roundtable.intake.sheets import SHEETS
from roundtable.intake.sheets.column import Column, Sheet

#: What the template puts behind the label of a column that has to be filled.
REQUIRED = {"zh-hans": "（必填）", "en": " (required)"}
_MARKS = re.compile(r"\s*(?:\((?:必填|required)\)|\*)\s*$")


def folded(name: str) -> str:
    """A name as it is compared: usual width, no mark of a required column, small letters."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", name).strip()).casefold().replace("_", " ").strip()


@cache
def _sheets() -> dict[str, Sheet]:
    return {folded(name): sheet for sheet in SHEETS for name in (sheet.name, sheet.zh, sheet.en)}


@cache
def _columns(sheet: str) -> dict[str, Column]:
    found = next(one for one in SHEETS if one.name == sheet)
    return {folded(name): column for column in found.columns for name in (column.name, column.zh, column.en)}


def sheet_called(name: str) -> Sheet | None:
    return _sheets().get(folded(name))


def column_called(sheet: Sheet, name: str) -> Column | None:
    return _columns(sheet.name).get(folded(name))


def nearest_sheet(name: str) -> str:
    """Name of the sheet most like it; all names where none is."""
    return _nearest(name, {known: sheet.name for known, sheet in _sheets().items()})


def nearest_column(sheet: Sheet, name: str) -> str:
    return _nearest(name, {known: column.name for known, column in _columns(sheet.name).items()})


def _nearest(name: str, known: dict[str, str]) -> str:
    like = get_close_matches(folded(name), known, n=1, cutoff=0.5)
    return known[like[0]] if like else ", ".join(dict.fromkeys(known.values()))


def nearest_key(key: str, known: Iterable[str]) -> str | None:
    like = get_close_matches(key, list(known), n=1, cutoff=0.5)
    return like[0] if like else None
