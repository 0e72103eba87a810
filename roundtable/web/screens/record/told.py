"""What a record says, field by field, in the words of the workbook's columns."""

from typing import Any

from django.db.models import Model
from django.utils.translation import get_language, gettext

from roundtable.intake.sheets import SHEETS
from roundtable.intake.sheets.column import Column
from roundtable.web.asked import Asked
from roundtable.web.screens.evidence.kinds import BY_MODEL, KINDS
from roundtable.web.screens.evidence.listed import refer
from roundtable.web.screens.record.at_table import AT_TABLE
from roundtable.web.screens.record.field import Field
from roundtable.web.screens.record.found import within_reach
from roundtable.web.templatetags.days import whole_day


def told(row: Any, kind: str, asked: Asked) -> list[Field]:
    """The fields that hold something; keys and bookkeeping stand elsewhere on the page."""
    if kind in AT_TABLE:
        return AT_TABLE[kind](row, asked)
    sheet = next((sheet for sheet in SHEETS if sheet.model is type(row)), None)
    columns = [
        column
        for column in (sheet.columns if sheet else ())
        if column.fills not in {"uid", "recorded_at", "programme"}
    ]
    return [field for column in columns if (field := _field(row, column, asked)).text]


def _field(row: Any, column: Column, asked: Asked) -> Field:
    language = get_language() or ""
    label = column.label(language)
    value = getattr(row, column.fills, None)
    if column.to and isinstance(value, Model):
        refer([row], column.fills, asked.scope.known_at)
        return _reference(label, getattr(row, column.fills), asked)
    if value is None or value == "":
        return Field(label, "")
    if column.type == "day":
        return Field(label, whole_day(value))
    if column.type == "choice":
        return Field(label, column.shown(str(value), language))
    if isinstance(value, bool):
        return Field(label, gettext("yes") if value else gettext("no"))
    if column.type == "codes":
        return Field(label, "")
    return Field(label, str(value))


def _reference(label: str, other: Any, asked: Asked) -> Field:
    """What it refers to; linked where that has a page which one may open."""
    kind = BY_MODEL.get(type(other).__name__.lower(), "")
    words = next(
        (text for name in ("name", "title", "what", "description") if (text := getattr(other, name, ""))), ""
    )
    name = str(KINDS[kind].name) if kind else label
    if not kind or not within_reach(asked, other, KINDS[kind].unit_of(other)):
        return Field(name, str(words or other.uid))
    return Field(name, str(words or other.uid), kind, other.uid)
