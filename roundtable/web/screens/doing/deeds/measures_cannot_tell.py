"""Somebody else has looked and could not tell."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import measures
from roundtable.records.rectification import Measure
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Shown


class CannotTell(Shown):
    note = Note(label=_("What kept you from telling"))
    field_order = ("happened_on", "note", "attached")


DEED = Deed(
    verb="measures.cannot_tell",
    title=_("Cannot tell"),
    told=_("Written down; it goes on waiting to be verified."),
    lead=_("It goes on waiting, and whoever looks next reads what kept you from telling."),
    form=CannotTell,
    act=measures.cannot_tell,
    of=Measure,
    about="measure",
    takes="measures.verify",
)
