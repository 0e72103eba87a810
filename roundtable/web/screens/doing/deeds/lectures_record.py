"""A lecture was given."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from roundtable.actions import publicity
from roundtable.permissions.person import Person
from roundtable.records.publicity import Lecture
from roundtable.web.fields import DayField, up_to_today
from roundtable.web.screens.doing.choosing import Offering, UnitField, offer
from roundtable.web.screens.doing.deed import Deed, DeedForm


class Lectured(DeedForm):
    held_on = DayField(label=_("Day"))
    tier = forms.CharField(
        label=_("Tier"), max_length=100, help_text=_("City, township, village …"), widget=Offering()
    )
    place = forms.CharField(label=_("Place"), max_length=300)
    unit = UnitField(required=False)
    audience = forms.IntegerField(
        label=_("How many listened"),
        min_value=0,
        max_value=100_000,
        required=False,
        help_text=_("Empty where nobody counted."),
    )

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        held, unit = self.fields["held_on"], self.fields["unit"]
        up_to_today(held, person)  # type: ignore[arg-type]
        unit.of(person)  # type: ignore[attr-defined]
        here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
        offer(self, "tier", Lecture.objects.filter(**here).values_list("tier", flat=True).distinct())


DEED = Deed(
    verb="lectures.record",
    title=_("Record a lecture"),
    told=_("The lecture is recorded."),
    form=Lectured,
    act=publicity.record_lecture,
    onward=lambda _person, _made: reverse("publicity"),
)
