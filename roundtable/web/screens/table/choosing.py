"""Fields that choose a record of the meeting's programme by its key."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from roundtable.asking.asked_wrong import NotHere
from roundtable.records.record import Record
from roundtable.web.acting import the


class KeyField(forms.CharField):
    """A key, which a `Choosing` form turns into the current version of its record; None where it is empty."""

    def __init__(self, of: type[Record], **kwargs: Any) -> None:
        self.of = of
        kwargs.setdefault("max_length", 100)
        kwargs.setdefault("widget", forms.HiddenInput)
        super().__init__(**kwargs)


class Choosing(forms.Form):
    """Mixed into a form of a person: its KeyFields come out as records."""

    person: Any

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name, field in self.fields.items():
            if isinstance(field, KeyField) and name in cleaned:
                cleaned[name] = self.record_of(field.of, cleaned[name])
        return cleaned

    def record_of(self, of: type[Record], key: str) -> Record | None:
        """The record of that key within the person's reach.

        Raises:
            ValidationError: there is none.
        """
        try:
            return the(of, key, self.person) if key else None
        except NotHere:
            told = gettext("There is no “%(key)s” here: open the page again and choose once more.")
            raise ValidationError(told % {"key": key[:40]}) from None
