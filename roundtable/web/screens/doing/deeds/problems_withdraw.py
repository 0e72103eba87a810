"""A problem that should not have been raised is withdrawn, and why."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import problems
from roundtable.records.rectification import Problem
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Reasoned

DEED = Deed(
    verb="problems.withdraw",
    title=_("Withdraw the problem"),
    told=_("The problem is withdrawn; it stays on record with the reason."),
    form=Reasoned,
    act=problems.withdraw,
    of=Problem,
    about="problem",
)
