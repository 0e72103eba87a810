"""A record's own page: what it says, what can be done with it, what became of it step by step, and its versions with who and why."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.asking.asked_wrong import NotHere
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.correcting.fields import can_correct
from roundtable.web.screens.doing.offered import offers
from roundtable.web.screens.evidence.kinds import KINDS
from roundtable.web.screens.record.attached import attachment
from roundtable.web.screens.record.course import course, files_of
from roundtable.web.screens.record.found import found, is_now, versions_of, within_reach
from roundtable.web.screens.record.standing import standing
from roundtable.web.screens.record.told import told


@read_page(takes="records.see")
def record(request: HttpRequest, asked: Asked, kind: str, uid: str) -> HttpResponse:
    row = found(asked, kind, uid)
    unit = KINDS[kind].unit_of(row) if row is not None else None
    if row is None or not within_reach(asked, row, unit):
        raise NotHere(f"没有编号为“{uid[:40]}”的这种记录。", f"There is no record {uid[:40]} of that kind.")
    now = is_now(asked)
    back = request.path if now else ""
    steps = course(row, asked, asked.today if now else asked.as_of, back)
    shown = {
        "asked": asked,
        "row": row,
        "key": kind,
        "kind": KINDS[kind],
        "unit": unit,
        "what": KINDS[kind].what(row),
        "fields": told(row, kind, asked),
        "files": files_of([row], asked.scope.known_at).get((kind, row.origin_id), []),
        "versions": versions_of(row, asked),
        "steps": steps,
        "standing": standing(row, [step.row for step in steps]),
        "offered": offers(asked.person, row, back) if now else [],
        "can_correct": now and can_correct(asked.person, row),
    }
    return render(request, "record/record.html", shown)


urlpatterns = [
    path("record/<str:kind>/<path:uid>/", record, name="record"),
    path("files/<path:uid>/", attachment, name="attachment"),
]
