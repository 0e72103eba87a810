"""A material is handed out: to all units, to those of a kind or a group, to named ones, and to others who are no units."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions import materials
from roundtable.actions.by import By
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today
from roundtable.records.materials import Distribution, Material
from roundtable.records.organisation import Participation, Unit, UnitKind
from roundtable.web.fields import DayField, Note, up_to_today
from roundtable.web.screens.doing.deed import Deed, DeedForm
from roundtable.web.screens.people.listed import groups_of
from roundtable.web.screens.people.units import unit_meant, units_of

MOST_NAMED = 1_000


class HandOut(DeedForm):
    whom = forms.ChoiceField(label=_("To which units"))
    named = Note(
        label=_("Units by name"),
        required=False,
        rows=3,
        help_text=_("One a line, by code or name; besides those chosen above."),
    )
    others = Note(
        label=_("To others"),
        required=False,
        rows=2,
        help_text=_("Who is no unit of the programme, one a line: a reading room, an office."),
    )
    copies = forms.IntegerField(
        label=_("Copies for each"), min_value=0, max_value=100_000_000, required=False
    )
    delivered_on = DayField(label=_("Day of delivery"))

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        delivered: Any = self.fields["delivered_on"]
        up_to_today(delivered, person)
        here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
        self.fields["whom"].choices = [  # type: ignore[attr-defined]
            ("", gettext("none but those named below")),
            ("all", gettext("all units that take part")),
            *((f"kind:{kind.uid}", kind.title) for kind in UnitKind.objects.filter(**here).order_by("uid")),
            *((f"group:{group.number}", group.name) for group in groups_of(person)),
        ]
        self.fields["whom"].required = False

    def clean_named(self) -> list[Unit]:
        found, faults = [], []
        for line in _lines(self.cleaned_data["named"]):
            try:
                found.append(unit_meant(self.person, line))
            except AskedWrong as wrong:
                faults.append(wrong.in_language(get_language() or ""))
        if faults:
            raise ValidationError(faults[:10])
        return found

    def clean_others(self) -> list[str]:
        return list(dict.fromkeys(_lines(self.cleaned_data["others"])))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not (given["whom"] or given["named"] or given["others"]):
            raise ValidationError(gettext("Say whom it is handed out to."))
        if not self.errors:
            chosen = _units(self.person, given.pop("whom"))
            units = {unit.uid: unit for unit in [*chosen, *given.pop("named")]}
            given["units"] = list(units.values())
            given["recipients"] = given.pop("others")
            self._not_twice(given["units"])
        return given

    def _not_twice(self, units: list[Unit]) -> None:
        """A unit may get a second lot, which the office then names by itself; among many it would be a slip."""
        had = set(
            Distribution.objects.filter(
                material_id=self.record.origin_id, superseded_at__isnull=True, unit__isnull=False
            ).values_list("unit_id", flat=True)
        )
        again = [unit.name for unit in units if unit.origin_id in had]
        if again and len(units) > 1:
            raise ValidationError(
                gettext("Handed out to them already: %(units)s. For a second lot, name one unit by itself.")
                % {"units": gettext(", ").join(again[:10])}
            )


def _lines(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_NAMED:
        raise ValidationError(gettext("Name at most %(most)d.") % {"most": MOST_NAMED})
    if any(len(line) > 300 for line in lines):
        raise ValidationError(gettext("A name has at most 300 characters."))
    return lines


def _units(person: Person, whom: str) -> list[Unit]:
    """Those that take part today."""
    if not whom:
        return []
    day = min(today(person), person.programme.ends_on or today(person))
    stays = Participation.objects.filter(
        Q(joined_on__isnull=True) | Q(joined_on__lte=day),
        Q(left_on__isnull=True) | Q(left_on__gt=day),
        programme_id=person.programme.origin_id,
        superseded_at__isnull=True,
    )
    how, _, key = whom.partition(":")
    if how == "group":
        stays = stays.filter(group__uid=key)
    taking_part = set(stays.values_list("unit_id", flat=True))
    units = units_of(person).order_by("uid")
    if how == "kind":
        units = units.filter(kind__uid=key)
    return [unit for unit in units if unit.origin_id in taking_part]


def hand_out(*, by: By, **given: Any) -> Distribution:
    return materials.hand_out_to(by=by, **given)[0]


DEED = Deed(
    verb="materials.hand_out",
    title=_("Hand out a material"),
    lead=_("Each who gets it has a record of their own, and receipts it by itself."),
    told=_("It is handed out; the receipts are waited for."),
    form=HandOut,
    act=hand_out,
    of=Material,
    about="material",
    takes="materials.manage",
    onward=lambda _person, _made: reverse("materials_receipts"),
)
