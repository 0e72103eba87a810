"""What is said of an outlet, whether it is new or corrected."""

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.web.screens.doing.deed import DeedForm
from roundtable.web.screens.publicity.outlet_words import CHANNELS, LEVELS


class OutletForm(DeedForm):
    name = forms.CharField(label=_("Name"), max_length=300)
    level = forms.ChoiceField(label=_("Level"), choices=LEVELS)
    channel = forms.ChoiceField(label=_("Channel"), choices=CHANNELS)
