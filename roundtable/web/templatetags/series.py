"""A series as a chart, with its numbers beside it as a table: the chart is drawn by static/charts.js from the data given here."""

from itertools import pairwise
from typing import Any, NamedTuple

from django import template
from django.utils.translation import gettext

from roundtable.asking.answer import Answer
from roundtable.questions.question import Column
from roundtable.web.asked import evidence_address
from roundtable.web.templatetags.days import week
from roundtable.web.templatetags.words import asks, label_of, word_of

register = template.Library()


class Cell(NamedTuple):
    """A figure of a series, and where the records behind it are shown."""

    number: int
    figure: int
    opens: str


class Steps(NamedTuple):
    """The last steps in time of a series: per step its cells, one per level (None where the series has none)."""

    along: Column
    level: Column
    counted: Column
    levels: list[str]
    lines: list[tuple[str, list[Cell | None]]]

    def totals(self) -> list[int]:
        return [sum(cell.figure for cell in cells if cell) for _step, cells in self.lines]


def steps_of(answer: Answer, last: int) -> Steps:
    """A series' columns are, in this order, what it goes along, what it is parted by, and the figure."""
    along, level, count = answer.columns[:3]
    levels = list(dict.fromkeys(row[level.name] for row in answer.rows))
    found: dict[str, dict[str, Cell]] = {}
    for number, row in enumerate(answer.rows):
        opens = evidence_address(answer, "rows", number, count.name)
        found.setdefault(row[along.name], {})[row[level.name]] = Cell(number, row[count.name], opens)
    lines = [(step, [cells.get(key) for key in levels]) for step, cells in list(found.items())[-last:]]
    return Steps(along, level, count, levels, lines)


@register.inclusion_tag("answers/chart.html")
def chart(answer: Answer, last: int = 12) -> dict[str, Any]:
    """The last `last` steps: what is drawn, and the same in words for who does not see it."""
    told = steps_of(answer, last)
    totals = told.totals()
    bars = [[cells[place] for _step, cells in told.lines] for place in range(len(told.levels))]
    drawn = {
        "steps": [week(step) for step, _cells in told.lines],
        "totals": totals,
        "levels": [
            {
                "name": word_of(told.level, key),
                "values": [bar.figure if bar else 0 for bar in bars[place]],
                "opens": [bar.opens if bar else "" for bar in bars[place]],
            }
            for place, key in enumerate(told.levels)
        ],
    }
    data = f"data-{answer.key.replace('.', '-')}"
    return {"drawn": drawn, "data": data, "spoken": _spoken(answer, told, totals)}


def _spoken(answer: Answer, told: Steps, totals: list[int]) -> str:
    """The question, then each step with its figure, then which way it goes."""
    figures = gettext("; ").join(
        f"{week(step)} {total}" for (step, _cells), total in zip(told.lines, totals, strict=True)
    )
    rising = sum(later > earlier for earlier, later in pairwise(totals))
    way = gettext("%(rising)d of %(steps)d times more than the step before") % {
        "rising": rising,
        "steps": max(len(totals) - 1, 0),
    }
    return f"{asks(answer)} {label_of(told.counted)}{gettext(': ')}{figures}{gettext('; ')}{way}"


@register.inclusion_tag("answers/steps.html")
def steps(answer: Answer, last: int = 12) -> dict[str, Any]:
    """The same numbers as a table, step by level, each opening to its records."""
    told = steps_of(answer, last)
    return {
        "answer": answer,
        "steps": told,
        "heads": [word_of(told.level, key) for key in told.levels],
        "lines": told.lines[::-1],
    }
