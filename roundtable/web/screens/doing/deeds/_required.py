"""What is said of a required action, whether it is new or corrected."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.permissions.person import Person
from roundtable.records.organisation import UnitKind
from roundtable.records.programme import Stage, Topic
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import DeedForm


class Required(DeedForm):
    title = forms.CharField(label=_("What is required"), max_length=300)
    due_on = DayField(label=_("Due day"))
    kinds = forms.MultipleChoiceField(
        label=_("Of which kinds of unit"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: of every unit."),
    )
    stage = forms.ChoiceField(label=_("Stage"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    evidence_asked = Note(
        label=_("Evidence asked for"),
        required=False,
        rows=2,
        help_text=_("Only what you will look at: every line asked costs every unit time."),
    )

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
        self.known: dict[str, dict[str, Any]] = {
            name: {row.uid: row for row in model._default_manager.filter(**here).order_by("uid")}
            for name, model in (("kinds", UnitKind), ("stage", Stage), ("topic", Topic))
        }
        for name, rows in self.known.items():
            none = [] if name == "kinds" else [("", gettext("none"))]
            choices = [*none, *((uid, row.title) for uid, row in rows.items())]
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean_kinds(self) -> list[UnitKind]:
        return [self.known["kinds"][uid] for uid in self.cleaned_data["kinds"]]

    def clean_stage(self) -> Stage | None:
        return self.known["stage"].get(self.cleaned_data["stage"])

    def clean_topic(self) -> Topic | None:
        return self.known["topic"].get(self.cleaned_data["topic"])
