"""Working an answer out: the question's SQL on an engine, rows into values, lists into rows, records behind figures.

Everything is bounded: past `MOST_ROWS` rows an answer keeps the first ones in its order, its totals and its sentence, says so, and
leaves lists and evidence to a narrower scope.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import count
from pathlib import Path
from threading import local

from roundtable.asking.answer import Answer, Evidence, Told
from roundtable.asking.evidence import MOST_RECORDS, Key, Raw, evidence_of, key_of, looked_up_for
from roundtable.asking.scope import Scope
from roundtable.asking.values import reasons_of, value_of
from roundtable.engines.compiling import KEPT, Compiled, compiled
from roundtable.engines.engine import Engine
from roundtable.facts.shelf import every_fact
from roundtable.questions.bank import tables
from roundtable.questions.question import Column, Question, Table, Words

MOST_ROWS = 5_000


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

    def _compiled(self, *statements: str) -> Compiled:
        """What the engine runs, once the kept facts that it reads are there."""
        found = compiled(
            statements, self._engine.dialect, over_records=self._over_records, kept_in=self._kept_in
        )
        for fact in found.kept:
            if fact not in self._opened.made:
                made = self._compiled(every_fact()[fact].sql).sql
                by = next(iter(every_fact()[fact].columns))
                self._engine.keep(f"{self._opened.prefix}{fact}", by, made, self._parameters)
                self._opened.made.append(fact)
        return found._replace(sql=found.sql.replace(KEPT, self._opened.prefix))

    def raw_rows(self, sql: str, most: int) -> list[Raw]:
        """Up to `most` + 1 rows, so that the caller sees whether there were more."""
        with self.open():
            names, rows = self._engine.rows(self._compiled(f"{sql} LIMIT {most + 1}").sql, self._parameters)
        return [dict(zip(names, row, strict=True)) for row in rows]

    def _all_raw(self, statements: list[tuple[str, int]]) -> list[list[Raw]]:
        """The rows of several statements, each with its most; asked in one where the engine can."""
        if self._engine.dialect != "sqlite" or len(statements) < 2:
            return [self.raw_rows(sql, most) for sql, most in statements]
        with self.open():
            asked = self._compiled(*(f"{sql} LIMIT {most + 1}" for sql, most in statements))
            _, rows = self._engine.rows(asked.sql, self._parameters)
        told: list[list[Raw]] = [[] for _ in statements]
        for of, *values in rows:
            told[of].append(dict(zip(asked.columns[of], values, strict=False)))
        return told

    def answer(self, key: str, question: Question) -> Answer:
        with self.open():
            return self._answer(key, question)

    def _answer(self, key: str, question: Question) -> Answer:
        told: dict[str, Told] = {}
        places: dict[str, dict[Key, int]] = {}
        notes: list[dict[str, str]] = []
        statements = []
        for _, table in tables(question):
            statements.append((table.sql, MOST_ROWS))
            statements += [(detail.sql, MOST_RECORDS) for detail in table.details]
        found = iter(self._all_raw(statements))
        for name, table in tables(question):
            raw = next(found)
            lists = [next(found) for _ in table.details]
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
            self._fill_lists(table, rows, lists, places[name], whole=whole)
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
            find_evidence=lambda table, column: self._all_evidence(question, places, table, column),
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

    def _fill_lists(
        self, table: Table, rows: list[Raw], lists: list[list[Raw]], places: dict[Key, int], *, whole: bool
    ) -> None:
        for detail, found in zip(table.details, lists, strict=True):
            if not whole:
                for row in rows:
                    row[detail.name] = None
                continue
            for raw in found:
                place = places.get(key_of(table, raw))
                if place is not None:
                    item = {column.name: value_of(column, raw) for column in detail.columns}
                    rows[place][detail.name].append(item if len(item) > 1 else next(iter(item.values())))

    def _with_words(self, column: Column) -> Column:
        if not column.words_of_kinds:
            return column
        return Column(column.name, column.type, column.zh, column.en, column.unit, self._words_of_kinds)

    @cached_property
    def _words_of_kinds(self) -> Words:
        kinds = self.raw_rows("SELECT uid, title FROM kinds ORDER BY uid", MOST_ROWS)
        return {kind["uid"]: (kind["title"], kind["title"]) for kind in kinds}

    def _all_evidence(
        self, question: Question, places: dict[str, dict[Key, int]], table: str | None, column: str | None
    ) -> tuple[Evidence, ...]:
        asked = [(name, told) for name, told in tables(question) if table in {None, name}]
        looked_up = dict.fromkeys(sql for _, told in asked for sql in looked_up_for(told, column))
        with self.open():
            rows = self._all_raw([(sql, MOST_RECORDS) for sql in looked_up])
        found = dict(zip(looked_up, rows, strict=True))
        return tuple(
            one for name, told in asked for one in evidence_of(name, told, places[name], column, found)
        )
