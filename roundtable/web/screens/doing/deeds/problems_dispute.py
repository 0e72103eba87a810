"""The unit says that it is not so, and why."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import problems
from roundtable.records.rectification import Problem
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Reasoned

DEED = Deed(
    verb="problems.dispute",
    title=_("Dispute the problem"),
    told=_("Disputed: whoever raised it, or the office, withdraws it or agrees a measure."),
    lead=_("The unit says that it is not so, and why."),
    form=Reasoned,
    act=problems.dispute,
    of=Problem,
    about="problem",
    takes="problems.answer",
)
