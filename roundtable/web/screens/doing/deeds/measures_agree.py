"""A measure is agreed on a problem."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import measures
from roundtable.records.rectification import Problem
from roundtable.web.fields import DayField
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import ToBeDone


class Agree(ToBeDone):
    dated = "agreed_on"
    agreed_on = DayField(label=_("Agreed on"))


DEED = Deed(
    verb="measures.agree",
    title=_("Agree a measure"),
    told=_("The measure is agreed: the unit reports it done by its due day."),
    form=Agree,
    act=measures.agree,
    of=Problem,
    about="problem",
)
