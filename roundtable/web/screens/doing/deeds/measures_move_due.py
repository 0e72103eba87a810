"""A measure gets another due day, and why."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import measures
from roundtable.records.rectification import Measure
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Happened


class MoveDue(Happened):
    happened_on = DayField(label=_("Moved on"))
    new_due_on = DayField(label=_("New due day"))
    note = Note(label=_("Reason"))


DEED = Deed(
    verb="measures.move_due",
    title=_("Move the due day"),
    told=_("The due day is moved; the move is counted and shown with its reason."),
    lead=_("Every move is counted and shown with its reason."),
    form=MoveDue,
    act=measures.move,
    of=Measure,
    about="measure",
)
