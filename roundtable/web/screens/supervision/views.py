"""Supervision: how much, how regularly, how deep; and where to go next."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext

from roundtable.web.answers_page import FIVE, SEVEN, WHOLE, Told, answers_page
from roundtable.web.asked import Asked, read_page

TOLD = (
    Told("supervision.effort", WHOLE, "visits"),
    Told("supervision.mirror", WHOLE, "", "supervision/mirror.html"),
    Told("supervision.this_week", SEVEN, "to_visit"),
    Told("supervision.unvisited", FIVE, "units"),
)


@read_page(takes="groups.see")
def supervision(request: HttpRequest, asked: Asked) -> HttpResponse:
    lead = gettext("A mirror for the groups themselves: visits made never count for or against a unit.")
    return answers_page(request, asked, title=gettext("Supervision"), lead=lead, told=TOLD)


urlpatterns = [path("supervision/", supervision, name="supervision")]
