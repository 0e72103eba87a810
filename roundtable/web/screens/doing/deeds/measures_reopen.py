"""What was verified is not so any more, and why."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import measures
from roundtable.records.rectification import Measure
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Reasoned

DEED = Deed(
    verb="measures.reopen",
    title=_("Reopen it"),
    told=_("Reopened: the unit does it and reports it again."),
    form=Reasoned,
    act=measures.reopen,
    of=Measure,
    about="measure",
)
