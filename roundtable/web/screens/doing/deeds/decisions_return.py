"""Somebody else has seen that a decision is not carried out."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import decisions
from roundtable.records.meetings import Decision
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.deeds._on_a_decision import WithReason

DEED = Deed(
    verb="decisions.return",
    title=_("Return the decision"),
    told=_("Returned with its reason: it is to be carried out and reported again."),
    form=WithReason,
    act=decisions.return_,
    of=Decision,
    about="decision",
    takes="decisions.verify",
)
