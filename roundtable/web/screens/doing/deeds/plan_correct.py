"""A required action is corrected: its title, its due day, whom it is asked of."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from roundtable.actions import plan
from roundtable.actions.by import By
from roundtable.permissions.person import Person
from roundtable.records.organisation import UnitKind
from roundtable.records.plan import RequiredAction
from roundtable.records.record import Record
from roundtable.web.screens.doing.correcting import CorrectForm, corrected
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.deeds._required import Required


class Corrected(Required, CorrectForm):
    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        self.fields["kinds"].initial = [key for key in record.kinds.split(";") if key]
        for name in ("stage", "topic"):
            of = getattr(record, name)
            self.fields[name].initial = of.uid if of else ""


def correct_required(*, by: By, kinds: list[UnitKind], **said: Any) -> Record:
    return corrected(by=by, kinds=plan.kinds_text(kinds), **said)


DEED = Deed(
    verb="plan.correct",
    title=_("Correct a required action"),
    lead=_("What units have done for it stays; figures count by what is required now."),
    told=_("The required action is corrected."),
    form=Corrected,
    act=correct_required,
    of=RequiredAction,
    about="record",
    takes="plan.manage",
    onward=lambda _person, _made: reverse("required"),
)
