"""Fields of forms that write: a day, files, and texts of their size. What they may say is checked by the verbs; these read it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.refused import Refused
from roundtable.intake.attached.judged import MOST_OF_A_FILE
from roundtable.intake.attached.kept import Kept, keep
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today

#: What the file chooser of a telephone or a desk offers.
TAKEN = ".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.pptx,image/jpeg,image/png,image/webp"
MOST_FILES = 9
#: What a form with as many files may send: that many of the largest, and its fields.
MOST_SENT = MOST_FILES * MOST_OF_A_FILE + (1 << 20)


class DayField(forms.DateField):
    """A day, chosen from the browser's own calendar."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {"invalid": _("Give a day, such as 2020-03-30.")})
        super().__init__(input_formats=["%Y-%m-%d"], widget=DayInput(), **kwargs)

    def between(self, first: date | None, last: date | None) -> None:
        """Tells the calendar which days make sense; the verb is what refuses others."""
        for name, day in (("min", first), ("max", last)):
            if day:
                self.widget.attrs[name] = day.isoformat()


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def up_to_today(field: DayField, person: Person) -> None:
    """For what has happened: from the programme's first day to today, or to its last day when it is over; that is filled in."""
    last = min(today(person), person.programme.ends_on or date.max)
    field.between(person.programme.started_on, today(person))
    field.initial = last


def from_today(field: DayField, person: Person) -> None:
    """For what is due: from today on."""
    field.between(today(person), None)


class Note(forms.CharField):
    """A text of some sentences."""

    def __init__(self, *, rows: int = 3, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 10_000)
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class _Suggesting(forms.TextInput):
    """With the texts that were given before, to choose from or not."""

    suggests: Sequence[str] = ()

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        own = f"{(attrs or {}).get('id', name)}_suggested"
        options = format_html_join("", '<option value="{}"></option>', ((text,) for text in self.suggests))
        field = super().render(name, value, {**(attrs or {}), "list": own}, renderer)
        return format_html('{}<datalist id="{}">{}</datalist>', field, own, options)


class Suggested(forms.CharField):
    """A short text; its widget's `suggests` are the ones to choose from, where none fits another may be typed."""

    widget = _Suggesting


class _Chooser(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Up to nine files; cleaned, they are kept in the home, and the form holds what the record is told of each."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", _("Photos and files"))
        kwargs.setdefault(
            "help_text",
            _(
                "JPG, PNG, WebP, PDF, Word, Excel or PowerPoint, up to 20 MB each. Where and when a photo was taken is removed from it; other files stay as they are."
            ),
        )
        super().__init__(widget=_Chooser(attrs={"accept": TAKEN}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        given: Sequence[UploadedFile] = [
            one for one in (data if isinstance(data, list | tuple) else [data]) if one
        ]
        if not given and self.required:
            raise ValidationError(gettext("Choose a file."))
        if len(given) > MOST_FILES:
            raise ValidationError(gettext("Choose at most nine files."))
        kept, faults = [], []
        for file in given:
            try:
                kept.append(keep(file.chunks(), file.name or ""))
            except Refused as refused:
                faults.append(f"{file.name}: {refused.in_language(get_language() or '')}")
        if faults:
            raise ValidationError(faults)
        return kept


#: What a form with a FilesField gives the verb apart.
Files = list[Kept]
