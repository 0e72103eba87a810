"""The small figures under each board: what a leader glances at, each with the way to its question."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from roundtable.asking.answer import Answer
from roundtable.questions.question import Column
from roundtable.web.screens.home.boards import Boards


class Small(NamedTuple):
    """A figure of an answer's summary, the figure it is a part of (empty where of none), and what it counts."""

    question: str
    column: str
    of: str
    what: Promise | str


UNDER: Mapping[str, tuple[Small, ...]] = {
    "activity": (
        Small("launch_status", "launched", "units", _("units launched")),
        Small("materials_reach", "printed", "", _("copies printed")),
        Small("materials_reach", "receipted", "", _("copies receipted")),
        Small("reports_received", "on_time", "reports", _("department reports on time")),
    ),
    "publicity": (
        Small("untold", "units", "all_units", _("units not heard of yet")),
        Small("lectures", "lectures", "", _("lectures held")),
        Small("lectures", "audience", "", _("listeners")),
        Small("briefings", "briefings", "", _("briefings issued")),
    ),
    "supervision": (
        Small("mirror", "unannounced", "visits", _("visits unannounced")),
        Small("mirror", "recorded_within_a_day", "visits", _("recorded within a day")),
        Small("mirror", "suggestions_taken_up", "suggestions_made", _("suggestions taken up")),
        Small("mirror", "verified_by_someone_else", "measures_verified", _("verified by someone else")),
    ),
    "progress": (
        Small("problems", "open", "problems", _("problems open")),
        Small("measures", "overdue", "measures", _("measures past due")),
        Small("measures", "median_days", "", _("days to verify")),
        Small("practices", "practices", "", _("good practices")),
    ),
}


class Shown(NamedTuple):
    answer: Answer
    column: Column
    whole: int | None
    what: Promise | str


def small_figures(boards: Boards) -> dict[str, list[Shown]]:
    """Board -> its small figures, as far as their questions were asked."""
    return {
        board: [
            Shown(answer, _column(answer, one.column), answer.summary[one.of] if one.of else None, one.what)
            for one in smalls
            if (answer := boards[board].get(one.question))
        ]
        for board, smalls in UNDER.items()
    }


def _column(answer: Answer, name: str) -> Column:
    return next(column for column in answer.told["summary"].columns if column.name == name)
