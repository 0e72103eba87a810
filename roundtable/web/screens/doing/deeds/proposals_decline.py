"""What a unit proposed is declined, and why."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import proposals
from roundtable.records.proposals import ProposedMeasure
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Reasoned

DEED = Deed(
    verb="proposals.decline",
    title=_("Decline it"),
    told=_("Declined, with the reason: the unit may propose another."),
    form=Reasoned,
    act=proposals.decline,
    of=ProposedMeasure,
    about="proposal",
    takes="measures.consent",
)
