"""The office accepts what a unit reported done."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import plan
from roundtable.records.plan import RequiredAction
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Happened, OfUnit


class Accept(OfUnit, Happened):
    note = Note(label=_("Note"), required=False)
    field_order = ("unit", "happened_on", "note")


DEED = Deed(
    verb="actions.accept",
    title=_("Accept it"),
    told=_("Accepted."),
    form=Accept,
    act=plan.accept,
    of=RequiredAction,
    about="action",
    takes="actions.answer",
)
