"""Correcting a record: its fields and why. Who comes second is told what the other changed, and keeps what was typed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext

from roundtable.actions import corrections
from roundtable.actions.refused import Changed, NotAllowed
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.records.record import Record
from roundtable.web.acting import acted, done, sent, shown, the, write_page
from roundtable.web.screens.correcting.fields import can_correct
from roundtable.web.screens.correcting.form import CorrectForm
from roundtable.web.screens.evidence.kinds import KINDS, kind_of
from roundtable.web.screens.record.found import model_of


class _Overtaken(Exception):  # noqa: N818 - it names what happened
    """Somebody corrected the record while the form was filled in."""

    def __init__(self, current: Record) -> None:
        self.current = current


@write_page(takes="records.correct")
def correct(request: HttpRequest, person: Person, kind: str, uid: str) -> HttpResponse:
    current = _current(person, kind, uid)
    form = CorrectForm(_begun(current, request.POST.get("version", "")), sent(request))
    onward = reverse("record", args=[kind, uid])
    keep = _keep(form.begun)
    page = {"person": person, "kind": KINDS[kind], "record": current, "here": onward, "keep": keep}

    def act(version: int, reason: str, **_fields: Any) -> Record:
        try:
            return corrections.correct(by=person, record=form.begun, reason=reason, **form.changes)
        except Changed as changed:
            raise _Overtaken(changed.current) from None

    if request.method == "POST":
        try:
            made = acted(request, form, act)
        except _Overtaken as overtaken:
            return _overtaken(request, form, overtaken.current, page)
        if made is not None:
            return done(
                request,
                gettext("Corrected; the earlier version stays on record."),
                onward,
                keep=keep,
                record=made,
            )
    return shown(request, form, "correcting/correct.html", page)


def _current(person: Person, kind: str, uid: str) -> Record:
    model = model_of(kind)
    if kind not in KINDS or model is None:
        raise NotHere("没有这种记录。", "There is no kind of record of that name.")
    record: Record = the(model, uid, person)
    if not can_correct(person, record):
        raise NotAllowed(
            "更正由登记的人或办公室来做。", "Those who recorded it, or the office, correct a record."
        )
    return record


def _begun(current: Record, version: str) -> Record:
    """The version that the form was begun from; the current one where it names none of this record."""
    if not version.isdecimal() or len(version) > 18:
        return current
    rows: Any = type(current)._default_manager
    row: Record | None = rows.filter(
        pk=int(version), programme_id=current.programme_id, uid=current.uid
    ).first()
    return row or current


def _keep(begun: Record) -> str:
    """What the browser keeps is of one version: put into a form begun from another, it would undo what changed."""
    return f"correct-{kind_of(begun)}-{begun.uid}-{begun.pk}".replace(" ", "-")


def _overtaken(
    request: HttpRequest, form: CorrectForm, current: Record, page: dict[str, Any]
) -> HttpResponse:
    if current.act.by == page["person"].name and form.says_the_same(current):
        messages.info(request, gettext("This was received before; nothing was recorded a second time."))
        return HttpResponseRedirect(page["here"])
    told = {
        "other": current,
        "keep": _keep(current),
        "differences": form.changed_to(current),
        "form": form.over(current),
    }
    return render(request, "correcting/correct.html", {**page, **told}, status=409)


urlpatterns = [path("do/correct/<str:kind>/<path:uid>/", correct, name="correct")]
