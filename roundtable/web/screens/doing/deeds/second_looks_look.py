"""What a second look has found."""

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions import second_looks
from roundtable.records.second_looks import SecondLook
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import Deed, to_the_queue
from roundtable.web.screens.doing.forms import Dated


class Look(Dated):
    dated = "looked_on"
    looked_on = DayField(label=_("Looked on"))
    holds = forms.TypedChoiceField(
        label=_("Does it hold?"),
        choices=[("", "—"), ("yes", _("It holds")), ("no", _("It does not hold"))],
        coerce=lambda given: given == "yes",
        empty_value=None,
    )
    note = Note(label=_("What was found"))


DEED = Deed(
    verb="second_looks.look",
    title=_("Record the second look"),
    told=_("What the second look has found is recorded."),
    lead=_("The record that was looked at stays as it is."),
    form=Look,
    act=second_looks.look,
    of=SecondLook,
    about="second_look",
    onward=to_the_queue,
)
