"""What is agreed at the table, and hard problems: raised, proposed for, settled."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.meeting.agree import agree
from roundtable.actions.meeting.propose import propose
from roundtable.actions.meeting.raise_hard_problem import raise_hard_problem
from roundtable.actions.meeting.settle import settle
from roundtable.permissions.person import Person
from roundtable.records.at_table import Exchange
from roundtable.records.hard_problems import HardProblem
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import Unit
from roundtable.records.rectification import Problem
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.table.act import TableAct, TableForm
from roundtable.web.screens.table.choosing import Choosing, KeyField


class Agree(Choosing, TableForm):
    what = Note(label=_("What is to be done, and when it counts as done"), rows=2)
    responsible = forms.CharField(label=_("Who is responsible (the post)"), max_length=300, required=False)
    due_on = DayField(label=_("By which day"), required=False)
    about = forms.CharField(label=_("About"), max_length=120, required=False, widget=forms.Select)
    exchange = KeyField(Exchange, required=False)

    def clean(self) -> dict[str, Any]:
        """`about` names a problem, a unit or a hard problem by its kind and key: problem:p1."""
        cleaned = super().clean()
        kind, _colon, key = str(cleaned.pop("about", "")).partition(":")
        of_kinds: dict[str, Any] = {"problem": Problem, "unit": Unit, "hard_problem": HardProblem}
        if kind and kind not in of_kinds:
            self.add_error("about", gettext("Choose what it is about from the list."))
        for name, of in of_kinds.items():
            chosen = key if kind == name else ""
            cleaned[name] = self.record_of(of, chosen)
        return cleaned


class Hard(Choosing, TableForm):
    title = forms.CharField(label=_("The hard problem, in one line"), max_length=300)
    description = Note(label=_("Why no unit solves it alone"), rows=2)


class Propose(Choosing, TableForm):
    hard_problem = KeyField(HardProblem, label=_("Hard problem"), widget=forms.Select)
    proposed_by = forms.CharField(label=_("Who proposes (the post)"), max_length=300)
    text = Note(label=_("What is proposed"), rows=2)


class Settle(Choosing, TableForm):
    hard_problem = KeyField(HardProblem, label=_("Hard problem"), widget=forms.Select)
    outcome = Note(label=_("What came of it"), rows=2)


def _agree(person: Person, meeting: Meeting, **fields: Any) -> Any:
    return agree(by=person, meeting=meeting, **fields)


def _hard(person: Person, meeting: Meeting, **fields: Any) -> Any:
    return raise_hard_problem(
        by=person, programme=person.programme, meeting=meeting, raised_on=meeting.held_on, **fields
    )


def _propose(person: Person, meeting: Meeting, *, hard_problem: HardProblem, **fields: Any) -> Any:
    on = max(meeting.held_on, hard_problem.raised_on)
    return propose(by=person, hard_problem=hard_problem, proposed_on=on, **fields)


def _settle(person: Person, meeting: Meeting, *, hard_problem: HardProblem, **fields: Any) -> Any:
    on = max(meeting.held_on, hard_problem.raised_on)
    return settle(by=person, hard_problem=hard_problem, settled_on=on, **fields)


ACTS = [
    TableAct(
        "agree", _("Agree on it"), _("Agreed; it is followed from now on."), _agree, Agree, "meetings.decide"
    ),
    TableAct(
        "hard", _("Raise a hard problem"), _("The hard problem is raised."), _hard, Hard, "meetings.speak"
    ),
    TableAct("propose", _("Propose"), _("The proposal is noted."), _propose, Propose, "meetings.speak"),
    TableAct("settle", _("Settle it"), _("The hard problem is settled."), _settle, Settle, "meetings.decide"),
]
