"""The script that keeps the page of a visit at hand where there is no connection. It has to lie beside the page it is for."""

from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from roundtable.web.access import TO_ALL, granted

FILE = Path(__file__).parents[2] / "static" / "screens" / "visit_worker.js"


@granted(TO_ALL)
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(_text(), content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


@cache
def _text() -> str:
    return FILE.read_text()
