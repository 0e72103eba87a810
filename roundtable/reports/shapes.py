"""An answer written into a document by its shape: rankings with reasons in words, everything else as a table."""

import re
from collections.abc import Sequence
from typing import Any

from docx.document import Document as Paper

from roundtable.asking.answer import Answer, Told
from roundtable.asking.wording import figure_text
from roundtable.questions.question import Column
from roundtable.reports import flat
from roundtable.reports.language import records_behind, word
from roundtable.reports.layout.faces import Run
from roundtable.reports.layout.lines import line, small
from roundtable.reports.layout.page import WIDTH_MM
from roundtable.reports.layout.tables import table

#: A document is read on paper; the workbook beside it holds every row.
MOST_ROWS = 60
NUMBERS = {"integer", "number"}
#: A list inside a row is cut off after so many; a cell is no place for a hundred names.
MOST_ITEMS = 5
#: Strips of weeks no page is wide enough for; the kinds' own words are not in the answer; keys and what a row says twice are in
#: the workbook.
LEFT_OUT = {"weeks", "kinds", "decision", "hard_problem", "held_on"}
#: Past so many columns the text is smaller, and heads of four characters stand in two lines.
MANY = 6
#: No column asks for more than so many characters.
WIDEST = 30.0
LONGEST_WORD = 16.0
#: A name of so many characters is not broken.
SHORT = 5.0
LATIN_WIDE = 0.55
_LATIN = re.compile("[!-~]+")


def tell(document: Paper, answers: Sequence[Answer], language: str) -> None:
    """What the answers hold beyond their sentence. Several are told together, group by group."""
    if all(flat.names_units(one) for one in answers):
        _group_by_group(document, answers, language)
    else:
        for one in answers:
            _as_table(document, one, language)


def name_them(document: Paper, answers: Sequence[Answer], language: str) -> None:
    """The units that each ranking names, one paragraph an answer."""
    english = language == "en"
    for one in answers:
        groups: dict[str, list[str]] = {}
        for row in one.rows:
            groups.setdefault(row["group"]["name"], []).append(row["unit"]["name"])
        named = [
            f"{group}: {', '.join(units)}" if english else f"{group}：{'、'.join(units)}"
            for group, units in groups.items()
        ]
        if named:
            line(document, ("; " if english else "；").join(named) + ("." if english else "。"))


def _group_by_group(document: Paper, answers: Sequence[Answer], language: str) -> None:
    names = {row["group"]["number"]: row["group"]["name"] for one in answers for row in one.rows}
    for number in sorted(names):
        line(document, Run(names[number], "hei"), keep=True)
        for one in answers:
            told = [(at, row) for at, row in enumerate(one.rows) if row["group"]["number"] == number]
            title = word("is_slow" if one.key.endswith("slow") else "does_well", language)
            title += ": " if language == "en" else "："
            if not told:
                line(document, Run(title, "kai"), Run(word("nobody", language)))
            for at, row in told:
                _unit(document, one, at, row, "" if row["place"] > 1 else title, language)


def _unit(document: Paper, answer: Answer, at: int, row: Any, title: str, language: str) -> None:
    colon = ": " if language == "en" else "："
    line(document, Run(title, "kai"), Run(f"{row['place']}. {named_with_reasons(answer, at, language)}"))
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
                line(document, Run(flat.label(column, language) + colon, "kai"), Run(one))


def named_with_reasons(answer: Answer, at: int, language: str) -> str:
    """A unit of a ranking, its reasons, and how many records they rest on."""
    row = answer.rows[at]
    reasons = flat.JOINED[language].join(reason[language] for reason in row["reasons"])
    behind = records_behind(answer, "rows", at, language)
    name = row["unit"]["name"]
    return f"{name}: {reasons} ({behind})." if language == "en" else f"{name}：{reasons}（{behind}）。"


def _as_table(document: Paper, answer: Answer, language: str) -> None:
    name = "totals" if answer.totals else "rows"
    told = answer.told[name]
    shown = _shown(told)
    rows = [[_text(answer, name, at, place, language) for place in shown] for at in range(len(told.rows))]
    if not rows:
        return
    left = [at for at, place in enumerate(shown) if told.columns[place].type not in NUMBERS]
    heads = [_head(told.columns[place], language, many=len(shown) > MANY) for place in shown]
    size = 10.5 if len(shown) <= MANY else 9
    table(document, widths(heads, rows, size), heads, rows[:MOST_ROWS], size=size, left=left)
    if len(rows) > MOST_ROWS:
        small(document, word("more_rows", language, len(rows) - MOST_ROWS))
    line(document, indent=False, height=10)


def _shown(told: Told) -> list[int]:
    """The columns that say something."""
    return [
        place
        for place, column in enumerate(told.columns)
        if column.name not in LEFT_OUT and any(row[column.name] not in (None, [], "") for row in told.rows)
    ]


def _text(answer: Answer, name: str, at: int, place: int, language: str) -> str:
    column = answer.told[name].columns[place]
    value = answer.told[name].rows[at][column.name]
    columns = flat.details_of(answer).get(column.name, ())
    if isinstance(value, list):
        told = flat.items(column, value[:MOST_ITEMS], language, columns)
        rest = len(value) - len(told)
        return flat.JOINED[language].join(told) + (word("more_items", language, rest) if rest else "")
    if value is None:
        return word("all", language) if place == 0 else "—" if column.type in NUMBERS else ""
    return figure_text(flat.cell(column, value, language, columns))


def _head(column: Column, language: str, *, many: bool) -> str:
    head = flat.label(column, language)
    two_lines = many and language != "en" and len(head) == 4 and column.type in NUMBERS
    return f"{head[:2]}\n{head[2:]}" if two_lines else head


def widths(heads: Sequence[str], rows: Sequence[Sequence[str]], size: float) -> list[float]:
    """The page's width in mm: to each column what its longest word needs, the rest by how much the columns have to say."""
    letter = size * 25.4 / 72
    columns = [[heads[at], *(row[at] for row in rows)] for at in range(len(heads))]
    words = [
        letter * (1 + max(_longest_word(head), *(_longest_word(text, SHORT) for text in texts)))
        for head, *texts in columns
    ]
    needs = [letter * min(WIDEST, 1 + max(_wide(text) for text in column)) for column in columns]
    more = [max(0.1, need - least) for need, least in zip(needs, words, strict=True)]
    rest = WIDTH_MM - sum(words)
    if rest < 0:
        return [round(least / sum(words) * WIDTH_MM, 1) for least in words]
    return [round(least + part / sum(more) * rest, 1) for least, part in zip(words, more, strict=True)]


def _longest_word(text: str, unbroken: float = 2.0) -> float:
    """Chinese may be broken anywhere, so that `unbroken` characters of it will do."""
    latin = max(LATIN_WIDE * len(found) for found in ("", *_LATIN.findall(text)))
    return min(LONGEST_WORD, max(latin, min(unbroken, _wide(text))))


def _wide(text: str) -> float:
    return max(sum(1 if ord(one) > 0x2E7F else LATIN_WIDE for one in part) for part in text.split("\n"))
