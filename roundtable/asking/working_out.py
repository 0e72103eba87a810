"""Working an answer out: the question's SQL on an engine, rows into values, lists into rows, records behind figures.

Everything is bounded: past `MOST_ROWS` rows an answer keeps the first ones in its order, its totals and its sentence, says so, and
leaves lists and evidence to a narrower scope.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import local
from typing import Any

from roundtable.asking.answer import Answer, Behind, Evidence, Told
from roundtable.asking.scope import Scope
from roundtable.asking.values import reasons_of, value_of
from roundtable.engines.compiling import KEPT, compiled
from roundtable.engines.engine import Engine
from roundtable.facts.shelf import every_fact
from roundtable.questions.bank import tables
from roundtable.questions.question import Column, Question, Table

MOST_ROWS = 5_000
MOST_RECORDS = 200_000
Raw = dict[str, Any]
Key = tuple[Any, ...]


_numbers = count(1)


class _Opened(local):
    """What a bench holds while it is open. One for each thread: evidence may be looked at by another than the one that asked,
    and a table kept in one connection is not there in another."""

    def __init__(self) -> None:
        self.depth = 0
        self.prefix = ""
        self.made: list[str] = []


class Bench:
    """One engine and one scope. While it is open, dear facts are worked out once and shared by all that is asked at it.

    Worked examples use one over tables of their own.
    """

    def __init__(
        self, engine: Engine, scope: Scope, kept_in: Path | None, *, over_records: bool = True
    ) -> None:
        self._engine = engine
        self._scope = scope
        self._parameters = scope.parameters()
        self._kept_in = kept_in
        self._over_records = over_records
        self._opened = _Opened()

    @contextmanager
    def open(self) -> Iterator[None]:
        """Keeps what is made inside until the outermost block ends."""
        opened = self._opened
        if not opened.depth:
            opened.prefix, opened.made = f"rt_{next(_numbers)}_", []
        opened.depth += 1
        try:
            yield
        finally:
            opened.depth -= 1
            if not opened.depth:
                for fact in reversed(opened.made):
                    self._engine.drop(f"{opened.prefix}{fact}")

    def _compiled(self, sql: str) -> str:
        """The text for the engine, once the kept facts that it reads are there."""
        text, kept = compiled(
            sql, self._engine.dialect, over_records=self._over_records, kept_in=self._kept_in
        )
        for fact in kept:
            if fact not in self._opened.made:
                made = self._compiled(every_fact()[fact].sql)
                self._engine.keep(f"{self._opened.prefix}{fact}", made, self._parameters)
                self._opened.made.append(fact)
        return text.replace(KEPT, self._opened.prefix)

    def raw_rows(self, sql: str, most: int) -> list[Raw]:
        """Up to `most` + 1 rows, so that the caller sees whether there were more."""
        with self.open():
            names, rows = self._engine.rows(self._compiled(f"{sql} LIMIT {most + 1}"), self._parameters)
        return [dict(zip(names, row, strict=True)) for row in rows]

    def answer(self, key: str, question: Question) -> Answer:
        with self.open():
            return self._answer(key, question)

    def _answer(self, key: str, question: Question) -> Answer:
        told: dict[str, Told] = {}
        places: dict[str, dict[Key, int]] = {}
        notes: list[dict[str, str]] = []
        for name, table in tables(question):
            raw = self.raw_rows(table.sql, MOST_ROWS)
            whole = len(raw) <= MOST_ROWS
            if not whole:
                raw = raw[:MOST_ROWS]
                notes.append(
                    {
                        "zh-hans": f"只列出前 {MOST_ROWS:,} 行；给定督导组或单位可看全部。",
                        "en": f"Only the first {MOST_ROWS:,} rows are listed; name a group or a unit to see all.",
                    }
                )
            rows = [self._row(question, table, one) for one in raw]
            places[name] = {key_of(table, one): number for number, one in enumerate(raw)} if whole else {}
            self._fill_lists(table, rows, places[name], whole=whole)
            told[name] = Told(tuple(self._with_words(column) for column in table.columns), tuple(rows))
        return Answer(
            key=key,
            question=question,
            scope=self._scope.given(),
            as_of=self._scope.as_of,
            known_at=self._scope.known_at,
            engine=self._engine.name,
            told=told,
            notes=tuple(notes),
            find_evidence=lambda: self._all_evidence(question, places),
        )

    def _row(self, question: Question, table: Table, raw: Raw) -> Raw:
        return {
            column.name: (
                reasons_of(question.reasons, raw)
                if column.type == "reasons"
                else []
                if column.type == "list"
                else value_of(column, raw)
            )
            for column in table.columns
        }

    def _fill_lists(self, table: Table, rows: list[Raw], places: dict[Key, int], *, whole: bool) -> None:
        for detail in table.details:
            if not whole:
                for row in rows:
                    row[detail.name] = None
                continue
            for raw in self.raw_rows(detail.sql, MOST_RECORDS):
                place = places.get(key_of(table, raw))
                if place is not None:
                    item = {column.name: value_of(column, raw) for column in detail.columns}
                    rows[place][detail.name].append(item if len(item) > 1 else next(iter(item.values())))

    def _with_words(self, column: Column) -> Column:
        if not column.words_of_kinds:
            return column
        kinds = self.raw_rows("SELECT uid, title FROM kinds ORDER BY uid", MOST_ROWS)
        words = {kind["uid"]: (kind["title"], kind["title"]) for kind in kinds}
        return Column(column.name, column.type, column.zh, column.en, column.unit, words)

    def _all_evidence(self, question: Question, places: dict[str, dict[Key, int]]) -> tuple[Evidence, ...]:
        with self.open():
            return tuple(self._evidence(question, places))

    def _evidence(self, question: Question, places: dict[str, dict[Key, int]]) -> Iterator[Evidence]:
        for name, table in tables(question):
            everything = [place for key, place in places[name].items() if all(part is None for part in key)]
            found: dict[tuple[int, str], list[Behind]] = {
                (place, column): []
                for place in places[name].values()
                for behind in table.behind
                for column in behind.columns
            }
            for behind in table.behind:
                for raw in self.raw_rows(behind.sql, MOST_RECORDS)[:MOST_RECORDS]:
                    record = Behind(behind.kind, int(raw["record"]), str(raw["uid"]))
                    own = places[name].get(key_of(table, raw))
                    for place in {*everything, *([] if own is None else [own])}:
                        for column in behind.columns:
                            found[place, column].append(record)
            for (place, column), records in found.items():
                yield Evidence(name, place, column, tuple(records))


def key_of(table: Table, raw: Raw) -> Key:
    return tuple(raw[name] for name in table.key)
