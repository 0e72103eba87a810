"""The form of a visit: where, when, what was done, what was found, suggested and seen done well, and how it stands there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.visits import MOST_IN_A_VISIT, TALLIES
from roundtable.permissions.person import Person
from roundtable.records.rectification import Severity
from roundtable.records.supervision import Assessment, Visit
from roundtable.web.acting import ActForm, new_key
from roundtable.web.fields import DayField, FilesField, Note, up_to_today

MOST_OF_EACH = 20
TALLY_WORDS = {
    "meetings_attended": (_("Meetings attended"), _("study, special topics")),
    "activities_joined": (_("Activities joined"), _("optional actions, on the spot")),
    "materials_reviewed": (_("Materials reviewed"), _("plans, notes, registers")),
    "spot_checks": (_("Spot checks"), _("posts, counters, sites")),
    "people_interviewed": (_("People interviewed"), _("a number; nobody is named")),
}
ANNOUNCED = (("no", _("unannounced")), ("yes", _("announced")))
ASSESSED = (
    (Assessment.WELL, _("well"), _("worth learning from")),
    (Assessment.STEADY, _("steady"), _("does what was asked")),
    (Assessment.SLOW, _("slow"), _("behind what was planned")),
    (Assessment.UNSATISFACTORY, _("unsatisfactory"), _("not done, or out of shape")),
)
SEVERITIES = (
    ("", _("not said")),
    (Severity.MINOR, _("minor")),
    (Severity.MAJOR, _("major")),
    (Severity.CRITICAL, _("critical")),
)


class VisitForm(ActForm):
    """`units` and the days are set by the one who shows it; what is allowed is decided by the verb."""

    unit = forms.ChoiceField(
        label=_("Unit"), error_messages={"required": _("Choose the unit that was visited.")}
    )
    visited_on = DayField(label=_("Day"))
    announced = forms.ChoiceField(label=_("Announced?"), choices=ANNOUNCED, required=False)
    assessment = forms.ChoiceField(
        label=_("How it stands there"),
        choices=[("", _("no assessment")), *((key, word) for key, word, _more in ASSESSED)],
        required=False,
    )
    assessment_reason = Note(
        label=_("Why, in a sentence"),
        required=False,
        rows=2,
        help_text=_("It is read out at the round table."),
    )
    note = Note(label=_("Anything else"), required=False, rows=2)
    attached = FilesField()
    another = forms.BooleanField(required=False)

    def __init__(self, person: Person, units: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = units  # type: ignore[attr-defined]
        up_to_today(self.fields["visited_on"], person)  # type: ignore[arg-type]
        for name in TALLIES:
            label, help_text = TALLY_WORDS[name]
            self.fields[name] = forms.IntegerField(
                label=label,
                help_text=help_text,
                required=False,
                initial=0,
                min_value=0,
                max_value=MOST_IN_A_VISIT,
                widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("assessment") not in {"", "steady", None} and not cleaned.get("assessment_reason"):
            self.add_error("assessment_reason", gettext("Say why: reasons come before ranks."))
        return cleaned

    def begun_anew(self, there: Visit) -> None:
        """The page was sent before for another visit (by going back to it): what it says now gets a key of its own."""
        data: Any = self.data
        self.data = data.copy()
        self.data["uid"] = new_key()  # type: ignore[index]
        told = gettext(
            "This page was sent before, as the visit to %(unit)s on %(day)s. Check this one and send it again."
        )
        self.add_error(None, told % {"unit": there.unit.name, "day": there.visited_on})

    @property
    def tallies(self) -> list[Any]:
        return [self[name] for name in TALLIES]


class ProblemForm(forms.Form):
    description = Note(label=_("What was seen: when, where, what"), required=False, max_length=10_000)
    category = forms.CharField(label=_("Category"), required=False, max_length=100)
    severity = forms.ChoiceField(label=_("How serious"), choices=SEVERITIES, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("description") and not cleaned.get("category"):
            self.add_error("category", gettext("Choose a category, or write one."))
        if cleaned.get("category") and not cleaned.get("description"):
            self.add_error("description", gettext("Write what was seen, or leave the category empty."))
        return cleaned


class SuggestionForm(forms.Form):
    text = Note(label=_("What was suggested"), required=False, rows=2)


class PracticeForm(forms.Form):
    title = forms.CharField(label=_("What is done well, in a line"), required=False, max_length=300)
    description = Note(label=_("How it is done"), required=False, rows=2)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("description") and not cleaned.get("title"):
            self.add_error("title", gettext("Give it a line of its own."))
        return cleaned


def _several(form: type[forms.Form]) -> type[BaseFormSet[Any]]:
    return formset_factory(form, extra=1, max_num=MOST_OF_EACH, validate_max=True)


PARTS = {
    "problems": _several(ProblemForm),
    "suggestions": _several(SuggestionForm),
    "practices": _several(PracticeForm),
}


class Parts(dict[str, "BaseFormSet[Any]"]):
    """What came of a visit: several of each, those left empty count for nothing."""

    def __init__(self, data: Any = None) -> None:
        super().__init__((name, of(data, prefix=name)) for name, of in PARTS.items())

    def is_valid(self) -> bool:
        """Every one is checked, so that every fault is told."""
        return sum(not part.is_valid() for part in self.values()) == 0

    @property
    def said(self) -> dict[str, list[dict[str, Any]]]:
        return {
            name: [form.cleaned_data for form in part if any(form.cleaned_data.values())]
            for name, part in self.items()
        }
