"""A good practice seen at a unit."""

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions import practices
from roundtable.records.organisation import Unit
from roundtable.web.fields import DayField, FilesField, Note
from roundtable.web.screens.doing.deed import Deed, to_what_was_made
from roundtable.web.screens.doing.forms import Dated


class Noted(Dated):
    dated = "noted_on"
    title = forms.CharField(label=_("What is good, in a few words"), max_length=300)
    description = Note(label=_("How they do it"), required=False)
    noted_on = DayField(label=_("Day"))
    attached = FilesField()


DEED = Deed(
    verb="practices.note",
    title=_("Note a good practice"),
    told=_("Noted; the office may share it with every unit."),
    form=Noted,
    act=practices.note,
    of=Unit,
    about="unit",
    in_programme=True,
    onward=to_what_was_made,
)
