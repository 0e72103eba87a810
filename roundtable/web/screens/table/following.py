"""Following the table: a screen says which version it shows, once a second, and gets what has changed, or 204.

Each answer carries the server's time, from which screens count; a screen that was away asks as if nothing had happened.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from roundtable.actions.by import allowed
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.records.meetings import Meeting
from roundtable.web.acting import write_page
from roundtable.web.asked import whole_number
from roundtable.web.screens.table.forms_shown import forms_shown
from roundtable.web.screens.table.meetings_here import meeting_of
from roundtable.web.screens.table.now import milliseconds
from roundtable.web.screens.table.shown import Shown
from roundtable.web.screens.table.state_now import state_now

#: Screen -> what it takes to follow on it.
SCREENS = {"console": "meetings.decide", "projector": "programme.see", "phone": "meetings.speak"}
#: Screen -> the forms it has, for whom they are granted.
OFFERED = {
    "console": ("note", "ask", "agree", "hard", "propose", "settle", "skip"),
    "projector": (),
    "phone": ("hard", "propose", "settle"),
}


@write_page(takes="groups.see")
@require_safe
def follow(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """What changed since version `v`, for the screen `on`; `at` looks at an earlier exchange."""
    screen = request.GET.get("on", "console")
    if screen not in SCREENS:
        raise NotHere("没有这样的屏幕。", f"There is no such screen; there is {', '.join(SCREENS)}.")
    allowed(person, SCREENS[screen])
    meeting = meeting_of(person, number)
    shown = shown_of(request, person, meeting)
    version = shown.state.version
    if request.GET.get("v") == str(version):
        return _timed(HttpResponse(status=204), shown)
    unchanged = get_conditional_response(request, etag=f'"{version}"')
    if unchanged is not None:
        return _timed(unchanged, shown)
    return _timed(render(request, f"table/{screen}_parts.html", context(request, shown, screen)), shown)


def _timed(response: Any, shown: Shown) -> HttpResponse:
    """No office's proxy keeps it, and none may answer in the server's place."""
    response.headers["Table-Version"] = str(shown.state.version)
    response.headers["Table-Now"] = str(milliseconds())
    response.headers["Table-Drawn"] = str(milliseconds(shown.state.now))
    response.headers["ETag"] = f'"{shown.state.version}"'
    patch_cache_control(response, no_store=True, private=True)
    found: HttpResponse = response
    return found


def shown_of(request: HttpRequest, person: Person, meeting: Meeting) -> Shown:
    try:
        at = whole_number(request.GET.get("at", ""))
    except ValueError:
        at = 0
    return Shown(state_now(meeting), person, at or None)


def context(request: HttpRequest, shown: Shown, screen: str) -> dict[str, Any]:
    """What every part of every screen is drawn from."""
    named = request.GET.get("programme")
    return {
        "forms": forms_shown(shown, OFFERED[screen]),
        "shown": shown,
        "state": shown.state,
        "meeting": shown.state.meeting,
        "person": shown.person,
        "now": milliseconds(),
        "drawn": milliseconds(shown.state.now),
        "kept": f"?programme={shown.person.programme.uid}" if named else "",
    }
