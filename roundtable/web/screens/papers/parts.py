"""The form of minutes in parts: a title and a text each, and an empty one at the end for what is to be added."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.meeting.write_minutes import Part, parts_of
from roundtable.records.meetings import Meeting
from roundtable.records.minutes import Minutes
from roundtable.web.fields import Note

MOST_PARTS = 40


class PartsForm(forms.Form):
    """`edited` is the version that its writer began from; the one who comes second is shown `overtaken_by`."""

    replaces = forms.IntegerField(widget=forms.HiddenInput, required=False)
    count = forms.CharField(widget=forms.HiddenInput)

    def __init__(
        self,
        parts: list[tuple[str, str]],
        meeting: Meeting,
        written: Minutes | None,
        data: QueryDict | None = None,
    ) -> None:
        count = min(len(parts) + 1, MOST_PARTS) if data is None else _count(data)
        super().__init__(data, label_suffix="")
        self.meeting, self.edited = meeting, written
        self.typed: list[Part] = []
        self.initial = {"replaces": written.pk if written else None, "count": count}
        for at in range(count):
            self.fields[f"title_{at}"] = forms.CharField(
                label=_("Heading of the part"), max_length=300, required=False
            )
            self.fields[f"text_{at}"] = Note(
                label=_("Text, a paragraph a line"), required=False, max_length=100_000
            )
            title, text = parts[at] if at < len(parts) else ("", "")
            self.initial |= {f"title_{at}": title, f"text_{at}": text}
            self.fields[f"text_{at}"].widget.attrs["rows"] = min(max(5, len(text) // 60), 24)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        parts: list[Part] = []
        for at in range(_count(self.data)):
            title, text = (str(given.get(f"{name}_{at}") or "") for name in ("title", "text"))
            if title and not text:
                self.add_error(f"text_{at}", gettext("Write its text, or leave its heading empty too."))
            elif text and not title:
                self.add_error(f"title_{at}", gettext("Give it a heading."))
            elif title:
                parts.append({"title": title, "text": text.replace("\r\n", "\n")})
        if not parts and not self.errors:
            raise ValidationError(gettext("Write at least one part."))
        self.edited = Minutes.objects.filter(
            programme_id=self.meeting.programme_id,
            meeting_id=self.meeting.origin_id,
            pk=given.get("replaces") or 0,
        ).first()
        self.typed = parts
        return {"parts": parts, "replaces": self.edited}

    def says_the_same_as(self, written: Minutes | None) -> bool:
        """Sent twice, or written alike: nothing of it is lost."""
        return written is not None and bool(self.typed) and parts_of(written) == self.typed

    def overtaken_by(self, written: Minutes | None) -> Minutes | None:
        """The version that somebody saved meanwhile. What was typed stays, and sent again it replaces that one, seen now."""
        if not self.is_bound or written is None or (self.edited and self.edited.pk == written.pk):
            return None
        self.data = {**self.data.dict(), "replaces": str(written.pk)}  # type: ignore[attr-defined]
        return written


def _count(data: Mapping[str, Any]) -> int:
    text = str(data.get("count", ""))
    return min(max(int(text), 1), MOST_PARTS) if text.isascii() and text.isdecimal() else 1
