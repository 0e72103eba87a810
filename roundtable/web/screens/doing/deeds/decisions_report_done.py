"""Whoever carries a decision out says what was done."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import decisions
from roundtable.records.meetings import Decision
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.deeds._on_a_decision import OnADecision


class ReportDone(OnADecision):
    note = Note(label=_("What was done, and what shows it"))


DEED = Deed(
    verb="decisions.report_done",
    title=_("Report it carried out"),
    told=_("Reported: it now waits for somebody else to verify it."),
    form=ReportDone,
    act=decisions.report_done,
    of=Decision,
    about="decision",
)
