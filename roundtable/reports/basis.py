"""The annex of every document: each figure of its sentences with the number of records behind it and how it is defined."""

from collections.abc import Iterable
from itertools import zip_longest
from typing import Any

from docx.document import Document as Paper

from roundtable.asking.answer import Answer
from roundtable.asking.wording import figure_text
from roundtable.reports import flat
from roundtable.reports.language import word
from roundtable.reports.layout.tables import table

#: Two figures stand side by side, each with its label and its records.
WIDTHS = (44.0, 19.0, 15.0) * 2
HEADS = {
    "zh-hans": ("指标", "数字", "记录数") * 2,
    "en": ("figure of", "figure", "records") * 2,
}
NONE = "—"


def basis(answers: Iterable[Answer], language: str) -> list[dict[str, Any]]:
    """One entry a question: its words, key, scope, definition, and its figures with their numbers of records."""
    return [
        {
            "no": number,
            "asks": answer.asks(language),
            "key": answer.key,
            "about": _about(answer, language),
            "digest": answer.digest.removeprefix("sha256:")[:12],
            "rule": answer.question.rule[language],
            "figures": _figures(answer, language),
        }
        for number, answer in enumerate(answers, start=1)
    ]


def _about(answer: Answer, language: str) -> str:
    """Whom it was asked of, where that was less than the whole programme."""
    scope, english = answer.scope, language == "en"
    told = []
    if "group" in scope:
        told.append(f"group {scope['group']}" if english else f"第 {scope['group']} 督导组")
    if "unit" in scope:
        told.append(str(scope["unit"]))
    if "since" in scope:
        told.append(f"since {scope['since']}" if english else f"自 {scope['since']}")
    return (", " if english else "，").join(told)


def _figures(answer: Answer, language: str) -> list[dict[str, str]]:
    return [
        {
            "label": flat.label(column, language),
            "value": figure_text(answer.summary[column.name]),
            "records": _count(answer, column.name),
        }
        for column in answer.told["summary"].columns
        if column.type in {"integer", "number"}
    ]


def _count(answer: Answer, column: str) -> str:
    found = answer.evidence_for("summary", 0, column)
    return f"{len({(one.kind, one.uid) for item in found for one in item.records}):,}" if found else NONE


def basis_table(document: Paper, entries: list[dict[str, Any]], language: str) -> None:
    """The annex's table: under each question, as wide as the page, its figures with the records behind them."""
    rows: list[list[str]] = []
    defined: dict[str, int] = {}
    colon = ": " if language == "en" else "："
    for entry in entries:
        about = f" {entry['about']}" if entry["about"] else ""
        question = f"{entry['no']}. {entry['asks']}{about} [{entry['key']} {entry['digest']}]"
        first = defined.setdefault(entry["rule"], entry["no"])
        definition = (
            f"{word('definition', language)}{colon}{entry['rule']}"
            if first == entry["no"]
            else word("same_definition", language, first)
        )
        rows.append([f"{question}\n{definition}"])
        cells = [[one["label"], one["value"], one["records"]] for one in entry["figures"]]
        rows += [left + (right or ["", "", ""]) for left, right in zip_longest(cells[::2], cells[1::2])]
    table(document, WIDTHS, HEADS[language], rows, size=9, left=(0, 3))
