"""What was verified of a decision is not so any more."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import decisions
from roundtable.records.meetings import Decision
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.deeds._on_a_decision import WithReason

DEED = Deed(
    verb="decisions.reopen",
    title=_("Reopen the decision"),
    told=_("Reopened: it is to be carried out and reported again."),
    form=WithReason,
    act=decisions.reopen,
    of=Decision,
    about="decision",
    takes="decisions.verify",
)
