"""Fields that name something of the programme: typed, with what is known offered."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from roundtable.asking.asked_wrong import AskedWrong
from roundtable.permissions.person import Person
from roundtable.records.organisation import Unit
from roundtable.web.screens.people.units import unit_meant, units_of

#: A longer list is no help to who types, and weighs on the page.
MOST_OFFERED = 500


class Offering(forms.TextInput):
    """A line of text with a list of what others have said in it: (value, what it is)."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__({"autocomplete": "off", **attrs})
        self.offered: Iterable[tuple[str, str]] = ()

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        place = f"{(attrs or {}).get('id', name)}_known"
        line = super().render(name, value, {**(attrs or {}), "list": place}, renderer)
        options = format_html_join(
            "", "<option{}>{}</option>", ((flatatt({"value": one}), what) for one, what in self.offered)
        )
        return format_html('{}<datalist id="{}">{}</datalist>', line, place, options)


class UnitField(forms.CharField):
    """A unit of the programme, by its code or its name; None where nothing is given."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Unit"))
        kwargs.setdefault("help_text", _("Its code or its name."))
        super().__init__(max_length=300, widget=Offering(), **kwargs)
        self.person: Person | None = None

    def of(self, person: Person) -> None:
        self.person = person
        units = units_of(person).order_by("uid").values_list("uid", "name")
        widget: Any = self.widget
        widget.offered = list(units[:MOST_OFFERED])

    def clean(self, value: Any) -> Unit | None:
        text = super().clean(value)
        if not text or self.person is None:
            return None
        try:
            return unit_meant(self.person, text)
        except AskedWrong as wrong:
            raise ValidationError(wrong.in_language(get_language() or "")) from wrong

    def prepare_value(self, value: Any) -> Any:
        return value.uid if isinstance(value, Unit) else value


def offer(form: forms.Form, name: str, values: Iterable[str]) -> None:
    """What others have said in a field of `Offering`."""
    widget: Any = form.fields[name].widget
    widget.offered = [(value, "") for value in sorted(set(values))[:MOST_OFFERED]]
