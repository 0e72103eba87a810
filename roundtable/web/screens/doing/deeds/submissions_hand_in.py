"""A unit hands in a text."""

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions import submissions
from roundtable.records.organisation import Unit
from roundtable.web.fields import DayField, FilesField, Note
from roundtable.web.screens.doing.deed import Deed, to_what_was_made
from roundtable.web.screens.doing.forms import Dated


class HandIn(Dated):
    dated = "submitted_on"
    submitted_on = DayField(label=_("Day"))
    title = forms.CharField(label=_("Title"), max_length=300)
    text = Note(label=_("Text"), rows=10, max_length=100_000)
    attached = FilesField()
    field_order = ("title", "text", "submitted_on", "attached")


DEED = Deed(
    verb="submissions.hand_in",
    title=_("Hand in a text"),
    told=_("Handed in."),
    form=HandIn,
    act=submissions.hand_in,
    of=Unit,
    about="unit",
    in_programme=True,
    onward=to_what_was_made,
)
