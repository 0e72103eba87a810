"""The form of one item: in an outlet that is known or new, a story of its own or a reprint."""

from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.clippings import NewItem, NewOutlet, is_there, recorded_already
from roundtable.intake.clippings.stories import Like
from roundtable.permissions.person import Person
from roundtable.records.publicity import Outlet, PublicityItem
from roundtable.web.acting import ActForm, the
from roundtable.web.fields import DayField, Note, up_to_today
from roundtable.web.screens.doing.choosing import UnitField
from roundtable.web.screens.publicity.outlet_words import CHANNELS, LEVELS
from roundtable.web.templatetags.days import whole_day

NEW = "new"
#: The answer that it is no reprint.
ITS_OWN = "its own"
OF_NEW_OUTLET = ("new_name", "new_level", "new_channel")


class Part(NamedTuple):
    """Some fields of the form, to be shown as components/fields.html shows a form."""

    visible_fields: list[forms.BoundField]


class ItemForm(ActForm):
    outlet = forms.ChoiceField(label=_("Outlet"))
    new_name = forms.CharField(label=_("Name of the new outlet"), max_length=300, required=False)
    new_level = forms.ChoiceField(label=_("Its level"), choices=LEVELS, required=False, initial="city")
    new_channel = forms.ChoiceField(label=_("Its channel"), choices=CHANNELS, required=False, initial="web")
    published_on = DayField(label=_("Day of publication"))
    title = forms.CharField(label=_("Title"), max_length=500)
    url = forms.CharField(
        label=_("Link"), max_length=2000, required=False, widget=forms.TextInput(attrs={"inputmode": "url"})
    )
    unit = UnitField(required=False, label=_("Unit it tells of"))
    text = Note(
        label=_("Text"),
        required=False,
        rows=6,
        max_length=100_000,
        help_text=_("By it reprints are known; it may stay empty."),
    )
    reprint_of = forms.CharField(label=_("It looks like a reprint"), required=False, max_length=100)

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
        self.outlets = {one.uid: one for one in Outlet.objects.filter(**here).order_by("name")}
        self.fields["outlet"].choices = [  # type: ignore[attr-defined]
            ("", gettext("please choose")),
            *((uid, outlet.name) for uid, outlet in self.outlets.items()),
            (NEW, gettext("a new outlet, named below")),
        ]
        up_to_today(self.fields["published_on"], person)  # type: ignore[arg-type]
        self.fields["unit"].of(person)  # type: ignore[attr-defined]
        self.likes: list[Like[PublicityItem]] = []
        self.was_sent_before = False

    def clean_reprint_of(self) -> PublicityItem | None:
        uid = self.cleaned_data["reprint_of"]
        return the(PublicityItem, uid, self.person) if uid and uid != ITS_OWN else None

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("outlet") == NEW and not given.get("new_name"):
            self.add_error("new_name", ValidationError(gettext("Name the new outlet.")))
        outlet = self.outlets.get(given.get("outlet", ""))
        if outlet and not self.errors:
            there = recorded_already(outlet, given["published_on"], given["title"])
            self.was_sent_before = bool(there and there.uid == given["uid"])
            if there and not self.was_sent_before:
                raise ValidationError(is_there(there).in_language(get_language() or ""))
        return given

    @property
    def says_whether_reprint(self) -> bool:
        return bool(self.data.get("reprint_of"))

    @property
    def item(self) -> NewItem:
        """What it asks for, once it is valid."""
        said = self.cleaned_data
        new = NewOutlet(said["new_name"], said["new_level"] or "city", said["new_channel"] or "web")
        outlet: Outlet | NewOutlet = new if said["outlet"] == NEW else self.outlets[said["outlet"]]
        named = ("published_on", "title", "url", "unit", "text", "reprint_of")
        return NewItem(outlet, **{name: said[name] for name in named})

    def offer(self, likes: list[Like[PublicityItem]]) -> None:
        """Asks whether it is a reprint of one of these."""
        self.likes = likes
        choices = [(like.item.uid, told(like)) for like in likes]
        self.fields["reprint_of"].widget = forms.RadioSelect(
            choices=[*choices, (ITS_OWN, gettext("None of them: a story of its own"))],
            attrs={"required": True},
        )

    def _part(self, *names: str) -> Part:
        return Part([self[name] for name in names])

    @property
    def reprint_part(self) -> Part:
        return self._part("reprint_of")

    @property
    def outlet_part(self) -> Part:
        return self._part("outlet")

    @property
    def new_outlet_part(self) -> Part:
        return self._part(*OF_NEW_OUTLET)

    @property
    def asks_for_new_outlet(self) -> bool:
        return self["outlet"].value() == NEW or any(self[name].errors for name in OF_NEW_OUTLET)

    @property
    def rest_part(self) -> Part:
        return self._part("published_on", "title", "url", "unit", "text")


def told(like: Like[PublicityItem]) -> str:
    """An item that another looks like, in a line."""
    item = like.item
    share = (
        gettext("the titles are nearly the same")
        if like.share is None
        else gettext("%(share)d in 100 of the text are the same") % {"share": like.share}
    )
    return " · ".join((item.title, item.outlet.name, whole_day(item.published_on), share))
