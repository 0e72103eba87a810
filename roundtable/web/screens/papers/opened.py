"""What the pages of papers share: who sees them, what is said of a document that is not written, and times that stay."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language

from roundtable.actions.refused import NotAllowed, Refused
from roundtable.asking.answer import moment_text
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.reports.documents.gathered import Answered, Section
from roundtable.web.asked import Asked, said_wrong

#: Documents tell of every group and of publicity: they are for who sees the whole programme.
SEE = "programme.see"
WRITE = "meetings.run"
TEMPLATES = "templates.manage"


def language() -> str:
    """In the words of documents."""
    return "en" if (get_language() or "").startswith("en") else "zh-hans"


def in_words(gathered: Iterable[tuple[Section, list[Answered]]]) -> list[tuple[str, list[Answered]]]:
    """The sections of a document under their headings."""
    return [(section.heading[1 if language() == "en" else 0], parts) for section, parts in gathered]


def tells_refusals(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view whose document may be refused (a meeting that was not opened, a template that went wrong): the sentence, and 409."""

    @wraps(view)
    def told(request: HttpRequest, *given: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *given, **kwargs)
        except NotAllowed:
            raise
        except Refused as refused:
            return said_wrong(request, AskedWrong(refused.zh, refused.en), 409)

    return told


def with_times(
    request: HttpRequest, asked: Asked, as_of: date, known_at: datetime | None = None
) -> HttpResponse | None:
    """To the same page with both times in its address, by which it comes out the same again; None where they stand there."""
    if {"as_of", "known_at"} <= set(asked.given):
        return None
    times = {"as_of": as_of.isoformat(), "known_at": moment_text(known_at or asked.scope.known_at)}
    return HttpResponseRedirect(f"{request.path}?{urlencode({**times, **asked.given})}")
