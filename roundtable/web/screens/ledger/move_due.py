"""Moving the due day of several problems' open measures: chosen, checked, then done, each by its own act."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext
from django.views.decorators.http import require_POST

from roundtable.actions import following, measures
from roundtable.actions.refused import Refused
from roundtable.asking.scope import today_of
from roundtable.permissions.person import Person
from roundtable.records.rectification import Measure
from roundtable.web.access import granted, refused

MOST = 200


@granted("measures.move_due")
@require_POST
def move_due(request: HttpRequest) -> HttpResponse:
    """Without `confirmed`, the page that lists what would be moved; with it, the acts."""
    person: Person | None = request.person  # type: ignore[attr-defined]
    if person is None:
        return refused(request, 404)
    chosen = request.POST.getlist("problem")[:MOST]
    still_open = open_measures(person, chosen)
    given = {"day": request.POST.get("day", ""), "reason": request.POST.get("reason", "").strip()[:2000]}
    wrong = fault(given, person) if "confirmed" in request.POST else ""
    if not still_open:
        messages.error(request, gettext("Nothing to move: none of the problems chosen has an open measure."))
        return _back(person)
    if "confirmed" not in request.POST or wrong:
        shown = {"chosen": chosen, "measures": still_open, "given": given, "wrong": wrong, "person": person}
        return render(request, "ledger/move_due.html", shown, status=422 if wrong else 200)
    moved = 0
    for measure in still_open:
        try:
            measures.move(
                by=person,
                measure=measure,
                happened_on=today_of(person.programme),
                new_due_on=date.fromisoformat(given["day"]),
                note=given["reason"],
            )
            moved += 1
        except Refused as told:
            messages.error(request, f"{measure.uid}: {told.in_language(get_language() or '')}")
    if moved:
        said = ngettext("%(count)d measure was moved.", "%(count)d measures were moved.", moved)
        messages.success(request, said % {"count": moved})
    return _back(person)


def open_measures(person: Person, problems: list[str]) -> list[Measure]:
    """The measures of those problems that are not verified, as they stand now."""
    here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
    rows = (
        Measure.objects.filter(**here, problem__uid__in=problems)
        .select_related("problem")
        .order_by("due_on", "uid")
    )
    return [row for row in rows[:MOST] if following.state_of_measure(row) != "verified"]


def fault(given: dict[str, str], person: Person) -> str:
    """What is wrong with the day or the reason, in a sentence; empty when nothing is."""
    try:
        day = date.fromisoformat(given["day"])
    except ValueError:
        return gettext("Give the new day.")
    if day <= today_of(person.programme):
        return gettext("The new day has to lie ahead.")
    return "" if given["reason"] else gettext("Say why it is put off: the reason stands in the record.")


def _back(person: Person) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('ledger')}?programme={person.programme.uid}")
