"""An answer as a file: form -> what makes the response."""

import io
from collections.abc import Callable, Mapping

from django.http import HttpResponse, JsonResponse
from django.utils.translation import get_language

from roundtable.asking.answer import Answer
from roundtable.asking.json_form import answer_form
from roundtable.reports import sheet
from roundtable.reports.card import card

#: So that spreadsheet programs read the Chinese of a CSV file as UTF-8.
MARK = "\ufeff"


def _named(response: HttpResponse, answer: Answer, ending: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="{answer.key}-{answer.as_of}.{ending}"'
    return response


def as_json(answer: Answer) -> HttpResponse:
    return JsonResponse(answer_form(answer), json_dumps_params={"ensure_ascii": False})


def as_csv(answer: Answer) -> HttpResponse:
    text = MARK + sheet.csv_text(answer, get_language() or "")
    return _named(HttpResponse(text, content_type="text/csv; charset=utf-8"), answer, "csv")


def as_xlsx(answer: Answer) -> HttpResponse:
    book = io.BytesIO()
    sheet.write_xlsx(answer, get_language() or "", book)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return _named(HttpResponse(book.getvalue(), content_type=kind), answer, "xlsx")


def as_txt(answer: Answer) -> HttpResponse:
    """The card that is pasted into a chat: shown, not kept as a file."""
    return HttpResponse(card_of(answer), content_type="text/plain; charset=utf-8")


def card_of(answer: Answer) -> str:
    return card(answer, "en" if (get_language() or "").startswith("en") else "zh-hans")


FILES: Mapping[str, Callable[[Answer], HttpResponse]] = {
    "json": as_json,
    "csv": as_csv,
    "xlsx": as_xlsx,
    "txt": as_txt,
}
