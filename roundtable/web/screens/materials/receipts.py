"""What was handed out and not yet receipted, the longest wait first; ticked, it is receipted with one act."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from roundtable.actions import materials
from roundtable.permissions.person import Person
from roundtable.records.materials import Distribution
from roundtable.records.organisation import Unit
from roundtable.web.acting import acted, done, sent, shown, the, write_page
from roundtable.web.fields import DayField, up_to_today

MOST = 500


def waiting(person: Person) -> QuerySet[Distribution]:
    """Those within the person's reach: a unit's own, or all."""
    here = Distribution.objects.filter(
        programme_id=person.programme.origin_id, superseded_at__isnull=True, receipted_on__isnull=True
    )
    if not person.reach.is_everything:
        own = Unit.objects.filter(programme_id=person.programme.origin_id, uid=person.unit or "")
        here = here.filter(unit__in=own)
    return here.select_related("material", "unit").order_by("delivered_on", "uid")


class ReceiptsForm(forms.Form):
    receipted_on = DayField(label=_("Day of receipt"))

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        up_to_today(self.fields["receipted_on"], person)  # type: ignore[arg-type]


@write_page(takes="materials.receipt")
def receipts(request: HttpRequest, person: Person) -> HttpResponse:
    form = ReceiptsForm(person, sent(request), label_suffix="")
    chosen = request.POST.getlist("distribution")[:MOST]
    if request.method == "POST":
        rows = [the(Distribution, uid, person) for uid in chosen]

        def act(**said: Any) -> Distribution:
            return materials.receipt_all(by=person, distributions=rows, **said)[0]

        first = acted(request, form, act)
        if first is not None:
            told = ngettext("%(count)d receipt is recorded.", "%(count)d receipts are recorded.", len(rows))
            return done(request, told % {"count": len(rows)}, reverse("materials_receipts"), record=first)
    lines = list(waiting(person)[: MOST + 1])
    context = {"person": person, "lines": lines[:MOST], "chosen": chosen, "more": lines[MOST:]}
    return shown(request, form, "materials/receipts.html", context)
