"""Deeds that correct a record: its own fields filled in, a reason, and the version that was looked at."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions.by import By
from roundtable.actions.corrections import correct
from roundtable.actions.refused import Changed, Refused
from roundtable.permissions.person import Person
from roundtable.records.record import Record, Versioned
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import DeedForm


class CorrectForm(DeedForm):
    """The fields besides these are named as those of the record."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = Note(
        label=_("Why it is corrected"), rows=2, help_text=_("Stands with both versions; the old one stays.")
    )

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        self.fields["version"].initial = record.pk
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])
        for name, field in self.fields.items():
            if hasattr(record, name) and name not in {"uid", "reason"}:
                field.initial = getattr(record, name)


def corrected(*, by: By, record: Record, uid: str, version: int, reason: str, **said: Any) -> Record:
    """What differs is corrected; `uid` is the form's own key, of which a correction has no need.

    Raises:
        Changed: somebody has corrected it since the form was opened; a form sent twice is told the same.
        Refused: nothing differs.
    """
    if version != record.pk:
        raise Changed(record)
    changes = {name: value for name, value in said.items() if _differs(getattr(record, name), value)}
    if not changes:
        raise Refused("没有改动，无需更正。", "Nothing differs from what is recorded.")
    return correct(by=by, record=record, reason=reason, **changes)


def _differs(kept: Any, said: Any) -> bool:
    if isinstance(kept, Versioned) and isinstance(said, Versioned):
        return kept.origin_id != said.origin_id
    if isinstance(kept, str) and isinstance(said, str):
        return kept.replace("\r\n", "\n").strip() != said.replace("\r\n", "\n").strip()
    return bool(kept != said)
