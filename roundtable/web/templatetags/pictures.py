"""Answers as pictures, drawn on the server: the shape of an answer and the types of its columns choose the picture."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django import template
from django.utils.translation import gettext

from roundtable.asking.answer import Answer, Row
from roundtable.questions.question import Column
from roundtable.web.paged import Paged, paged
from roundtable.web.templatetags.days import day, week
from roundtable.web.templatetags.values import value_in
from roundtable.web.templatetags.words import in_language, label_of, word_of

register = template.Library()
ROWS_A_PAGE = 100
GROUPS_A_PAGE = 40
STEPS = 4
#: More units than this are shown by how many stand where, not one by one.
MOST_DOTS = 400
#: Of a list inside a cell, the first so many items.
MOST_ITEMS = 20
NAMES = {"text", "state", "unit", "group", "outlet", "action", "material"}


@register.simple_tag(name="figures")
def figures_of(answer: Answer) -> list[Column]:
    return [column for column in answer.columns if column.type in {"integer", "number"}]


@register.filter
def is_tallies(answer: Answer) -> bool:
    """Whether every column after the first is a figure: then the whole is a heat table."""
    return len(answer.columns) > 3 and len(figures_of(answer)) == len(answer.columns) - 1


@register.simple_tag
def template_of(answer: Answer) -> str:
    """`answers/<shape>.html`, the picture that a shape gets wherever it is shown."""
    return f"answers/{answer.question.shape}.html"


@register.simple_tag
def most(answer: Answer, column: str) -> int:
    """The largest figure of a column, for the length of bars."""
    return max((row[column] or 0 for row in answer.rows), default=0)


class Cell(NamedTuple):
    column: str
    tone: str


class HeatRow(NamedTuple):
    number: int
    row: Row
    cells: list[Cell]
    #: The weeks kept and due of the group, where cadence was given: row number in its totals, and the row.
    kept: tuple[int, Row] | None


@register.inclusion_tag("answers/heat.html", takes_context=True)
def heat(context: Mapping[str, Any], answer: Answer, cadence: Answer | None = None) -> dict[str, Any]:
    """Figures tinted within their own column, a page at a time; outlined where a row has none of what others have."""
    columns = figures_of(answer)
    named = answer.columns[0].name
    single = [row for row in answer.rows if row[named] is not None]
    bounds = {column.name: [row[column.name] or 0 for row in single] for column in columns}
    kept = (
        {row["group"]["number"]: (place, row) for place, row in enumerate(cadence.totals)} if cadence else {}
    )
    rows = [
        HeatRow(
            number,
            row,
            [Cell(column.name, _tint(row[column.name] or 0, bounds[column.name])) for column in columns],
            kept.get(row["group"]["number"]) if cadence and row[named] else None,
        )
        for number, row in enumerate(answer.rows)
    ]
    shown = paged([row for row in rows if row.row[named] is not None], context["request"].GET, GROUPS_A_PAGE)
    return {
        "answer": answer,
        "cadence": cadence,
        "named": answer.columns[0],
        "columns": columns,
        "rows": [row for _, row in shown.rows],
        "sums": [row for row in rows if row.row[named] is None],
        "paged": shown,
        "request": context["request"],
    }


def _tint(value: float, among: Sequence[float]) -> str:
    low, high = min(among, default=0), max(among, default=0)
    if value == 0 and high > 0:
        return "zero"
    return f"k{round(STEPS * (value - low) / (high - low))}" if high > low else "k1"


@register.inclusion_tag("answers/dots.html")
def dots(answer: Answer) -> dict[str, Any]:
    """Units as dots, by kind: set beside units of the same kind, never in one league table. Too many for dots are counted."""
    kind, standing = (
        next(column for column in answer.columns if column.name == name) for name in ("kind", "standing")
    )
    dotted = len(answer.rows) <= MOST_DOTS
    kinds: dict[str, list[tuple[int, Row, str]]] = {}
    for number, row in enumerate(answer.rows if dotted else answer.totals):
        kinds.setdefault(row["kind"], []).append((number, row, word_of(standing, row["standing"])))
    legend = [(key, word_of(standing, key)) for key in standing.words or {}]
    return {
        "answer": answer,
        "dotted": dotted,
        "kinds": [
            (word_of(kind, key), rows) for key, rows in sorted(kinds.items(), key=lambda pair: -len(pair[1]))
        ],
        "legend": legend,
    }


@register.inclusion_tag("answers/table.html", takes_context=True)
def told_table(context: Mapping[str, Any], answer: Answer, table: str = "rows") -> dict[str, Any]:
    """Any table of an answer, a page at a time, each figure opening to its records."""
    shown = paged(answer.told[table].rows, context["request"].GET, ROWS_A_PAGE)
    return {
        "answer": answer,
        "table": table,
        "columns": answer.told[table].columns,
        "rows": shown.rows,
        "paged": shown if table == "rows" else None,
        "request": context["request"],
    }


@register.simple_tag(takes_context=True)
def groups_of_page(context: Mapping[str, Any], rows: Sequence[Row]) -> Paged:
    """Rows of groups with their numbers, the page of them that the address names."""
    return paged(rows, context["request"].GET, GROUPS_A_PAGE)


@register.simple_tag
def cell(answer: Answer, table: str, row: Row, column: Column) -> str:
    """A cell that is no figure, in words; a list as its items' names."""
    value = row[column.name]
    if column.type == "reasons":
        return few_of([in_language(item) for item in value], "；")
    if column.type == "list":
        return few_of([_item(item) for item in value or ()], "、")
    return str(value_in(row, column))


def few_of(items: Sequence[str], mark: str) -> str:
    """The first items, and how many more there are."""
    told, more = mark.join(items[:MOST_ITEMS]), len(items) - MOST_ITEMS
    return gettext("%(names)s and %(more)d more") % {"names": told, "more": more} if more > 0 else told


def _item(item: Any) -> str:
    if isinstance(item, Mapping):
        told = [part for key in ("name", "title", "what", "week", "kind") if (part := item.get(key))]
        rest = [str(item[key]) for key in ("visits", "units", "due_on") if item.get(key) is not None]
        return " ".join([*map(str, told), *rest])
    return str(item)


@register.inclusion_tag("answers/grid.html")
def grid(answer: Answer) -> dict[str, Any]:
    """A matrix: what the first column names, against weeks or periods."""
    if any(column.name == "weeks" for column in answer.columns):
        steps = list(dict.fromkeys(item["week"] for row in answer.rows for item in row["weeks"] or ()))
        rows = [
            (
                number,
                row,
                value_in(row, answer.columns[0]),
                {item["week"]: _of_week(item) for item in row["weeks"] or ()},
            )
            for number, row in enumerate(answer.rows)
        ]
        lines: list[Any] = [
            (number, name, [found.get(step, ("", "off")) for step in steps])
            for number, row, name, found in rows
        ]
        return {
            "answer": answer,
            "head": label_of(answer.columns[0]),
            "steps": [week(step) for step in steps],
            "lines": lines,
            "column": "weeks_kept",
        }
    across, state = answer.columns[1], next(column for column in answer.columns if column.type == "state")
    steps = sorted({row[across.name] for row in answer.rows})
    named: dict[str, dict[str, tuple[str, str]]] = {}
    for row in answer.rows:
        named.setdefault(row[answer.columns[0].name], {})[row[across.name]] = (
            word_of(state, row[state.name]),
            row[state.name],
        )
    lines = [(None, name, [found.get(step, ("", "off")) for step in steps]) for name, found in named.items()]
    return {
        "answer": answer,
        "head": label_of(answer.columns[0]),
        "steps": [day(step) for step in steps],
        "lines": lines,
    }


def _of_week(item: Mapping[str, Any]) -> tuple[str, str]:
    if item["visits"]:
        return str(item["visits"]), "kept"
    return ("✕", "missing") if item["due"] else ("", "off")
