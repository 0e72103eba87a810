"""What a unit did of its own accord."""

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions import optional_actions
from roundtable.records.organisation import Unit
from roundtable.web.fields import DayField, FilesField, Note
from roundtable.web.screens.doing.deed import Deed, to_what_was_made
from roundtable.web.screens.doing.forms import Dated


class Add(Dated):
    happened_on = DayField(label=_("Day"))
    title = forms.CharField(label=_("What was done, in a few words"), max_length=300)
    description = Note(label=_("How it went"), required=False)
    attached = FilesField()
    field_order = ("title", "happened_on", "description", "attached")


DEED = Deed(
    verb="optional_actions.add",
    title=_("Add an optional action"),
    told=_("Added to the unit’s optional actions."),
    form=Add,
    act=optional_actions.record,
    of=Unit,
    about="unit",
    in_programme=True,
    onward=to_what_was_made,
)
