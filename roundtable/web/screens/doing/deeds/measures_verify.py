"""Somebody else has seen that it is so, and says how."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from roundtable.actions import measures
from roundtable.permissions.person import Person
from roundtable.records.rectification import Measure
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import DAYS_TO_LOOK_BACK, Shown


class Verify(Shown):
    note = Note(label=_("How it was verified"))
    look_back_on = DayField(
        label=_("Day for looking back"), help_text=_("A day on which somebody sees whether it still holds.")
    )
    field_order = ("happened_on", "note", "look_back_on", "attached")

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        self.due("look_back_on", DAYS_TO_LOOK_BACK)


DEED = Deed(
    verb="measures.verify",
    title=_("Verify it"),
    told=_("Verified; the day for looking back is set."),
    lead=_("By somebody who neither did nor reported it."),
    form=Verify,
    act=measures.verify,
    of=Measure,
    about="measure",
)
