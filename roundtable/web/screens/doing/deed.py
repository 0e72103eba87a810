"""A deed: something that a person does to a record, or for a unit, on a form of its own. A file in deeds/ holds one as DEED.

    DEED = Deed(
        verb="measures.report_done",
        title=_("Report it done"),
        told=_("Reported done: it now waits for somebody else to verify it."),
        form=ReportDone,
        act=measures.report_done,
        of=Measure,
        about="measure",
    )

Its address is /do/<verb>/<key of the record>/, or /do/<verb>/ where it makes something new.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from django.utils.functional import Promise

from roundtable.permissions.person import Person
from roundtable.records.record import Record
from roundtable.web.acting import ActForm

Words = Promise | str


class DeedForm(ActForm):
    """A form that knows who fills it in, and what it is about (None where it makes something new)."""

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person, self.record = person, record


@dataclass(frozen=True)
class Deed:
    """
    Attributes:
        verb: its name in addresses and in `actions.possible`.
        title, lead, button: what the page says; the button says the title where nothing else is given.
        told: the sentence when it is done.
        form: its fields are the arguments of the verb (files apart, which are attached to what the verb makes).
        act: the verb.
        of, about: the kind of record that it is done to, and the argument of the verb that takes it.
        takes: the grant, where it is not the verb's name.
        onward: where to go when it is done, given the person and what was made; else to the page of the record it was done to,
            or of what was made.
    """

    verb: str
    title: Words
    told: Words
    form: type[DeedForm]
    act: Callable[..., Record]
    of: type[Record] | None = None
    about: str = ""
    lead: Words = ""
    button: Words = ""
    takes: str = ""
    onward: Callable[[Person, Record], str] | None = None

    @property
    def grant(self) -> str:
        return self.takes or self.verb


@cache
def deeds() -> Mapping[str, Deed]:
    """Every deed by its verb."""
    here = Path(__file__).parent / "deeds"
    found = [
        import_module(f"roundtable.web.screens.doing.deeds.{file.stem}").DEED
        for file in sorted(here.glob("[!_]*.py"))
    ]
    return {deed.verb: deed for deed in found}
