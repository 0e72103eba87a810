"""A unit reports a required action done."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import plan
from roundtable.records.plan import RequiredAction
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import OfUnit, Shown


class Report(OfUnit, Shown):
    note = Note(label=_("What was done, and what shows it"), required=False)
    field_order = ("unit", "happened_on", "note", "attached")


DEED = Deed(
    verb="actions.report",
    title=_("Report the action done"),
    told=_("Reported done: the office accepts it or sends it back."),
    form=Report,
    act=plan.report_done,
    of=RequiredAction,
    about="action",
)
