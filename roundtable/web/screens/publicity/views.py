"""Publicity: what was told, where, by whom it was not told yet. It never enters a comparison of units."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext

from roundtable.web.answers_page import FIVE, SEVEN, Told, answers_page
from roundtable.web.asked import Asked, read_page

TOLD = (
    Told("publicity.by_outlet", SEVEN, "items"),
    Told("publicity.trend", FIVE, "", "publicity/trend.html"),
    Told("publicity.lectures", SEVEN, "lectures"),
    Told("publicity.briefings", FIVE, "briefings"),
    Told("publicity.untold", "rt-w12", "units", "publicity/untold.html"),
)


@read_page(takes="programme.see")
def publicity(request: HttpRequest, asked: Asked) -> HttpResponse:
    lead = gettext(
        "What was published, and where; lectures and briefings. Publicity never counts for or against a unit."
    )
    return answers_page(request, asked, title=gettext("Publicity"), lead=lead, told=TOLD)


urlpatterns = [path("publicity/", publicity, name="publicity")]
