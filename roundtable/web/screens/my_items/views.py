"""My items: what waits for whoever opens it, by when, why, and where it is done."""

from typing import Any, NamedTuple

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from roundtable.reminding.items import DUE, THIS_WEEK, Due, Item, Rules, due_of
from roundtable.reminding.ripe import runs_on
from roundtable.reminding.steps import Step
from roundtable.reminding.wishes import wishes_of
from roundtable.web import counts
from roundtable.web.asked import Asked, read_page

#: What of each part is on the page at once; the rest is behind one click, on the question's own page.
MOST_SHOWN = 100


class Part(NamedTuple):
    key: str
    title: Promise | str
    tone: str
    items: list[Item]
    more: int


PARTS = (
    ("overdue", _("Past its day"), "bad", (Step.OVERDUE, Step.HEAD, Step.GROUP, Step.MEETING)),
    ("today", _("Due today"), "slow", (Step.TODAY,)),
    ("week", _("Within seven days"), "pri", (Step.THIS_WEEK,)),
    ("waits", _("Waiting, without a day"), "mute", (Step.WAITS,)),
    ("later", _("Later"), "mute", (Step.LATER,)),
)
#: What the number beside the way about counts: what is past its day, due, or waiting.
COUNTED = (Step.OVERDUE, Step.HEAD, Step.GROUP, Step.MEETING, Step.TODAY, Step.THIS_WEEK, Step.WAITS)


def due(request: HttpRequest, asked: Asked) -> Due:
    as_head = isinstance(request.user, User) and wishes_of(request.user).as_head
    found = due_of(asked.person, asked.sitting, Rules.of(asked.person), as_head=as_head)
    if asked.as_of_given is None:
        counts.keep_waiting(request, waiting(asked, found))
    return found


def waiting(asked: Asked, found: Due) -> int:
    """The number beside the way about: nothing waits any more once the programme is over."""
    return len(found.at(*COUNTED)) if runs_on(asked.programme, asked.today) else 0


def parts(found: Due) -> list[Part]:
    """The parts that hold something."""
    filled = [(key, title, tone, found.at(*steps)) for key, title, tone, steps in PARTS]
    return [
        Part(key, title, tone, items[:MOST_SHOWN], max(0, len(items) - MOST_SHOWN))
        for key, title, tone, items in filled
        if items
    ]


@read_page(takes="items.see")
def my_items(request: HttpRequest, asked: Asked) -> HttpResponse:
    found = due(request, asked)
    shown: dict[str, Any] = {
        "asked": asked,
        "due": found,
        "answer": found.answers[DUE],
        "visits": found.answers.get(THIS_WEEK),
        "parts": parts(found),
        "ladder": Rules.of(asked.person).ladder,
    }
    return render(request, "my_items/my_items.html", shown)


@read_page(takes="items.see")
def count(request: HttpRequest, asked: Asked) -> HttpResponse:
    """The number beside the way about, for a page that did not know it."""
    return render(request, "my_items/count.html", {"number": waiting(asked, due(request, asked))})


urlpatterns = [
    path("my-items/", my_items, name="my_items"),
    path("my-items/count/", count, name="my_items_count"),
]
