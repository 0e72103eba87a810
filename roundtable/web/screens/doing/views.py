"""The page of a deed: what it is about, its form, and what became of it."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from roundtable.actions.by import allowed
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.records.record import Record
from roundtable.web.acting import acted, done, shown, the, write_page
from roundtable.web.screens.doing.deed import Deed, deeds
from roundtable.web.screens.evidence.kinds import KINDS, kind_of


@write_page(takes="records.see")
def do(request: HttpRequest, person: Person, verb: str, uid: str = "") -> HttpResponse:
    deed = deeds().get(verb)
    if deed is None or bool(deed.of) != bool(uid):
        raise NotHere("没有这个操作。", "There is nothing of that name to do.")
    allowed(person, deed.grant)
    record = the(deed.of, uid, person) if deed.of else None
    form = deed.form(person, record, request.POST or None, request.FILES or None)
    if request.method == "POST":
        about = {deed.about: record} if deed.about else {"programme": person.programme}
        made = acted(request, form, partial(deed.act, by=person, **about))
        if made is not None:
            onward = _onward(request, person, deed, record, made)
            return done(request, str(deed.told), onward, keep=_keep(verb, uid), record=made)
    context = {"deed": deed, "person": person, "keep": _keep(verb, uid), **_about(record), **_back(request)}
    return shown(request, form, "doing/doing.html", context)


def _keep(verb: str, uid: str) -> str:
    return f"{verb}-{uid}".replace(" ", "-")


def _about(record: Record | None) -> dict[str, Any]:
    if record is None:
        return {}
    key = kind_of(record)
    return {"kind": KINDS[key], "key": key, "record": record, "what": KINDS[key].what(record)}


def _back(request: HttpRequest) -> dict[str, str]:
    """Where the page was opened from, if that is a page of this site."""
    given = request.POST.get("next") or request.GET.get("next") or ""
    return {"next": given} if url_has_allowed_host_and_scheme(given, allowed_hosts=None) else {}


def _onward(request: HttpRequest, person: Person, deed: Deed, record: Record | None, made: Record) -> str:
    back = _back(request)
    if back:
        return back["next"]
    if deed.onward:
        return deed.onward(person, made)
    shown_next = record or made
    return reverse("record", args=[kind_of(shown_next), shown_next.uid])


urlpatterns = [
    path("do/<str:verb>/", do, name="do_new"),
    path("do/<str:verb>/<path:uid>/", do, name="do"),
]
