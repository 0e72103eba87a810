"""A briefing was issued."""

from typing import Any

from django import forms
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from roundtable.actions import publicity
from roundtable.actions.by import By
from roundtable.permissions.person import Person
from roundtable.records.publicity import Briefing
from roundtable.web.fields import DayField, up_to_today
from roundtable.web.screens.doing.deed import Deed, DeedForm


class Issued(DeedForm):
    number = forms.IntegerField(label=_("Number"), min_value=1, max_value=100_000)
    issued_on = DayField(label=_("Day of issue"))
    title = forms.CharField(label=_("Title"), max_length=500)

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        issued = self.fields["issued_on"]
        up_to_today(issued, person)  # type: ignore[arg-type]
        here = Briefing.objects.filter(programme_id=person.programme.origin_id, superseded_at__isnull=True)
        self.fields["number"].initial = (here.aggregate(last=Max("number"))["last"] or 0) + 1


def issue(*, by: By, uid: str, **said: Any) -> Briefing:
    """Its number is its key: sent twice, it is there already."""
    return publicity.issue_briefing(by=by, **said)


DEED = Deed(
    verb="publicity.issue_briefing",
    title=_("Record a briefing"),
    told=_("The briefing is recorded."),
    form=Issued,
    act=issue,
    takes="publicity.record",
    onward=lambda _person, _made: reverse("publicity"),
)
