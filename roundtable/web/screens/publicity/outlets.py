"""The outlets: what each is, how much it told, and the way to correct one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from roundtable.actions.corrections import may_correct
from roundtable.records.publicity import Outlet
from roundtable.web.answers_page import Offer, offered
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.publicity.outlet_words import CHANNELS


@read_page(takes="publicity.record")
def outlets(request: HttpRequest, asked: Asked) -> HttpResponse:
    answer = asked.ask("publicity.by_outlet")
    here = {"programme_id": asked.programme.origin_id, "superseded_at__isnull": True}
    known: dict[str, Any] = {outlet.uid: outlet for outlet in Outlet.objects.filter(**here)}
    lines = [
        (number, row, outlet, CHANNEL_WORDS.get(outlet.channel, ""), may_correct(asked.person, outlet))
        for number, row in enumerate(answer.rows)
        if (outlet := known.get(row["outlet"]["key"]))
    ]
    add = Offer(
        reverse("do_new", args=["publicity.add_outlet"]), gettext("Add an outlet"), "publicity.record"
    )
    context = {"asked": asked, "answer": answer, "lines": lines, "offers": offered(asked, [add])}
    return render(request, "publicity/outlets.html", context)


CHANNEL_WORDS = dict(CHANNELS)
