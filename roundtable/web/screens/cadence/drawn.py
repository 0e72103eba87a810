"""The small matrices: units by weeks, the last weeks that fit on a page, parted by group or by kind."""

from collections import Counter
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import QueryDict

from roundtable.asking.answer import Answer, Row
from roundtable.web.asked import Asked

MOST_WEEKS = 12
#: More units than this are shown a part at a time.
MOST_UNITS = 400


class Cell(NamedTuple):
    """`tone`: 0 not due, x missed, or 1 to 4 by how often the unit was visited."""

    tone: str
    visits: int


class Line(NamedTuple):
    number: int
    row: Row
    cells: list[Cell]


class Part(NamedTuple):
    """A group (or a kind): its row among the totals where it is a group, and its units."""

    key: str
    name: str
    total: tuple[int, Row] | None
    missed: int
    lines: list[Line]


def drawn(answer: Answer, given: QueryDict, asked: Asked) -> dict[str, Any]:
    by = "kind" if given.get("by") == "kind" else "group"
    only = given.get("only") == "missed"
    weeks = sorted({week["week"] for row in answer.rows for week in row["weeks"] or ()})
    until = given.get("until", "")
    end = weeks.index(until) + 1 if until in weeks else len(weeks)
    shown = weeks[max(0, end - MOST_WEEKS) : end]
    kinds = _kinds(asked) if by == "kind" else {}
    parts = _parts(answer, by, shown, kinds, asked, only=only)
    chosen = given.get("part", "")
    large = len(answer.rows) > MOST_UNITS
    if large and not any(part.key == chosen for part in parts):
        chosen = parts[0].key if parts else ""

    def address(**changes: str) -> str:
        kept = {**asked.kept_parts, "by": by if by == "kind" else "", "only": "missed" if only else ""}
        kept |= {"until": until if until in weeks else "", "part": chosen, **changes}
        return f"?{urlencode({name: value for name, value in kept.items() if value})}"

    return {
        "by": by,
        "only": only,
        "weeks": shown,
        "parts": [part for part in parts if not chosen or part.key == chosen],
        "choices": [(part.key, part.name, address(part=part.key)) for part in parts]
        if large or chosen
        else [],
        "chosen": chosen,
        "trend": _trend(answer, shown),
        "earlier": address(until=shown[0]) if shown and weeks.index(shown[0]) else "",
        "latest": address(until="") if end < len(weeks) else "",
        "by_group": address(by="", part=""),
        "by_kind": address(by="kind", part=""),
        "only_missed": address(only="" if only else "missed"),
    }


def _kinds(asked: Asked) -> dict[str, str]:
    """Unit -> its kind, from the answer that knows it."""
    return {row["unit"]["code"]: row["kind"] for row in asked.ask("progress.standing").rows}


def _parts(
    answer: Answer, by: str, shown: list[str], kinds: dict[str, str], asked: Asked, *, only: bool
) -> list[Part]:
    totals = {str(row["group"]["number"]): (number, row) for number, row in enumerate(answer.totals)}
    found: dict[str, Part] = {}
    for number, row in enumerate(answer.rows):
        group = row["group"] or {"number": "", "name": "—"}
        key = kinds.get(row["unit"]["code"], "") if by == "kind" else str(group["number"])
        name = asked.kind_titles.get(key, key) if by == "kind" else group["name"]
        part = found.get(key) or Part(key, name, totals.get(key) if by == "group" else None, 0, [])
        missed = row["weeks_due"] - row["weeks_kept"]
        if not only or missed:
            part.lines.append(Line(number, row, _cells(row, shown)))
        found[key] = part._replace(missed=part.missed + missed)
    return [part for part in found.values() if part.lines]


def _cells(row: Row, shown: list[str]) -> list[Cell]:
    weeks = {week["week"]: week for week in row["weeks"] or ()}
    cells = []
    for name in shown:
        week = weeks.get(name)
        visits = week["visits"] if week else 0
        missed = bool(week and week["due"] and not visits)
        cells.append(Cell("x" if missed else str(min(visits, 4)), visits))
    return cells


def _trend(answer: Answer, shown: list[str]) -> list[tuple[str, int, int, int]]:
    """(week, units visited, units due, units missed) of each week that is due for somebody."""
    due: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    for row in answer.rows:
        for week in row["weeks"] or ():
            if week["due"]:
                due[week["week"]] += 1
                kept[week["week"]] += 1 if week["visits"] else 0
    return [(name, kept[name], due[name], due[name] - kept[name]) for name in shown if due[name]]
