"""Asking: in one's own words, and any answer at an address that stays, as a page, JSON, CSV, a workbook or a card of plain text."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse

from roundtable.asking.answer import Answer
from roundtable.asking.ask import check, question_of
from roundtable.asking.ask_free import asking_of
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.reach import is_answered
from roundtable.questions.bank import every_question
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.ask.choices import choices
from roundtable.web.screens.ask.files import FILES, card_of

SCOPES = ("group", "unit", "since")


@read_page
def ask(request: HttpRequest, asked: Asked) -> HttpResponse:
    """A sentence that is understood leads to its answer's own address; else the nearest questions are offered."""
    text = request.GET.get("q", "").replace("\0", "").strip()
    reach = asked.person.reach
    bank = {key: question for key, question in every_question().items() if is_answered(question, reach)}
    shown = {"asked": asked, "text": text[:200], "bank": bank.items()}
    if not text:
        return render(request, "ask/ask.html", shown)
    try:
        asking = asking_of(text, programme=asked.programme.uid, as_of=asked.as_of_given)
    except AskedWrong as wrong:
        near = [(key, bank[key]) for key in wrong.nearest if key in bank]
        return render(
            request, "ask/ask.html", {**shown, "wrong": wrong, "near": near}, status=200 if near else 400
        )
    scope = {
        name: str(value) for name, value in asking.scope.items() if value is not None and name != "programme"
    }
    return HttpResponseRedirect(
        f"{reverse('ask_answer', args=[asking.key])}?{urlencode({**asked.kept_parts, **scope, 'q': text[:200]})}"
    )


@read_page
def ask_answer(request: HttpRequest, asked: Asked, key: str) -> HttpResponse:
    """`key` may end in .json, .csv, .xlsx or .txt: the same answer, from the same asking."""
    key, form = with_form(key)
    question = question_of(key)
    needed = [name for name in question.needs if name not in asked.given and not asked.person.reach.unit]
    if needed:
        shown = {"asked": asked, "key": key, "question": question, "choices": choices(asked, question)}
        return render(request, "ask/which.html", shown)
    answer = answered(asked, key)
    if form:
        return FILES[form](answer)
    return render(
        request,
        "ask/answer.html",
        {
            "asked": asked,
            "answer": answer,
            "card": card_of(answer),
            "text": request.GET.get("q", "")[:200],
            "choices": choices(asked, question),
            "takes_period": "since" in question.scope,
        },
    )


def with_form(key: str) -> tuple[str, str]:
    """`progress.standing.csv` -> the key and the form; no form is a page."""
    start, _, end = key.rpartition(".")
    return (start, end) if end in FILES else (key, "")


def answered(asked: Asked, key: str) -> Answer:
    """The answer about just what the address names: what the question does not take is refused, not left out.

    Raises:
        AskedWrong: the address names a group, a unit or a day to begin with that the question does not take.
    """
    question = question_of(key)
    if any(name in asked.given and name not in question.scope for name in SCOPES):
        check(key, question, asked.scope)
    return asked.ask(key)


urlpatterns = [path("ask/", ask, name="ask"), path("ask/<str:key>", ask_answer, name="ask_answer")]
