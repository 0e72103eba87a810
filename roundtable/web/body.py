"""How much a request may send, judged by what it says of itself before any of it is read.

Django reads no further than that, but it does read a form, files and all, as soon as the first middleware asks for a field of it:
whoever is not let in could fill the disk otherwise.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from roundtable.asking.asked_wrong import AskedWrong
from roundtable.permissions.may import may
from roundtable.permissions.person import people_of
from roundtable.web.access import View
from roundtable.web.asked import said_wrong

MIB = 1 << 20
#: For every address that does not say otherwise: a form with a few photos.
MOST = 32 * MIB


def takes_up_to(most: int) -> Callable[[View], View]:
    """Marks a view whose requests may be larger than those of others, when sent by somebody who may open it."""

    def marked(view: View) -> View:
        view.takes_up_to = most  # type: ignore[attr-defined]
        return view

    return marked


class RefuseTooLarge:
    """Middleware, before all that reads forms."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        size = _whole_number(request.META.get("CONTENT_LENGTH"))
        if size <= MOST:
            return None
        given = getattr(view, "takes_up_to", None)
        most = given if given and _may_open(request, view) else MOST
        if size <= most:
            return None
        zh = f"发来的内容有 {-(-size // MIB)} MB，这里最多收 {most // MIB} MB：请分成几个再传。没有写入任何内容。"
        en = f"What was sent has {-(-size // MIB)} MB; at most {most // MIB} MB are taken here: split it. Nothing was written."
        return said_wrong(request, AskedWrong(zh, en), 413)


def _whole_number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _may_open(request: HttpRequest, view: Callable[..., Any]) -> bool:
    user = request.user
    if not user.is_authenticated:
        return False
    return user.is_superuser or any(may(person, view.granted) for person in people_of(user))  # type: ignore[attr-defined]
