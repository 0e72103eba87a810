"""The question bank: every question, and each one explained by its rule and a worked example that is tested on every engine."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext

from roundtable.asking.ask import question_of
from roundtable.asking.reach import is_answered
from roundtable.questions.bank import every_question
from roundtable.questions.question import Question
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.questions.examples import drawn

GLYPHS = {"activity": "明", "publicity": "见", "supervision": "晓", "progress": "知", "meeting": "议"}


class Shelf(NamedTuple):
    glyph: str
    name: str
    items: list[tuple[str, Question]]


def board_names() -> dict[str, str]:
    return {
        "activity": gettext("How it is carried out"),
        "publicity": gettext("How it is told"),
        "supervision": gettext("How it is supervised"),
        "progress": gettext("How units progress"),
        "meeting": gettext("What was said at the table"),
    }


@read_page
def questions(request: HttpRequest, asked: Asked) -> HttpResponse:
    sought = request.GET.get("find", "")[:100].strip().lower()
    shelves = [
        Shelf(
            GLYPHS.get(board, "问"),
            name,
            [
                (key, question)
                for key, question in every_question().items()
                if key.startswith(f"{board}.")
                and sought in words_of(key, question)
                and is_answered(question, asked.person.reach)
            ],
        )
        for board, name in board_names().items()
    ]
    shown = {"asked": asked, "shelves": [shelf for shelf in shelves if shelf.items], "sought": sought}
    return render(request, "questions/questions.html", shown)


def words_of(key: str, question: Question) -> str:
    """All that one may look for a question by."""
    phrasings = [text for texts in question.phrasings.values() for text in texts]
    return " ".join([key, *question.asks.values(), *question.rule.values(), *phrasings]).lower()


@read_page
def question(request: HttpRequest, asked: Asked, key: str) -> HttpResponse:
    found = question_of(key)
    shown = {
        "asked": asked,
        "key": key,
        "question": found,
        "is_answered": is_answered(found, asked.person.reach),
        "examples": [drawn(one) for one in found.examples],
    }
    return render(request, "questions/question.html", shown)


urlpatterns = [
    path("questions/", questions, name="questions"),
    path("questions/<str:key>/", question, name="question"),
]
