"""An answer as JSON, to the letter of the interchange contract, and back again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from roundtable.asking.answer import Answer, Behind, Evidence, Told, moment_text
from roundtable.questions.bank import every_question
from roundtable.questions.digest import TABLES, digest_of_form
from roundtable.questions.question import Column, Question, Table


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


def thawed(form: Mapping[str, Any]) -> Answer:
    """The answer that was frozen in this form: its words, figures and evidence as they were then, whatever the bank says now.

    Raises:
        ValueError: it is not the answer that its digest was taken of.
    """
    if digest_of_form(form) != form["digest"]:
        raise ValueError(f"not the answer of its digest: {form['question']}")
    told = {name: form if name == "rows" else form[name] for name in TABLES if name in form}
    evidence = tuple(
        Evidence(name, one["row"], one["column"], tuple(Behind(**record) for record in one["records"]))
        for name, table in told.items()
        for one in table["evidence"]
    )
    return Answer(
        key=form["question"],
        question=_question(form),
        scope=form["scope"],
        as_of=date.fromisoformat(form["as_of"]),
        known_at=datetime.fromisoformat(form["known_at"]),
        engine=form["engine"],
        told={
            name: Told(tuple(_column(one) for one in table["columns"]), tuple(table["rows"]))
            for name, table in told.items()
        },
        notes=tuple(form["notes"]),
        find_evidence=lambda table, column: tuple(
            one for one in evidence if table in {None, one.table} and column in {None, one.column}
        ),
    )


def _question(form: Mapping[str, Any]) -> Question:
    """Asked, ruled and said as it was then; only how the items of its lists are told is the bank's, where it still knows it."""
    nothing = Table(columns=(), sql="")
    bare = Question({}, {}, {}, form["shape"], rows=nothing, says={}, summary=nothing, examples=())
    known = every_question().get(form["question"], bare)
    return replace(known, asks=form["asks"], rule=form["rule"], shape=form["shape"], says=form["sentence"])


def _column(form: Mapping[str, Any]) -> Column:
    words = {key: (said["zh-hans"], said["en"]) for key, said in form.get("words", {}).items()}
    label = form["label"]
    return Column(form["name"], form["type"], label["zh-hans"], label["en"], form["unit"], words or None)
