"""The forms of people: a role with what it is scoped to, and an account's name before it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.accounts import Wanted, fault_of_name
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.permissions.person import Person
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.people import Role, RoleName
from roundtable.records.reports import Report
from roundtable.web.acting import ActForm
from roundtable.web.screens.people.listed import groups_of
from roundtable.web.screens.people.units import unit_meant
from roundtable.web.templatetags.words import ROLES


class RoleForm(forms.Form):
    """A role, and its group, unit or department; what belongs to another role is left out of what was sent."""

    role = forms.ChoiceField(label=_("Role"))
    group = forms.ChoiceField(label=_("Group of the supervisor"), required=False)
    unit = forms.CharField(
        label=_("Unit of the liaison"),
        required=False,
        max_length=300,
        help_text=_("Its code or its name."),
        widget=forms.TextInput(attrs={"list": "units-known", "autocomplete": "off"}),
    )
    department = forms.CharField(
        label=_("Department"),
        required=False,
        max_length=300,
        help_text=_("As it stands in the reports."),
        widget=forms.TextInput(attrs={"list": "departments-known", "autocomplete": "off"}),
    )

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.person = person
        self.groups = {str(group.number): group for group in groups_of(person)}
        self.fields["role"].choices = [("", gettext("please choose")), *ROLES.items()]  # type: ignore[attr-defined]
        self.fields["group"].choices = [  # type: ignore[attr-defined]
            ("", gettext("please choose")),
            *((number, group.name) for number, group in self.groups.items()),
        ]

    def clean_group(self) -> SupervisionGroup | None:
        if self.cleaned_data.get("role") != RoleName.SUPERVISOR:
            return None
        if not self.cleaned_data["group"]:
            raise ValidationError(gettext("Choose the group."))
        return self.groups[self.cleaned_data["group"]]

    def clean_unit(self) -> Unit | None:
        if self.cleaned_data.get("role") != RoleName.LIAISON:
            return None
        if not self.cleaned_data["unit"]:
            raise ValidationError(gettext("Name the unit."))
        try:
            return unit_meant(self.person, self.cleaned_data["unit"])
        except AskedWrong as wrong:
            raise ValidationError(wrong.in_language(get_language() or "")) from wrong

    def clean_department(self) -> str:
        if self.cleaned_data.get("role") != RoleName.DEPARTMENT:
            return ""
        if not self.cleaned_data["department"]:
            raise ValidationError(gettext("Name the department."))
        return str(self.cleaned_data["department"])


class GiveForm(RoleForm, ActForm):
    """A further role for an account."""


class AccountForm(RoleForm):
    """A new account with its first role."""

    name = forms.CharField(
        label=_("Name of the account"),
        max_length=150,
        help_text=_(
            "What one signs in with: a post or a unit rather than a person, for posts stay when people move on."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    field_order = ("name", "role", "group", "unit", "department")

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"])
        if fault := fault_of_name(name):
            raise ValidationError(fault.in_language(get_language() or ""))
        return name

    @property
    def wanted(self) -> Wanted:
        return Wanted(**self.cleaned_data)


def departments_known(person: Person) -> list[str]:
    """Departments that hold a role or have reported."""
    here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
    found: set[str] = set()
    for model in (Role, Report):
        found |= set(model._default_manager.filter(**here).values_list("department", flat=True).distinct())
    return sorted(found - {""})
