"""An outlet is called otherwise, or is of another level or channel."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from roundtable.records.publicity import Outlet
from roundtable.web.screens.doing.correcting import CorrectForm, corrected
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.deeds._outlet import OutletForm


class Corrected(OutletForm, CorrectForm):
    """Its fields with those of a correction."""


DEED = Deed(
    verb="publicity.correct_outlet",
    title=_("Correct an outlet"),
    told=_("The outlet is corrected."),
    form=Corrected,
    act=corrected,
    of=Outlet,
    about="record",
    takes="publicity.record",
    onward=lambda _person, _made: reverse("publicity_outlets"),
)
