"""An answer as JSON, to the letter of the interchange contract."""

from typing import Any

from roundtable.asking.answer import Answer, Told, moment_text
from roundtable.questions.question import Column


def column_form(column: Column) -> dict[str, Any]:
    form: dict[str, Any] = {
        "name": column.name,
        "label": {"zh-hans": column.zh, "en": column.en},
        "type": column.type,
        "unit": column.unit,
    }
    if column.words:
        form["words"] = {key: {"zh-hans": zh, "en": en} for key, (zh, en) in column.words.items()}
    return form


def answer_form(answer: Answer) -> dict[str, Any]:
    """Everything of the answer as plain values; the evidence of `rows` under `evidence`, that of the other tables beside them."""

    def evidence(table: str) -> list[dict[str, Any]]:
        return [
            {"row": item.row, "column": item.column, "records": [record._asdict() for record in item.records]}
            for item in answer.evidence
            if item.table == table
        ]

    def table(name: str, told: Told) -> dict[str, Any]:
        return {
            "columns": [column_form(column) for column in told.columns],
            "rows": [dict(row) for row in told.rows],
            "evidence": evidence(name),
        }

    form: dict[str, Any] = {
        "question": answer.key,
        "asks": dict(answer.question.asks),
        "rule": dict(answer.question.rule),
        "scope": dict(answer.scope),
        "as_of": answer.as_of.isoformat(),
        "known_at": moment_text(answer.known_at),
        "engine": answer.engine,
        "shape": answer.question.shape,
        "sentence": {"zh-hans": answer.sentence("zh-hans"), "en": answer.sentence("en")},
        **table("rows", answer.told["rows"]),
        **{name: table(name, told) for name, told in answer.told.items() if name != "rows"},
        "notes": [dict(note) for note in answer.notes],
        "digest": answer.digest,
    }
    return form
