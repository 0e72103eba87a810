"""Reports received: which department reported for which period, on time, late, nothing to report, or not at all."""

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext

from roundtable.web.answers_page import WHOLE, Offer, Told, answers_page
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.reports.addresses import of_department
from roundtable.web.screens.reports.department import department_page
from roundtable.web.screens.reports.writing import write

TOLD = (Told("activity.reports_received", WHOLE, "reports"),)


@read_page(takes="programme.see")
def reports(request: HttpRequest, asked: Asked) -> HttpResponse:
    lead = gettext("A figure, zero and nothing to report are three different answers; missing is a fourth.")
    names = sorted({row["department"] for row in asked.ask("activity.reports_received").rows})
    own = asked.person.department
    of_own = reverse("reports_of", args=[own]) if own else ""
    offers = [Offer(of_own, gettext("Our reports"), "reports.write")] if own else []
    return answers_page(
        request,
        asked,
        title=gettext("Reports received"),
        lead=lead,
        told=TOLD,
        offers=[
            *offers,
            Offer(reverse("do_new", args=["reports.expect"]), gettext("Expect reports"), "reports.expect"),
        ],
        first="reports/departments.html",
        departments=[(name, of_department(asked.programme.uid, name)) for name in names],
    )


urlpatterns = [
    path("reports/", reports, name="reports"),
    path("reports/of/<path:department>/", department_page, name="reports_of"),
    path("reports/write/<path:uid>/", write, name="reports_write"),
]
