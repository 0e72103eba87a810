"""What the page of an upload tells: rows by sheet, faults by cell, how far the work is, in the page's language."""

from typing import Any, NamedTuple

from django.utils.translation import get_language

from roundtable.intake.sheets import BY_NAME
from roundtable.web.screens.import_.kept import Upload


class Row(NamedTuple):
    """What becomes of the rows of one sheet."""

    sheet: str
    new: int
    corrected: int
    unchanged: int


class Told(NamedTuple):
    """One fault."""

    sheet: str
    #: B12 where the place is known so, else the row.
    cell: str
    column: str
    value: str
    right: str


def language() -> str:
    return "en" if (get_language() or "").startswith("en") else "zh-hans"


def sheet_label(name: str | None) -> str:
    return BY_NAME[name].label(language()) if name in BY_NAME else name or ""


def counts_of(upload: Upload) -> list[Row]:
    return [Row(sheet_label(name), *counts) for name, counts in upload.counts.items() if any(counts)]


def faults_of(upload: Upload) -> list[Told]:
    return [_told(fault) for fault in upload.faults()] if upload.stage == "refused" else []


def share(upload: Upload) -> int:
    """Per cent of the rows that were read."""
    return min(100, upload.done * 100 // upload.about) if upload.about else 0


def _told(fault: dict[str, Any]) -> Told:
    name, column = fault["sheet"], fault["column"]
    sheet = BY_NAME.get(name)
    known = next((one for one in sheet.columns if one.name == column), None) if sheet else None
    return Told(
        sheet_label(name),
        fault["cell"] or str(fault["row"] or ""),
        known.label(language()) if known else column or "",
        fault["value"] or "",
        fault["message"][language()],
    )
