"""Reads the text tables of worked examples: what the tests run on every engine and the docs show.

Columns left out are filled with what a record would have by default; whatever refers to something (unit, group, action …) may be
written as any label, and days as ISO dates.
"""

from collections.abc import Iterable
from datetime import date

from roundtable.facts.shelf import every_fact
from roundtable.questions.question import Example

Value = str | int | float | None

#: Columns by which facts refer to one another; the fact that owns such a column is known by its own key.
REFERENCES = (
    "unit",
    "grp",
    "action",
    "material",
    "visit",
    "problem",
    "measure",
    "outlet",
    "stage",
    "meeting",
    "decision",
    "hard_problem",
    "look_back",
    "proposal",
    "said",
)
OWN_KEY = {
    ("units", "unit"): "code",
    ("groups", "grp"): "number",
    **dict.fromkeys([("required_actions", "action"), ("materials", "material"), ("visits", "visit"), ("problems", "problem"), ("measures", "measure"), ("outlets", "outlet"), ("stages", "stage"), ("meetings", "meeting"), ("decisions", "decision"), ("hard_problems", "hard_problem"), ("look_backs", "look_back"), ("proposed_measures", "proposal"), ("too_much", "said")], "uid"),
}  # fmt: skip
NULLABLE_TEXT = {"story", "state", "since"}
TALLIES = {
    "meetings_attended",
    "activities_joined",
    "materials_reviewed",
    "spot_checks",
    "people_interviewed",
}
PROGRAMME = "title | start_day\nA programme | 2020-03-01"


def text_table(text: str) -> tuple[list[str], list[list[str]]]:
    """Header and rows of a table drawn with `|`."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    head, *rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    return head, rows


def day_number(iso: str) -> int:
    return date.fromisoformat(iso).toordinal() - date(1970, 1, 1).toordinal()


def fact_tables(example: Example) -> dict[str, tuple[list[str], list[tuple[Value, ...]]]]:
    """Every recorded fact as (columns, rows), ready to be loaded into an engine."""
    labels: dict[str, dict[str, int]] = {}
    drawn = {"programme": PROGRAMME, **example.facts}
    return {
        name: (list(fact.columns), list(_rows(name, list(fact.columns), drawn.get(name, ""), labels)))
        for name, fact in every_fact().items()
        if fact.recorded
    }


def _rows(
    fact: str, columns: list[str], text: str, labels: dict[str, dict[str, int]]
) -> Iterable[tuple[Value, ...]]:
    if not text.strip():
        return
    head, lines = text_table(text)
    unknown = set(head) - set(columns)
    if unknown:
        raise ValueError(f"{fact} has no column {', '.join(sorted(unknown))}")
    types = {name: column.type for name, column in every_fact()[fact].columns.items()}
    for number, line in enumerate(lines, start=1):
        given = dict(zip(head, line, strict=True))
        given.setdefault("uid", given.get("number") or f"{fact}-{number}")
        row: list[Value] = []
        for column in columns:
            text_value = given.get(column, "")
            if (fact, column) in OWN_KEY:
                text_value = text_value or given.get(OWN_KEY[fact, column], "") or given["uid"]
            if column in REFERENCES:
                known = labels.setdefault(column, {})
                row.append(known.setdefault(text_value, len(known) + 1) if text_value else None)
            elif column in {"record", "seq"}:
                row.append(int(text_value) if text_value else number)
            elif column == "end_day" and not text_value:
                row.append(99_999_999)
            elif types[column] == "integer":
                row.append(_integer(text_value, 0 if column in TALLIES else None))
            else:
                row.append(text_value or (None if column in NULLABLE_TEXT else ""))
        yield tuple(row)


def _integer(text: str, default: int | None) -> int | None:
    if not text:
        return default
    return day_number(text) if text.count("-") == 2 else int(text)
