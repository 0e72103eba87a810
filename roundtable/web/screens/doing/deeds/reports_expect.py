"""The office says which reports it expects: of one department or of all, for the next periods."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions import reports
from roundtable.actions.by import By
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today
from roundtable.records.reports import Report
from roundtable.web.fields import DayField
from roundtable.web.screens.doing.deed import Deed, DeedForm
from roundtable.web.screens.people.forms import departments_known


class Expected(DeedForm):
    departments = forms.MultipleChoiceField(
        label=_("Of which departments"), required=False, widget=forms.CheckboxSelectMultiple
    )
    another = forms.CharField(
        label=_("Another department"),
        max_length=300,
        required=False,
        help_text=_("One that is not listed above."),
    )
    period_start = DayField(label=_("First day of the first period"))
    due_on = DayField(label=_("Due day of the first report"))
    periods = forms.IntegerField(
        label=_("How many periods"), min_value=1, max_value=reports.MOST_PERIODS, initial=1
    )

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        names = departments_known(person)
        departments: Any = self.fields["departments"]
        departments.choices = [(name, name) for name in names]
        departments.initial = names
        days = person.programme.report_every_days
        here = Report.objects.filter(programme_id=person.programme.origin_id, superseded_at__isnull=True)
        last = here.order_by("-period_start").first()
        start = last.period_start + timedelta(days=days) if last else today(person)
        self.fields["period_start"].initial = start
        self.fields["due_on"].initial = start + timedelta(days=days)
        self.fields["periods"].help_text = gettext("Each begins %(days)d days after the one before.") % {
            "days": days
        }

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self.errors:
            return given
        given["departments"] = [*given["departments"], given.pop("another")]
        if not any(given["departments"]):
            raise ValidationError(gettext("Say which department."))
        return given


def expect(*, by: By, **said: Any) -> Report:
    return reports.expect_all(by=by, **said)[0]


DEED = Deed(
    verb="reports.expect",
    title=_("Expect reports"),
    lead=_(
        "What is expected can be missing; what nobody expects cannot. Those expected already stay as they are."
    ),
    told=_("The reports are expected now."),
    form=Expected,
    act=expect,
    onward=lambda _person, _made: reverse("reports"),
)
