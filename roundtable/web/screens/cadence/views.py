"""The weekly rhythm: every unit's weeks, group by group, on one page of paper."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.cadence.drawn import drawn


@read_page(takes="groups.see")
def cadence(request: HttpRequest, asked: Asked) -> HttpResponse:
    answer = asked.ask("supervision.cadence")
    return render(
        request,
        "cadence/cadence.html",
        {"asked": asked, "cadence": answer, **drawn(answer, request.GET, asked)},
    )


urlpatterns = [path("cadence/", cadence, name="cadence")]
