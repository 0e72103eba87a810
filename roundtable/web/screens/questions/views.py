"""The question bank, and each question's own page: its answer in the picture of its shape, its rule."""

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext

from roundtable.asking.ask import question_of
from roundtable.questions.bank import every_question
from roundtable.web.asked import Asked, read_page


@read_page
def questions(request: HttpRequest, asked: Asked) -> HttpResponse:
    names = {
        "activity": ("明", gettext("Activity")),
        "publicity": ("见", gettext("Publicity")),
        "supervision": ("晓", gettext("Supervision")),
        "progress": ("知", gettext("Units")),
    }
    shelves = groupby(every_question().items(), key=lambda item: item[0].partition(".")[0])
    boards = [(*names.get(board, ("问", board)), list(items)) for board, items in shelves]
    return render(request, "questions/questions.html", {"asked": asked, "boards": boards})


@read_page
def question(request: HttpRequest, asked: Asked, key: str) -> HttpResponse:
    if key not in every_question():
        raise Http404
    needed = [name for name in question_of(key).needs if name not in asked.given]
    if needed:
        units = asked.ask("progress.standing") if needed == ["unit"] else None
        return render(
            request,
            "questions/which.html",
            {"asked": asked, "key": key, "question": question_of(key), "units": units},
        )
    return render(request, "questions/question.html", {"asked": asked, "answer": asked.ask(key)})


urlpatterns = [
    path("questions/", questions, name="questions"),
    path("questions/<str:key>/", question, name="question"),
]
