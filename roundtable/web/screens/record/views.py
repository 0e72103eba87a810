"""A record's own page: what it says, what belongs to it in order of time, and its versions with who, when and why."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.asking.asked_wrong import NotHere
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.evidence.kinds import KINDS
from roundtable.web.screens.evidence.listed import listed
from roundtable.web.screens.record.belonging import belonging
from roundtable.web.screens.record.found import found, versions_of, within_reach
from roundtable.web.screens.record.told import told


@read_page(takes="records.see")
def record(request: HttpRequest, asked: Asked, kind: str, uid: str) -> HttpResponse:
    row = found(asked, kind, uid)
    unit = KINDS[kind].unit_of(row) if row is not None else None
    if row is None or not within_reach(asked, kind, unit):
        raise NotHere(f"没有编号为“{uid[:40]}”的这种记录。", f"There is no record {uid[:40]} of that kind.")
    known_at = asked.scope.known_at
    shown = {
        "asked": asked,
        "row": row,
        "kind": KINDS[kind],
        "unit": unit,
        "what": KINDS[kind].what(row),
        "fields": told(row, kind, asked),
        "versions": versions_of(row, asked),
        "belonging": listed(belonging(row, known_at, asked.as_of), known_at),
    }
    return render(request, "record/record.html", shown)


urlpatterns = [path("record/<str:kind>/<path:uid>/", record, name="record")]
