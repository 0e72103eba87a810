"""An answer written into a document by its shape: rankings with reasons in words, everything else as a table."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as Paper

from roundtable.asking.answer import Answer, Told
from roundtable.asking.wording import figure_text
from roundtable.reports import flat
from roundtable.reports.language import numbered_below, records_behind, word
from roundtable.reports.layout.faces import Run
from roundtable.reports.layout.lines import line, small
from roundtable.reports.layout.page import WIDTH_MM
from roundtable.reports.layout.tables import table

#: A document is read on paper; the workbook beside it holds every row.
MOST_ROWS = 60
NUMBERS = {"integer", "number"}
#: No column is given less or more than so many characters before the widths are spread over the page.
NARROWEST, WIDEST = 4.0, 16.0


def tell(document: Paper, answers: Sequence[Answer], language: str) -> None:
    """What the answers hold beyond their sentence. Several are told together, group by group."""
    if all(any(column.type == "reasons" for column in one.columns) for one in answers):
        _group_by_group(document, answers, language)
    else:
        for one in answers:
            _as_table(document, one, language)


def _group_by_group(document: Paper, answers: Sequence[Answer], language: str) -> None:
    names = {row["group"]["number"]: row["group"]["name"] for one in answers for row in one.rows}
    for place, number in enumerate(sorted(names), start=1):
        line(document, Run(numbered_below(place, names[number], language), "kai"), keep=True)
        for one in answers:
            told = [(at, row) for at, row in enumerate(one.rows) if row["group"]["number"] == number]
            title = word("is_slow" if one.key.endswith("slow") else "does_well", language)
            colon = ": " if language == "en" else "："
            if not told:
                line(document, Run(title + colon, "hei"), Run(word("nobody", language)))
            for at, row in told:
                _unit(document, one, at, row, title + colon, language)


def _unit(document: Paper, answer: Answer, at: int, row: Any, title: str, language: str) -> None:
    english = language == "en"
    reasons = flat.JOINED[language].join(reason[language] for reason in row["reasons"])
    behind = records_behind(answer, "rows", at, language)
    line(
        document,
        Run(title, "hei"),
        Run(f"{row['unit']['name']} {row['unit']['code']}{': ' if english else '：'}{reasons}"),
        Run(f" ({behind})." if english else f"（{behind}）。"),
    )
    details = flat.details_of(answer)
    for column in answer.columns:
        value = row[column.name]
        if value and (column.type == "list" or column.name == "why"):
            told = (
                flat.items(column, value, language, details.get(column.name, ()))
                if isinstance(value, list)
                else [str(value)]
            )
            for one in told:
                line(
                    document,
                    Run(flat.label(column, language) + (": " if english else "："), "kai"),
                    Run(one),
                )


def _as_table(document: Paper, answer: Answer, language: str) -> None:
    name = "totals" if answer.totals else "rows"
    told = answer.told[name]
    shown = _shown(told)
    rows = [
        [_text(row[place], told.columns[place].type, place, language) for place in shown]
        for row in flat.rows(answer, name, language)
    ]
    if not rows:
        return
    heads = [flat.label(told.columns[place], language) for place in shown]
    left = [at for at, place in enumerate(shown) if told.columns[place].type not in NUMBERS]
    size = 10.5 if len(shown) <= 10 else 9
    table(document, widths(heads, rows), heads, rows[:MOST_ROWS], size=size, left=left)
    if len(rows) > MOST_ROWS:
        small(document, word("more_rows", language, len(rows) - MOST_ROWS))
    line(document, indent=False, height=10)


def _shown(told: Told) -> list[int]:
    """Columns that say something, without the week-by-week strips that no page is wide enough for."""
    return [
        place
        for place, column in enumerate(told.columns)
        if column.name != "weeks" and any(row[column.name] not in (None, [], "") for row in told.rows)
    ]


def _text(value: flat.Cell, kind: str, place: int, language: str) -> str:
    if value is None:
        return word("all", language) if place == 0 else "—" if kind in NUMBERS else ""
    return figure_text(value)


def widths(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """The page's width in mm, shared by how much the columns have to say."""
    needs = [
        max(NARROWEST, min(WIDEST, max(_wide(heads[at]) / 2, *(_wide(row[at]) for row in rows))))
        for at in range(len(heads))
    ]
    return [round(need / sum(needs) * WIDTH_MM, 1) for need in needs]


def _wide(text: str) -> float:
    return sum(1 if ord(letter) > 0x2E7F else 0.55 for letter in text) + 1
