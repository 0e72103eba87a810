"""A new outlet."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from roundtable.actions import publicity
from roundtable.web.screens.doing.deed import Deed, DeedForm
from roundtable.web.screens.publicity.outlet_words import CHANNELS, LEVELS


class OutletForm(DeedForm):
    name = forms.CharField(label=_("Name"), max_length=300)
    level = forms.ChoiceField(label=_("Level"), choices=LEVELS)
    channel = forms.ChoiceField(label=_("Channel"), choices=CHANNELS)


DEED = Deed(
    verb="publicity.add_outlet",
    title=_("Add an outlet"),
    told=_("The outlet is added."),
    form=OutletForm,
    act=publicity.add_outlet,
    takes="publicity.record",
    onward=lambda _person, _made: reverse("publicity_outlets"),
)
