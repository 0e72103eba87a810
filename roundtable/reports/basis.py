"""The annex of every document: each figure of its sentences with the number of records behind it and how it is defined."""

from collections.abc import Iterable
from typing import Any

from docx.document import Document as Paper

from roundtable.asking.answer import Answer
from roundtable.asking.wording import figure_text
from roundtable.reports import flat
from roundtable.reports.layout.tables import SAME, merged_down, table

WIDTHS = (10.0, 38.0, 25.0, 17.0, 15.0, 51.0)
HEADS = {
    "zh-hans": ("序号", "问题（编号）", "指标", "数字", "记录数", "口径"),
    "en": ("No.", "question (key)", "figure of", "figure", "records", "definition"),
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
    """The annex's table: a question's cells reach over all its figures."""
    rows = []
    for entry in entries:
        asks = f"{entry['asks']}{_bracketed(entry['about'], language)}\n{entry['key']}\n{entry['digest']}"
        for at, figure in enumerate(entry["figures"]):
            once = SAME if at else ""
            rows.append(
                [
                    once or str(entry["no"]),
                    once or asks,
                    figure["label"],
                    figure["value"],
                    figure["records"],
                    once or entry["rule"],
                ]
            )
    made = table(document, WIDTHS, HEADS[language], rows, size=9, left=(1, 2, 5))
    for column in (0, 1, 5):
        merged_down(made, column)


def _bracketed(text: str, language: str) -> str:
    return "" if not text else f" ({text})" if language == "en" else f"（{text}）"
