"""The unit proposes a measure on a problem of its own."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import proposals
from roundtable.records.rectification import Problem
from roundtable.web.fields import DayField
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import ToBeDone


class Propose(ToBeDone):
    dated = "proposed_on"
    proposed_on = DayField(label=_("Proposed on"))


DEED = Deed(
    verb="measures.propose",
    title=_("Propose a measure"),
    told=_("Proposed: the group or the office consents, or says why not."),
    form=Propose,
    act=proposals.propose,
    of=Problem,
    about="problem",
)
