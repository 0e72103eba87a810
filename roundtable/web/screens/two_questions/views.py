"""The two questions: who does well, and how; who is slow, why, and what will be done. A row per group."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.asking.answer import Answer, Row
from roundtable.web.asked import Asked, read_page

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
    groups = [
        GroupRow(
            row["group"],
            row["kinds"] or [],
            of_group(well, row["group"]["number"]),
            of_group(slow, row["group"]["number"]),
        )
        for row in mirror.rows
    ]
    standings = {row["unit"]["code"]: row["standing"] for row in standing.rows}
    shown = {"asked": asked, "well": well, "slow": slow, "mirror": mirror, "standing": standing}
    return render(
        request, "two_questions/two_questions.html", {**shown, "groups": groups, "standings": standings}
    )


urlpatterns = [path("two-questions/", two_questions, name="two_questions")]
