"""The round table: the meetings, and the three screens of one: the console, the projector, and the phone of who sits at it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from roundtable.permissions.may import may
from roundtable.permissions.person import Person
from roundtable.questions.bank import every_question
from roundtable.web.acting import write_page
from roundtable.web.screens.table.doing import do
from roundtable.web.screens.table.following import SCREENS, context, follow, shown_of
from roundtable.web.screens.table.listed import table
from roundtable.web.screens.table.meetings_here import meeting_of
from roundtable.web.screens.table.preparing import prepare


@write_page(takes=SCREENS["console"])
@require_safe
def console(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """For whoever leads the meeting or writes it down; afterwards, what was held."""
    shown = shown_of(request, person, meeting_of(person, number))
    template = "table/held.html" if shown.is_over else "table/console.html"
    beside = {"may_run": may(person, "meetings.run"), "bank": bank()}
    return render(request, template, {**context(request, shown, "console"), **beside})


def bank() -> list[str]:
    """What can be asked, as the bank asks it."""
    language = "en" if (get_language() or "").startswith("en") else "zh-hans"
    return [question.asks[language] for question in every_question().values()]


@write_page(takes=SCREENS["projector"])
@require_safe
def projector(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """For the wall: what the room should see, and nothing that is still being written."""
    shown = shown_of(request, person, meeting_of(person, number))
    return render(request, "table/projector.html", context(request, shown, "projector"))


@write_page(takes=SCREENS["phone"])
@require_safe
def phone(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """For those at the table, as far as their own reach goes."""
    shown = shown_of(request, person, meeting_of(person, number))
    return render(request, "table/phone.html", context(request, shown, "phone"))


urlpatterns = [
    path("table/", table, name="table"),
    path("table/<int:number>/", console, name="table_console"),
    path("table/<int:number>/prepare/", prepare, name="table_prepare"),
    path("table/<int:number>/projector/", projector, name="table_projector"),
    path("table/<int:number>/phone/", phone, name="table_phone"),
    path("table/<int:number>/state", follow, name="table_state"),
    path("table/<int:number>/do/<str:verb>/", do, name="table_act"),
]
