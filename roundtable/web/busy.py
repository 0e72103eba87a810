"""What the site does while a long import keeps other writers waiting: whoever reads notices nothing, and whoever writes is told in
a moment instead of holding one of the few threads until the database gives up."""

import sys
import time
from collections.abc import Callable
from typing import Any

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import server_error

from roundtable.asking.asked_wrong import AskedWrong
from roundtable.intake.bringing.lock import is_under_way
from roundtable.web.access import View
from roundtable.web.asked import said_wrong

#: Most imports have ended by then.
SECONDS_WAITED = 3.0
A_MOMENT = 0.1
READS = {"GET", "HEAD", "OPTIONS"}


def beside_imports(view: View) -> View:
    """Marks a view whose forms write nothing into the database."""
    view.beside_imports = True  # type: ignore[attr-defined]
    return view


class TellWhileImporting:
    """Middleware, outside of messages and inside of sessions."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        # A sentence that was shown would be taken out of the session now; so it is shown once more on the next page instead.
        if request.method in READS and request.session.modified and is_under_way():
            request.session.modified = False
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        if request.method in READS or getattr(view, "beside_imports", False):
            return None
        waits_until = time.monotonic() + SECONDS_WAITED
        while is_under_way():
            if time.monotonic() > waits_until:
                return come_again(request)
            time.sleep(A_MOMENT)
        return None


def come_again(request: HttpRequest) -> HttpResponse:
    told = AskedWrong(
        "正在导入一个较大的工作簿，这会儿不能写入；您填的内容没有保存。请过一会儿返回上一页再提交，查看不受影响。",
        "A large workbook is being imported and nothing else can be written just now; what you sent was not saved. Go back and send "
        "it again in a while; reading goes on as ever.",
    )
    response = said_wrong(request, told, 503)
    response["Retry-After"] = "10"
    return response


def broken(request: HttpRequest) -> HttpResponse:
    """The page of a fault of the program; a database that was kept busy all the same is none."""
    fault = sys.exc_info()[1]
    if isinstance(fault, OperationalError) and "locked" in str(fault):
        return come_again(request)
    return server_error(request)
