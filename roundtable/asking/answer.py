"""An Answer: one frozen value that every door (web, text, JSON, sheet, document) shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, NamedTuple

from roundtable.asking.wording import Part, filled, parts
from roundtable.questions.digest import digest_of
from roundtable.questions.question import Column, Question

Row = Mapping[str, Any]


class Behind(NamedTuple):
    """One record behind a figure: its kind, the id of the version shown, and the caller's own key."""

    kind: str
    id: int
    uid: str


class Evidence(NamedTuple):
    """The records behind one figure: table (rows, summary, totals), row number in it, column."""

    table: str
    row: int
    column: str
    records: tuple[Behind, ...]


@dataclass(frozen=True)
class Told:
    """A table of an answer: its columns, with the words of their keys, and its rows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Answer:
    """An answer as of a day and as known at a moment. Evidence is found when it is first looked at (at the same two times, so it
    is what it would have been)."""

    key: str
    question: Question
    scope: Mapping[str, Any]
    as_of: date
    known_at: datetime
    engine: str
    told: Mapping[str, Told]
    notes: tuple[Mapping[str, str], ...]
    #: The records behind all figures, or behind those of one table, or of one column of it.
    find_evidence: Callable[[str | None, str | None], tuple[Evidence, ...]] = field(repr=False, compare=False)
    _looked_at: dict[tuple[str, str | None], tuple[Evidence, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.told["rows"].rows

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.told["rows"].columns

    @property
    def summary(self) -> Row:
        return self.told["summary"].rows[0]

    @property
    def totals(self) -> tuple[Row, ...]:
        return self.told["totals"].rows if "totals" in self.told else ()

    def asks(self, language: str) -> str:
        return self.question.asks["en" if language.startswith("en") else "zh-hans"]

    def sentence(self, language: str) -> str:
        """The answer in one sentence."""
        return filled(self._says(language), self.summary)

    def sentence_parts(self, language: str) -> list[Part]:
        """The same in pieces, so that each figure can be opened to its records."""
        return list(parts(self._says(language), self.summary))

    def _says(self, language: str) -> str:
        return self.question.says["en" if language.startswith("en") else "zh-hans"]

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        return self.find_evidence(None, None)

    def evidence_for(
        self, table: str, row: int | None = None, column: str | None = None
    ) -> tuple[Evidence, ...]:
        """The part of `evidence` about one table, row or column; only what is behind that column is looked up, once for all rows."""
        place = (table, column)
        if place not in self._looked_at:
            self._looked_at[place] = (
                tuple(one for one in self.evidence if one.table == table and column in {None, one.column})
                if "evidence" in self.__dict__
                else self.find_evidence(table, column)
            )
        return tuple(one for one in self._looked_at[place] if row in {None, one.row})

    @cached_property
    def evidence_of(self) -> Mapping[tuple[str, int, str], tuple[Behind, ...]]:
        """(table, row, column) -> records."""
        return {(item.table, item.row, item.column): item.records for item in self.evidence}

    @cached_property
    def digest(self) -> str:
        return digest_of(
            question=self.key,
            scope=self.scope,
            as_of=self.as_of.isoformat(),
            known_at=moment_text(self.known_at),
            told={name: [dict(row) for row in told.rows] for name, told in self.told.items()},
            evidence=[
                (item.table, item.row, item.column, [(record.kind, record.uid) for record in item.records])
                for item in self.evidence
            ],
            notes=[dict(note) for note in self.notes],
        )


def moment_text(moment: datetime) -> str:
    """A moment in UTC, to the microsecond: `2020-03-30T12:00:00.000000Z`."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
