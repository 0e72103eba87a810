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

from django.urls import reverse
from django.utils.functional import Promise

from roundtable.permissions.person import Person
from roundtable.records.record import Record
from roundtable.web.acting import ActForm
from roundtable.web.screens.evidence.kinds import kind_of

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
        form: its fields are the arguments of the verb; a field `attached` holds files, which are kept with what the verb makes.
        act: the verb.
        of, about: the kind of record that it is done to, and the argument of the verb that takes it.
        in_programme: whether the verb takes the programme too; where it is done to nothing, it does.
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
    in_programme: bool = False
    onward: Callable[[Person, Record], str] | None = None

    @property
    def grant(self) -> str:
        return self.takes or self.verb

    def about_what(self, person: Person, record: Record | None) -> dict[str, Any]:
        """The arguments of the verb that no field gives."""
        found: dict[str, Any] = {self.about: record} if record is not None else {}
        return {**found, "programme": person.programme} if record is None or self.in_programme else found


def to_what_was_made(_person: Person, made: Record) -> str:
    return reverse("record", args=[kind_of(made), made.uid])


def to_the_queue(_person: Person, _made: Record) -> str:
    return reverse("verify")


def to_the_draw(_person: Person, made: Record) -> str:
    return reverse("draw", args=[made.uid])


@cache
def deeds() -> Mapping[str, Deed]:
    """Every deed by its verb."""
    here = Path(__file__).parent / "deeds"
    found = [
        import_module(f"roundtable.web.screens.doing.deeds.{file.stem}").DEED
        for file in sorted(here.glob("[!_]*.py"))
    ]
    return {deed.verb: deed for deed in found}
