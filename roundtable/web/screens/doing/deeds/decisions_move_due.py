"""A decision gets another due day, and why."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import decisions
from roundtable.records.meetings import Decision
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.deeds._on_a_decision import OnADecision


class MoveDue(OnADecision):
    new_due_on = DayField(label=_("New due day"))
    note = Note(label=_("Reason"))


DEED = Deed(
    verb="decisions.move_due",
    title=_("Move the decision's due day"),
    told=_("The due day is moved; the move is counted and shown with its reason."),
    form=MoveDue,
    act=decisions.move,
    of=Decision,
    about="decision",
)
