"""Looking back at what was verified: does it hold?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions import look_backs
from roundtable.records.rectification import LookBack
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Dated, without_a_key


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
    verb="look_backs.look",
    title=_("Look back"),
    told=_("What looking back has found is recorded."),
    lead=_("Where it does not hold, the measure is reopened at once."),
    form=Look,
    act=without_a_key(look_backs.look),
    of=LookBack,
    about="look_back",
)
