"""The page of a deed: what it is about, its form, and what became of it."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from roundtable.actions import attachments, following, possible
from roundtable.actions.by import allowed
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.records.organisation import Unit
from roundtable.records.record import Record
from roundtable.records.rectification import Measure
from roundtable.web.acting import acted, done, sent, shown, the, write_page
from roundtable.web.body import takes_up_to
from roundtable.web.fields import MOST_SENT
from roundtable.web.screens.doing.deed import Deed, deeds
from roundtable.web.screens.doing.offered import Offer, offers
from roundtable.web.screens.evidence.kinds import KINDS, kind_of
from roundtable.web.screens.record.course import files_of


@takes_up_to(MOST_SENT)
@write_page(takes="records.see")
def do(request: HttpRequest, person: Person, verb: str, uid: str = "") -> HttpResponse:
    deed = deeds().get(verb)
    if deed is None or bool(deed.of) != bool(uid):
        raise NotHere("没有这个操作。", "There is nothing of that name to do.")
    allowed(person, deed.grant)
    record = the(deed.of, uid, person) if deed.of else None
    form = deed.form(
        person, record, sent(request), request.FILES or None, initial=_begun(deed, request.GET.dict())
    )
    if request.method == "POST":
        made = acted(request, form, partial(_act, deed, person, record))
        if made is not None:
            onward = _onward(request, person, deed, record, made)
            return done(request, str(deed.told), onward, keep=_keep(verb, uid), record=made)
    back = _back(request)
    context = {"deed": deed, "person": person, "keep": _keep(verb, uid), **_about(record), **back}
    instead = None if form.is_bound else _instead(person, deed, record, back.get("next", ""))
    return shown(request, form, "doing/doing.html", {**context, "instead": instead})


def _act(deed: Deed, person: Person, record: Record | None, **said: Any) -> Record:
    files = said.pop("attached", ())
    make = partial(deed.act, by=person, **deed.about_what(person, record), **said)
    return attachments.together(make, files, by=person)


def _begun(deed: Deed, given: dict[str, str]) -> dict[str, str]:
    """What the link that led here fills in: fields of the form."""
    return {
        name: text[:200] for name, text in given.items() if name in deed.form.base_fields and name != "uid"
    }


def _instead(person: Person, deed: Deed, record: Record | None, back: str) -> list[Offer] | None:
    """What can be done now, where this cannot; None where it can."""
    if record is None or possible.on(person, record) is None:
        return None
    offered = offers(person, record, back)
    return None if any(one.verb == deed.verb and not one.why_not for one in offered) else offered


def _keep(verb: str, uid: str) -> str:
    return f"{verb}-{uid}".replace(" ", "-")


def _about(record: Record | None) -> dict[str, Any]:
    if record is None:
        return {}
    key = kind_of(record)
    here = reverse("record", args=[key, record.uid])
    return {"kind": KINDS[key], "here": here, "record": record, "what": _what(key, record), **_latest(record)}


def _what(key: str, record: Record) -> str:
    return record.name if isinstance(record, Unit) else KINDS[key].what(record)


def _latest(record: Record) -> dict[str, Any]:
    """What was last said of a measure, and what shows it: what its next step answers."""
    events = following.events_of_measure(record) if isinstance(record, Measure) else []
    if not events:
        return {}
    files = files_of(events[-1:], datetime.now(UTC))
    return {"latest": events[-1], "files": [file for of_one in files.values() for file in of_one]}


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
