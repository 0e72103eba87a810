"""A problem at a unit: what was seen, and of what category."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions import problems
from roundtable.permissions.person import Person
from roundtable.records.organisation import Unit
from roundtable.records.rectification import Problem
from roundtable.web.fields import DayField, FilesField, Note, Suggested
from roundtable.web.screens.doing.deed import Deed, to_what_was_made
from roundtable.web.screens.doing.forms import Dated


class Raise(Dated):
    dated = "found_on"
    category = Suggested(label=_("Category"), max_length=100)
    severity = forms.ChoiceField(
        label=_("How serious"),
        required=False,
        choices=[
            ("", _("not said")),
            ("minor", _("minor")),
            ("major", _("major")),
            ("critical", _("critical")),
        ],
    )
    found_on = DayField(label=_("Found on"))
    description = Note(label=_("What was seen"), help_text=_("What is so, not who is to blame."))
    attached = FilesField()

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        here = Problem.objects.filter(programme_id=person.programme.origin_id, superseded_at=None)
        known = here.values_list("category", flat=True).distinct().order_by("category")[:100]
        self.fields["category"].widget.suggests = list(known)


DEED = Deed(
    verb="problems.raise",
    title=_("Raise a problem"),
    told=_("The problem is raised: the unit answers it, and a measure is agreed."),
    form=Raise,
    act=problems.raise_,
    of=Unit,
    about="unit",
    in_programme=True,
    onward=to_what_was_made,
)
