"""What needs attention: figures of answers that ought to be nothing, with the names behind them."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.translation import gettext, ngettext

from roundtable.asking.answer import Answer, Row
from roundtable.web.screens.home.boards import Boards

MOST_NAMES = 3


class Item(NamedTuple):
    """A figure (a column of an answer's summary), what it counts, and whom it concerns."""

    answer: Answer
    column: str
    tone: str
    what: str
    names: list[str]

    @property
    def listed(self) -> str:
        """The first names, and how many more there are."""
        text = gettext(", ").join(self.names[:MOST_NAMES])
        more = len(self.names) - MOST_NAMES
        return gettext("%(names)s and %(more)d more") % {"names": text, "more": more} if more > 0 else text


def needs_attention(boards: Boards) -> list[Item]:
    unvisited = boards["supervision"]["unvisited"]
    measures, slow = boards["progress"]["measures"], boards["progress"]["who_is_slow"]
    required = boards["activity"]["required_actions"]
    found = [
        Item(
            unvisited,
            "units",
            "bad",
            ngettext(
                "unit was not visited in the last week due",
                "units were not visited in the last week due",
                unvisited.summary["units"],
            ),
            [row["unit"]["name"] for row in unvisited.rows],
        ),
        Item(
            measures,
            "overdue",
            "bad",
            ngettext("measure is past its day", "measures are past their day", measures.summary["overdue"]),
            [
                f"{row['unit']['name']} {row['overdue_measures']}"
                for row in slow.rows
                if row["overdue_measures"]
            ],
        ),
        Item(
            required,
            "outstanding",
            "slow",
            ngettext(
                "required action is past due, nothing done yet",
                "required actions are past due, nothing done yet",
                required.summary["outstanding"],
            ),
            [f"{row['action']['title']} {row['outstanding']}" for row in required.rows if row["outstanding"]],
        ),
    ]
    return [item for item in found if item.answer.summary[item.column]]


def behind(progress: Mapping[str, Answer]) -> list[tuple[int, Row]]:
    """The slow units that are behind, as rows of `who_is_slow` with their numbers, most past due first."""
    units = {row["unit"]["code"] for row in progress["standing"].rows if row["standing"] == "behind"}
    rows = [
        (number, row)
        for number, row in enumerate(progress["who_is_slow"].rows)
        if row["unit"]["code"] in units
    ]
    return sorted(rows, key=lambda pair: -(pair[1]["overdue_actions"] + pair[1]["overdue_measures"]))[:4]
