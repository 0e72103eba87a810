"""Recording a visit: the form, what was typed once more to check, and one save. Scripts add steppers and a queue for when there is
no connection (static/screens/visit.js); without them every step is a page."""

from functools import partial

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language, gettext

from roundtable.actions.refused import NotAllowed, Refused, SameDay, Taken
from roundtable.actions.tried import tried
from roundtable.intake.attached.kept import Kept
from roundtable.permissions.person import Person
from roundtable.records.supervision import Visit
from roundtable.web.acting import done, the, write_page
from roundtable.web.body import MIB, takes_up_to
from roundtable.web.screens.visit.form import ANNOUNCED, ASSESSED, Parts, VisitForm
from roundtable.web.screens.visit.round import Round, group_named, groups
from roundtable.web.screens.visit.saving import brought, carried, is_sent_again, saved
from roundtable.web.screens.visit.worker import worker

#: Nine photos as a telephone takes them.
MOST_TOGETHER = 64 * MIB


@takes_up_to(MOST_TOGETHER)
@write_page(takes="visits.record")
def visit(request: HttpRequest, person: Person) -> HttpResponse:
    group = group_named(person, request.POST.get("group") or request.GET.get("group", ""))
    if group is None:
        return render(request, "visit/which_group.html", {"person": person, "groups": groups(person)})
    tour = Round(person, group)
    if request.method != "POST":
        chosen = {"unit": request.GET["unit"]} if request.GET.get("unit") else {}
        return _form(request, person, tour, VisitForm(person, tour.choices, initial=chosen), Parts(), [])
    form, parts = VisitForm(person, tour.choices, request.POST, request.FILES), Parts(request.POST)
    sound = form.is_valid() & parts.is_valid()
    files = brought(request.POST.get("kept", ""), person) + list(form.cleaned_data.get("attached") or [])
    step = request.POST.get("step", "check")
    if step == "change" or not sound:
        return _form(request, person, tour, form, parts, files, status=200 if step == "change" else 422)
    save = partial(saved, person, tour, form, parts, files)
    try:
        if step == "save":
            return _received(request, person, save(), again=False)
        tried(save)
    except SameDay as same_day:
        return _check(request, person, tour, form, parts, files, same_day=same_day)
    except Taken as taken:
        there = the(Visit, taken.record.uid, person)
        if is_sent_again(there, tour, form):
            return _received(request, person, there, again=True)
        form.begun_anew(there)
        return _form(request, person, tour, form, parts, files, status=422)
    except NotAllowed:
        raise
    except Refused as refused:
        form.add_error(None, refused.in_language(get_language() or ""))
        return _form(request, person, tour, form, parts, files, status=422)
    return _check(request, person, tour, form, parts, files)


def _form(
    request: HttpRequest,
    person: Person,
    tour: Round,
    form: VisitForm,
    parts: Parts,
    files: list[Kept],
    *,
    status: int = 200,
) -> HttpResponse:
    if wants_data(request) and status == 422:
        return JsonResponse({"faults": faults(form, parts)}, status=422)
    shown = {
        "person": person,
        "round": tour,
        "form": form,
        "parts": parts,
        "files": files,
        "kept": carried(files, person),
        "assessed": ASSESSED,
        "announced": ANNOUNCED,
    }
    return render(request, "visit/visit.html", shown, status=status)


def _check(
    request: HttpRequest,
    person: Person,
    tour: Round,
    form: VisitForm,
    parts: Parts,
    files: list[Kept],
    *,
    same_day: SameDay | None = None,
) -> HttpResponse:
    sentence = same_day.in_language(get_language() or "") if same_day else ""
    if wants_data(request) and same_day:
        return JsonResponse({"same_day": sentence, "faults": [sentence]}, status=409)
    words = {key: word for key, word, _more in ASSESSED}
    shown = {
        "person": person,
        "round": tour,
        "form": form,
        "said": parts.said,
        "files": files,
        "kept": carried(files, person),
        "same_day": same_day,
        "sentence": sentence,
        "unit_name": dict(tour.choices)[form.cleaned_data["unit"]],
        "assessment": words.get(form.cleaned_data["assessment"], ""),
        "announced": dict(ANNOUNCED).get(form.cleaned_data["announced"], ""),
        "fields": [
            (name, value)
            for name in request.POST
            if name not in {"csrfmiddlewaretoken", "step", "kept", "attached", "another"}
            for value in request.POST.getlist(name)
        ],
    }
    return render(request, "visit/check.html", shown, status=409 if same_day else 200)


def _received(request: HttpRequest, person: Person, record: Visit, *, again: bool) -> HttpResponse:
    address = reverse("record", args=["visit", record.uid])
    if wants_data(request):
        return JsonResponse(
            {"visit": record.uid, "address": address, "again": again}, status=200 if again else 201
        )
    told = (
        gettext("This visit was received before; nothing was recorded a second time.")
        if again
        else gettext("The visit to %(unit)s is recorded.") % {"unit": record.unit.name}
    )
    onward = f"{reverse('visit')}?programme={person.programme.uid}&group={record.group.uid}"
    return done(request, told, onward, keep="visit", record=record)


def wants_data(request: HttpRequest) -> bool:
    """The queue in the browser asks for data; a person for a page."""
    return request.headers.get("Accept", "") == "application/json"


def faults(form: VisitForm, parts: Parts) -> list[str]:
    """Every fault in a sentence, for the queue."""
    several = [one.errors for part in parts.values() for one in part]
    of_fields = [
        str(fault) for errors in (form.errors, *several) for told in errors.values() for fault in told
    ]
    return of_fields + [str(fault) for part in parts.values() for fault in part.non_form_errors()]


urlpatterns = [
    path("visit/", visit, name="visit"),
    path("visit/worker.js", worker, name="visit_worker"),
]
