"""Publicity: what was told, where, by whom it was not told yet. It never enters a comparison of units."""

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext

from roundtable.web.answers_page import FIVE, SEVEN, Offer, Told, answers_page
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.publicity.adding import add, paste
from roundtable.web.screens.publicity.listing import add_list
from roundtable.web.screens.publicity.outlets import outlets

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
    offers = (
        Offer(reverse("publicity_paste"), gettext("Paste a page"), "publicity.record"),
        Offer(reverse("publicity_add"), gettext("Add by hand"), "publicity.record"),
        Offer(reverse("publicity_list"), gettext("Import a list"), "publicity.record"),
        Offer(reverse("publicity_outlets"), gettext("Outlets"), "publicity.record"),
        Offer(reverse("do_new", args=["lectures.record"]), gettext("Record a lecture"), "lectures.record"),
        Offer(
            reverse("do_new", args=["publicity.issue_briefing"]),
            gettext("Record a briefing"),
            "publicity.record",
        ),
    )
    return answers_page(request, asked, title=gettext("Publicity"), lead=lead, told=TOLD, offers=offers)


urlpatterns = [
    path("publicity/", publicity, name="publicity"),
    path("publicity/add/", add, name="publicity_add"),
    path("publicity/paste/", paste, name="publicity_paste"),
    path("publicity/list/", add_list, name="publicity_list"),
    path("publicity/outlets/", outlets, name="publicity_outlets"),
]
