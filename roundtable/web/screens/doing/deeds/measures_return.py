"""Somebody else has seen that it is not so, and says why."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import measures
from roundtable.records.rectification import Measure
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Shown


class Return(Shown):
    note = Note(label=_("Reason"))
    field_order = ("happened_on", "note", "attached")


DEED = Deed(
    verb="measures.return",
    title=_("Return it"),
    told=_("Returned, with the reason: the unit does it and reports it again."),
    lead=_("It is not so: what is missing?"),
    form=Return,
    act=measures.return_,
    of=Measure,
    about="measure",
)
