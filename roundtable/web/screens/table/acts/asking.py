"""Questions at the table, and what is said to their answers."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.meeting.ask import ask
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.state import state_of
from roundtable.permissions.person import Person
from roundtable.records.at_table import Exchange
from roundtable.records.meetings import Meeting
from roundtable.web.fields import Note
from roundtable.web.screens.table.act import StepForm, TableAct, TableForm
from roundtable.web.screens.table.asked_at_table import answered
from roundtable.web.screens.table.choosing import Choosing, KeyField


class Ask(StepForm):
    question = forms.CharField(
        label=_("A question in your own words"),
        max_length=200,
        help_text=_("About a group, a unit or a board; or the key of a question."),
    )


class NoteSaid(Choosing, TableForm):
    exchange = KeyField(Exchange, required=False)
    said_by = forms.CharField(label=_("Who said it (the post)"), max_length=300)
    text = Note(label=_("What was said"), rows=2)


def _ask(person: Person, meeting: Meeting, *, question: str, **fields: Any) -> Exchange:
    speaking = state_of(meeting).speaking
    answer = answered(
        question,
        meeting=meeting,
        programme=person.programme.uid,
        group=speaking.group.number if speaking else None,
    )
    return ask(by=person, meeting=meeting, answer=answer, asked_by=gettext("Leading group"), **fields)


def _note(person: Person, meeting: Meeting, **fields: Any) -> Any:
    return note_said(by=person, meeting=meeting, **fields)


ACTS = [
    TableAct("ask", _("Ask"), _("The question is on the table."), _ask, Ask, "meetings.decide"),
    TableAct("note", _("Note what is said"), _("Noted beside the answer."), _note, NoteSaid),
]
