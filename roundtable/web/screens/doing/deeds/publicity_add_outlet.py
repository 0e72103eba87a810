"""A new outlet."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from roundtable.actions import publicity
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.deeds._outlet import OutletForm

DEED = Deed(
    verb="publicity.add_outlet",
    title=_("Add an outlet"),
    told=_("The outlet is added."),
    form=OutletForm,
    act=publicity.add_outlet,
    takes="publicity.record",
    onward=lambda _person, _made: reverse("publicity_outlets"),
)
