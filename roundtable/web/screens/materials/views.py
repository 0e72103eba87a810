"""Study materials: printed, handed out, receipted; to whom not yet, and which receipts are waited for."""

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext

from roundtable.permissions.may import may
from roundtable.web.answers_page import WHOLE, Offer, Told, answers_page
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.materials.receipts import receipts, waiting

TOLD = (Told("activity.materials_reach", WHOLE, "", "materials/reach.html"),)
#: So many of those that wait are shown beside the answer.
FEW = 5


@read_page
def materials(request: HttpRequest, asked: Asked) -> HttpResponse:
    lead = gettext(
        "Counts rest on receipts: what was printed is not yet handed out, and what was handed out is not yet received."
    )
    acts = may(asked.person, "materials.receipt")
    return answers_page(
        request,
        asked,
        title=gettext("Materials"),
        lead=lead,
        told=TOLD,
        offers=(
            Offer(reverse("materials_receipts"), gettext("Receipts waited for"), "materials.receipt"),
            Offer(
                reverse("do_new", args=["materials.issue"]), gettext("Record a material"), "materials.manage"
            ),
        ),
        first="materials/waiting.html" if acts else "",
        waiting=waiting(asked.person).filter(delivered_on__lte=asked.as_of)[: FEW + 1] if acts else (),
        few=FEW,
        hands_out=may(asked.person, "materials.manage"),
    )


urlpatterns = [
    path("materials/", materials, name="materials"),
    path("materials/receipts/", receipts, name="materials_receipts"),
]
