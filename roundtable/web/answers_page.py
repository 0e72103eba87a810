"""A page of several answers that belong together: each a card with its question, its sentence, its picture and its rule."""

from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise

from roundtable.asking.answer import Answer
from roundtable.permissions.may import may
from roundtable.questions.bank import every_question
from roundtable.web.asked import Asked

HALF, WHOLE, SEVEN, FIVE = "", "rt-w12", "rt-w7", "rt-w5"


class Told(NamedTuple):
    """A question of the page. `template` draws it where its shape's own picture is not the best one on this page; `chip` is the
    figure of its summary that counts its records."""

    key: str
    width: str = HALF
    chip: str = ""
    template: str = ""


class Offer(NamedTuple):
    """Something that can be done from a page: its address, its name, and what it takes."""

    address: str
    name: Promise | str
    takes: str


class Card(NamedTuple):
    answer: Answer
    id: str
    width: str
    chip: str
    template: str


def answers_page(
    request: HttpRequest,
    asked: Asked,
    *,
    title: str,
    lead: str,
    told: Iterable[Told],
    offers: Iterable[Offer] = (),
    first: str = "",
    **more: Any,
) -> HttpResponse:
    """Asks only what can be asked as far as the one who opens the page sees, and offers only what they may do.

    Args:
        first: a template that stands before the answers, given `more`.
    """
    reach = asked.person.reach
    narrow = "unit" if reach.unit is not None else "group"
    shown = [one for one in told if reach.is_everything or narrow in every_question()[one.key].scope]
    cards = [
        Card(asked.ask(one.key), one.key.replace(".", "-"), one.width, one.chip, one.template)
        for one in shown
    ]
    takes_period = any("since" in card.answer.question.scope for card in cards)
    page = {"asked": asked, "title": title, "lead": lead, "cards": cards, "takes_period": takes_period}
    shown_first = {"offers": offered(asked, offers), "first": first, **more}
    shows_chart = any(card.answer.question.shape == "series" for card in cards)
    return render(
        request, "components/answers_page.html", {**page, **shown_first, "shows_chart": shows_chart}
    )


def offered(asked: Asked, offers: Iterable[Offer]) -> list[Offer]:
    """What this person may do, in the programme of the page."""
    here = urlencode({"programme": asked.programme.uid})
    return [
        offer._replace(address=f"{offer.address}{'&' if '?' in offer.address else '?'}{here}")
        for offer in offers
        if may(asked.person, offer.takes)
    ]
