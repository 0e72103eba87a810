"""The form of a correction: the record's own fields, why, and from which version it was begun."""

from typing import Any, NamedTuple

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.records.record import Record
from roundtable.web.fields import Note
from roundtable.web.screens.correcting.fields import columns_of, field_of, read, written


class Difference(NamedTuple):
    """A field that somebody else changed meanwhile: as it was, as it is, and what was typed here (empty where nothing was)."""

    label: str
    was: str
    is_now: str
    typed: str


class CorrectForm(forms.Form):
    label_suffix = ""
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, begun: Record, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.begun = begun
        self.columns = columns_of(begun)
        self.fields["version"].initial = begun.pk
        for column in self.columns:
            self.fields[column.fills] = field_of(begun, column)
            self.fields[column.fills].initial = written(getattr(begun, column.fills))
        self.fields["reason"] = Note(
            label=_("Reason for the correction"),
            max_length=2000,
            help_text=_("It stands beside the record for good."),
        )

    @property
    def changes(self) -> dict[str, Any]:
        """What differs from the version that the form was begun from."""
        given = {column.fills: read(column, self.cleaned_data[column.fills]) for column in self.columns}
        return {
            name: value
            for name, value in given.items()
            if written(value) != written(getattr(self.begun, name))
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not self.changes:
            self.add_error(None, gettext("Nothing is changed: correct what is wrong, or leave it as it is."))
        return cleaned

    def changed_to(self, current: Record) -> list[Difference]:
        """What another has changed since the form was begun, field by field."""
        return [
            Difference(
                column.label(get_language() or ""),
                _shown(self.begun, column),
                _shown(current, column),
                self[column.fills].value() if column.fills in self.changes else "",
            )
            for column in self.columns
            if written(getattr(current, column.fills)) != written(getattr(self.begun, column.fills))
        ]

    def over(self, current: Record) -> "CorrectForm":
        """The same form begun anew from the version that holds now: what was typed is kept, the rest is the other's."""
        given: Any = self.data
        data = given.copy()
        data["version"] = str(current.pk)
        for column in self.columns:
            if column.fills not in self.changes:
                data[column.fills] = written(getattr(current, column.fills))
        return CorrectForm(current, data)

    def says_the_same(self, current: Record) -> bool:
        """Whether a version holds just what this form would make of it: it was sent before."""
        same = all(written(getattr(current, name)) == written(value) for name, value in self.changes.items())
        return same and current.reason == self.cleaned_data["reason"].strip()


def _shown(record: Record, column: Any) -> str:
    return str(column.shown(written(getattr(record, column.fills)), get_language() or "")) or "—"
