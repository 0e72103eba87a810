"""An act at the table: a form and the verb that it calls. A file in acts/ holds one as ACT, or several as ACTS; the folder is
the registration. Its address is /table/<number>/do/<verb>/; the console sends the same forms without leaving the page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from django import forms
from django.utils.functional import Promise

from roundtable.permissions.person import Person
from roundtable.records.meetings import Meeting
from roundtable.records.record import Record
from roundtable.web.acting import ActForm

Words = Promise | str


class TableForm(ActForm):
    """A form at the table of a meeting; its fields are named apart from those of the other forms on the page."""

    def __init__(self, person: Person, meeting: Meeting, *args: Any, verb: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", f"{verb}_%s")
        super().__init__(*args, **kwargs)
        self.person, self.meeting = person, meeting


class StepForm(TableForm):
    """A step of the table is decided upon what was seen of it."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)


@dataclass(frozen=True)
class TableAct:
    """
    Attributes:
        title: what its page and its button say.
        told: the sentence when it is done.
        act: called with the person, the meeting and the fields of the form.
        takes: the grant.
        onward: the name of the page to go to afterwards.
    """

    verb: str
    title: Words
    told: Words
    act: Callable[..., Record]
    form: type[TableForm] = TableForm
    takes: str = "meetings.run"
    onward: str = "table_console"

    def form_for(self, person: Person, meeting: Meeting, sent: Any = None, **initial: Any) -> TableForm:
        return self.form(person, meeting, sent, verb=self.verb, initial=initial)


@cache
def acts() -> Mapping[str, TableAct]:
    """Every act by its verb."""
    found: list[TableAct] = []
    for file in sorted((Path(__file__).parent / "acts").glob("[!_]*.py")):
        module = import_module(f"roundtable.web.screens.table.acts.{file.stem}")
        found += getattr(module, "ACTS", None) or [module.ACT]
    return {act.verb: act for act in found}
