"""The problem ledger: where each problem stands, filtered by the address; filters saved; due days moved together."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.permissions.may import may
from roundtable.web.asked import Asked, read_page
from roundtable.web.models import SavedFilter
from roundtable.web.screens.ledger.filters import Filters
from roundtable.web.screens.ledger.move_due import move_due
from roundtable.web.screens.ledger.saved import delete_filter, save_filter


@read_page
def ledger(request: HttpRequest, asked: Asked) -> HttpResponse:
    answer = asked.ask("progress.ledger")
    filters = Filters(request.GET, asked, answer)
    mine = SavedFilter.objects.filter(user=request.user.pk, programme=asked.programme.uid).order_by("name")
    return render(
        request,
        "ledger/ledger.html",
        {
            "asked": asked,
            "ledger": answer,
            "filters": filters,
            "saved": mine,
            "may_open": may(asked.person, "records.see"),
            "may_move": may(asked.person, "measures.move_due"),
            "today": asked.as_of.isoformat(),
        },
    )


urlpatterns = [
    path("ledger/", ledger, name="ledger"),
    path("ledger/save/", save_filter, name="ledger_save"),
    path("ledger/forget/", delete_filter, name="ledger_forget"),
    path("ledger/move-due/", move_due, name="ledger_move_due"),
]
