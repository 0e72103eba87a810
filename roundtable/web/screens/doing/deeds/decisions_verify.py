"""Somebody else has seen that a decision is carried out."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import decisions
from roundtable.records.meetings import Decision
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.deeds._on_a_decision import OnADecision


class Verify(OnADecision):
    note = Note(label=_("How you saw that it is so"))


DEED = Deed(
    verb="decisions.verify",
    title=_("Verify the decision"),
    told=_("Verified: this decision is carried out."),
    lead=_("Nobody verifies what they, or others of their post, have done or reported."),
    form=Verify,
    act=decisions.verify,
    of=Decision,
    about="decision",
)
