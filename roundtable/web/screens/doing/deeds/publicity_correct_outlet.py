"""An outlet is called otherwise, or is of another level or channel."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from roundtable.records.publicity import Outlet
from roundtable.web.screens.doing.correcting import CorrectForm, corrected
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.publicity.outlet_words import CHANNELS, LEVELS


class OutletForm(CorrectForm):
    name = forms.CharField(label=_("Name"), max_length=300)
    level = forms.ChoiceField(label=_("Level"), choices=LEVELS)
    channel = forms.ChoiceField(label=_("Channel"), choices=CHANNELS)


DEED = Deed(
    verb="publicity.correct_outlet",
    title=_("Correct an outlet"),
    told=_("The outlet is corrected."),
    form=OutletForm,
    act=corrected,
    of=Outlet,
    about="record",
    takes="publicity.record",
    onward=lambda _person, _made: reverse("publicity_outlets"),
)
