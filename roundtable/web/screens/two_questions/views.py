"""The two questions: who does well, and how; who is slow, why, and what will be done. A row per group."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.asking.answer import Answer, Row
from roundtable.web.asked import Asked, read_page
from roundtable.web.paged import paged

#: So many groups speak at a meeting; of a province's the others stand on further pages.
GROUPS_A_PAGE = 20
Numbered = tuple[int, Row]


class GroupRow(NamedTuple):
    group: Row
    kinds: list[Row]
    good: list[Numbered]
    slow: list[Numbered]


def of_group(answer: Answer, number: int) -> list[Numbered]:
    """The rows of a group with their numbers in the answer."""
    return [(place, row) for place, row in enumerate(answer.rows) if row["group"]["number"] == number]


@read_page
def two_questions(request: HttpRequest, asked: Asked) -> HttpResponse:
    well, slow, mirror, standing = (
        asked.ask(key)
        for key in (
            "progress.who_does_well",
            "progress.who_is_slow",
            "supervision.mirror",
            "progress.standing",
        )
    )
    shown = paged(mirror.rows, request.GET, GROUPS_A_PAGE)
    groups = [
        GroupRow(
            row["group"],
            row["kinds"] or [],
            of_group(well, row["group"]["number"]),
            of_group(slow, row["group"]["number"]),
        )
        for _, row in shown.rows
    ]
    standings = {row["unit"]["code"]: row["standing"] for row in standing.rows}
    return render(
        request,
        "two_questions/two_questions.html",
        {
            "asked": asked,
            "well": well,
            "slow": slow,
            "standing": standing,
            "standings": standings,
            "groups": groups,
            "count": len(mirror.rows),
            "paged": shown,
        },
    )


urlpatterns = [path("two-questions/", two_questions, name="two_questions")]
