"""Which fields of a record can be corrected in the browser, and how each is shown and read."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from roundtable.actions.about import unit_of
from roundtable.actions.by import can
from roundtable.actions.corrections import CORRECTED, may_correct
from roundtable.intake.sheets import SHEETS
from roundtable.intake.sheets.column import Column
from roundtable.permissions.person import Person
from roundtable.records.attachments import Attachment
from roundtable.records.record import Record
from roundtable.records.rectification import LookBack
from roundtable.web.fields import DayField, Note

#: What a look back has found is recorded by looking back.
APART: dict[type[Record], set[str]] = {LookBack: {"looked_on", "holds", "note"}}
OF_FILE = Column("name", "文件名", "File name", "text", required=True)
TYPES = {"text", "day", "choice", "integer", "yes_no"}
YES_NO = {True: "yes", False: "no"}


def can_correct(person: Person, record: Record) -> bool:
    """Whether the verb would let this person correct it, and there is something to correct."""
    granted = can(person, "records.correct", unit=unit_of(record)) and may_correct(person, record)
    return granted and bool(columns_of(record))


def columns_of(record: Record) -> list[Column]:
    """What a record says in its own words: neither its key, nor what it refers to, nor which step it was."""
    if isinstance(record, Attachment):
        return [OF_FILE]
    sheet = next((sheet for sheet in SHEETS if sheet.model is type(record)), None)
    only = CORRECTED.get(type(record))
    return [
        column
        for column in (sheet.own if sheet else ())
        if column.type in TYPES
        and not column.to
        and column.fills not in {"uid", "step", *APART.get(type(record), ())}
        and (only is None or column.fills in only)
        and (column.fills != "new_due_on" or record.new_due_on)  # type: ignore[attr-defined]
    ]


def field_of(record: Record, column: Column) -> forms.Field:
    model: Any = record._meta.get_field(column.fills)
    asked: dict[str, Any] = {
        "label": column.label(get_language() or ""),
        "required": column.required or (column.type == "integer" and not model.null),
    }
    if column.type == "day":
        return DayField(**asked)
    if column.type == "integer":
        return forms.IntegerField(min_value=0, **asked)
    if column.type == "yes_no":
        choices = [("", "—"), ("yes", _("yes")), ("no", _("no"))]
        return forms.ChoiceField(choices=choices, **asked)
    if column.type == "choice":
        words = [(key, column.shown(key, get_language() or "")) for key in column.words]
        return forms.ChoiceField(choices=[*([] if column.required else [("", "—")]), *words], **asked)
    if getattr(model, "max_length", None):
        return forms.CharField(max_length=model.max_length, **asked)
    return Note(max_length=100_000, **asked)


def written(value: Any) -> str:
    """A value as a form's field holds it."""
    if isinstance(value, bool):
        return YES_NO[value]
    return value.isoformat() if isinstance(value, date) else "" if value is None else str(value)


def read(column: Column, given: Any) -> Any:
    """The value that a record takes, of what a field's cleaning gives."""
    if column.type == "yes_no":
        return {"yes": True, "no": False}.get(given)
    return given.strip().replace("\r\n", "\n") if isinstance(given, str) else given
