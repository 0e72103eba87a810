"""A report that was handed in is corrected, with its reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions.by import By
from roundtable.actions.refused import NotAllowed, Refused
from roundtable.actions.reports import its_department
from roundtable.records.record import Record
from roundtable.records.reports import Report
from roundtable.web.fields import Note
from roundtable.web.screens.doing.correcting import CorrectForm, corrected
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.reports.addresses import page_of
from roundtable.web.screens.reports.states import STATES


class Corrected(CorrectForm):
    state = forms.ChoiceField(label=_("Kind of report"), choices=STATES, widget=forms.RadioSelect)
    text = Note(label=_("Text"), required=False, rows=10, max_length=100_000)


def correct_report(*, by: By, record: Report, **said: Any) -> Record:
    if not its_department(by, record):
        raise NotAllowed("只能更正本部门的汇报。", "A department corrects its own reports.")
    if record.submitted_on is None:
        raise Refused(
            "这份汇报还没有报送，请先报送。", "This report was not handed in yet: hand it in first."
        )
    return corrected(by=by, record=record, **said)


DEED = Deed(
    verb="reports.correct",
    title=_("Correct a report"),
    told=_("The report is corrected; both versions stay."),
    form=Corrected,
    act=correct_report,
    of=Report,
    about="record",
    takes="reports.write",
    onward=lambda person, made: page_of(person, made),
)
