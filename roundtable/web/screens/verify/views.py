"""What waits for somebody to look, the longest waiting first; what has come due to be looked back at; second looks, and their draws."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.actions.draws import drawn
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.may import may
from roundtable.records.second_looks import Draw, SecondLook, SecondLookFinding
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.evidence.kinds import KINDS
from roundtable.web.screens.evidence.listed import refer
from roundtable.web.screens.verify import waiting
from roundtable.web.screens.verify.shown import again, told

A_PAGE = 6


@read_page(takes="measures.verify")
def verify(request: HttpRequest, asked: Asked) -> HttpResponse:
    ledger = waiting.ledger_of_today(asked)
    queue = Paginator(waiting.to_verify(ledger), A_PAGE).get_page(request.GET.get("page"))
    look_backs = Paginator(waiting.to_look_back(ledger, asked), A_PAGE).get_page(request.GET.get("back"))
    may_draw = may(asked.person, "draws.make")
    back = request.get_full_path()
    here = {"programme_id": asked.programme.origin_id, "superseded_at": None}
    shown = {
        "asked": asked,
        "queue": queue,
        "told": told(list(queue), asked, back),
        "look_backs": look_backs,
        "told_back": told(list(look_backs), asked, back),
        "again": again(waiting.to_look_again(asked.person), asked, back),
        "may_draw": may_draw,
        "draws": Draw.objects.filter(**here).order_by("-known_since")[:20] if may_draw else [],
    }
    return render(request, "verify/verify.html", shown)


@read_page(takes="draws.make")
def draw(request: HttpRequest, asked: Asked, uid: str) -> HttpResponse:
    """A draw: its seed, what it drew, and whether it comes out the same when it is made again from what was known then."""
    here = {"programme_id": asked.programme.origin_id, "superseded_at": None}
    made = Draw.objects.filter(uid=uid, **here).first()
    if made is None:
        raise NotHere(f"没有编号为“{uid[:40]}”的抽签。", f"There is no draw {uid[:40]}.")
    looks = list(SecondLook.objects.filter(draw_id=made.origin_id, **here).order_by("pk"))
    kept = {(getattr(look, f"{made.kind}_id"), look.group_id) for look in looks}
    # From here on they refer to versions known now, which are not those that the draw kept.
    for way in KINDS["second_look"].refers:
        refer(looks, way, asked.scope.known_at)
    same = {(candidate.origin_id, group) for candidate, group in drawn(made)} == kept
    found = {
        one.second_look_id: one
        for one in SecondLookFinding.objects.filter(second_look__draw_id=made.origin_id, **here)
    }
    rows = [(look, KINDS["second_look"].unit_of(look), found.get(look.origin_id)) for look in looks]
    return render(request, "verify/draw.html", {"asked": asked, "draw": made, "rows": rows, "same": same})


urlpatterns = [
    path("verify/", verify, name="verify"),
    path("verify/draws/<path:uid>/", draw, name="draw"),
]
