"""Reports received: which department reported for which period, on time, late, nothing to report, or not at all."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext

from roundtable.web.answers_page import WHOLE, Told, answers_page
from roundtable.web.asked import Asked, read_page

TOLD = (Told("activity.reports_received", WHOLE, "reports"),)


@read_page(takes="programme.see")
def reports(request: HttpRequest, asked: Asked) -> HttpResponse:
    lead = gettext("A figure, zero and nothing to report are three different answers; missing is a fourth.")
    return answers_page(request, asked, title=gettext("Reports received"), lead=lead, told=TOLD)


urlpatterns = [path("reports/", reports, name="reports")]
