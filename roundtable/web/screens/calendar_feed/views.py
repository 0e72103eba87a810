"""Somebody's calendar, to whoever has its address: the token in it is the key. What it opens is what its owner sees today."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from roundtable.reminding import feed
from roundtable.web.access import TO_ALL, granted

LONGEST = 100


@granted(TO_ALL)
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    user = feed.of_token(token) if len(token) <= LONGEST else None
    if user is None:
        return HttpResponse(status=404, content_type="text/plain")
    return HttpResponse(
        feed.calendar_of(user),
        content_type="text/calendar; charset=utf-8",
        headers={
            "Cache-Control": "private, max-age=900",
            "Content-Disposition": 'inline; filename="roundtable.ics"',
        },
    )


urlpatterns = [path("calendar/<str:token>.ics", calendar, name="calendar_feed")]
