"""The page of an act: what was recorded, by whom and when, and which figures it changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.asking.asked_wrong import NotHere
from roundtable.records.acts import Act
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.acts.changed import changed
from roundtable.web.screens.acts.recorded import as_behind, recorded, the_unit
from roundtable.web.screens.evidence.listed import listed
from roundtable.web.screens.record.course import files_of


@read_page(takes="records.see")
def act(request: HttpRequest, asked: Asked, number: int) -> HttpResponse:
    found = Act.objects.filter(pk=number).first()
    rows = recorded(found, asked) if found else []
    if found is None or not (rows or _is_empty(found, asked)):
        raise NotHere(f"没有第 {number} 号登记。", f"There is no act {number}.")
    unit = the_unit(rows)
    files = files_of(rows, asked.scope.known_at)
    shown = {
        "asked": asked,
        "act": found,
        "unit": unit,
        "records": listed(as_behind(rows), found.at),
        "files": [file for of_one in files.values() for file in of_one],
        "changed": changed(found, rows, unit, asked),
    }
    return render(request, "acts/act.html", shown)


def _is_empty(act: Act, asked: Asked) -> bool:
    """An act of the programme that recorded nothing which has a page: for who sees everything."""
    return act.programme_id == asked.programme.origin_id and asked.person.reach.is_everything


urlpatterns = [path("acts/<int:number>/", act, name="act")]
