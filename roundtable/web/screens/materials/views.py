"""Study materials: printed, handed out, receipted; and to whom not yet."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext

from roundtable.web.answers_page import WHOLE, Told, answers_page
from roundtable.web.asked import Asked, read_page

TOLD = (Told("activity.materials_reach", WHOLE, "", "materials/reach.html"),)


@read_page
def materials(request: HttpRequest, asked: Asked) -> HttpResponse:
    lead = gettext(
        "Counts rest on receipts: what was printed is not yet handed out, and what was handed out is not yet received."
    )
    return answers_page(request, asked, title=gettext("Materials"), lead=lead, told=TOLD)


urlpatterns = [path("materials/", materials, name="materials")]
