"""What was done about a problem, and what shows it."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import measures
from roundtable.records.rectification import Measure
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Shown


class ReportDone(Shown):
    note = Note(label=_("What was done, and what shows it"))
    field_order = ("happened_on", "note", "attached")


DEED = Deed(
    verb="measures.report_done",
    title=_("Report it done"),
    told=_("Reported done: it now waits for somebody else to verify it."),
    form=ReportDone,
    act=measures.report_done,
    of=Measure,
    about="measure",
)
