"""How a figure moved since the last period, and the records that moved it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from roundtable.asking.answer import Answer, Behind, Row
from roundtable.asking.ask import Sitting
from roundtable.asking.scope import Scope
from roundtable.permissions.reach import EVERYTHING, Reach
from roundtable.questions.bank import tables
from roundtable.questions.question import Table
from roundtable.records.models import every_kind


@dataclass(frozen=True)
class Moved:
    """A figure then and now. `then` is None where its row was not there yet; `gained` and `lost` are the records behind it now and
    not then, and the other way round, the latest recorded first."""

    day: date
    then: Any
    now: Any
    gained: tuple[Behind, ...]
    lost: tuple[Behind, ...]

    @property
    def difference(self) -> float | None:
        """Now less then; None where one of them is no number."""
        known = isinstance(self.now, int | float) and isinstance(self.then, int | float)
        return self.now - self.then if known else None


@dataclass(frozen=True)
class Correction:
    """A version of a record behind a figure that replaced an earlier one, when, and why."""

    kind: str
    uid: str
    recorded_at: datetime
    reason: str


def period_before(scope: Scope) -> Scope | None:
    """The same asking one period (from one meeting to the next) earlier; None where the programme had not begun."""
    length = timedelta(days=scope.programme.meeting_every_days)
    day = scope.as_of - length
    if day < scope.programme.started_on:
        return None
    since = max(scope.since - length, scope.programme.started_on) if scope.since else None
    return replace(scope, as_of=day, since=since)


def moved(
    answer: Answer, table: str, row: int, column: str, *, scope: Scope, reach: Reach = EVERYTHING
) -> Moved | None:
    """How the figure in that place of `answer` moved since the period before; None where there was none.

    Args:
        scope, reach: with which `answer` was asked.
    """
    earlier = period_before(scope)
    if earlier is None:
        return None
    with Sitting(earlier, reach=reach) as sitting:
        before = sitting.ask(answer.key, fit=True)
        shape = dict(tables(answer.question))[table]
        own = identity(shape, answer.told[table].rows[row])
        place = next(
            (number for number, one in enumerate(before.told[table].rows) if identity(shape, one) == own),
            None,
        )
        now = _records(answer, table, row, column)
        then = _records(before, table, place, column) if place is not None else {}
    return Moved(
        earlier.as_of,
        None if place is None else before.told[table].rows[place][column],
        answer.told[table].rows[row][column],
        tuple(record for key, record in now.items() if key not in then),
        tuple(record for key, record in then.items() if key not in now),
    )


def identity(table: Table, row: Row) -> str:
    """What tells a row from the others of its table, whatever the day: the values under its key."""
    found: list[Any] = []
    for key in table.key:
        name, _, part = key.rpartition("_")
        held = row.get(key, row.get(name))
        found.append(held.get(part) if isinstance(held, Mapping) else held)
    return json.dumps(found, ensure_ascii=False, default=str)


def _records(answer: Answer, table: str, row: int, column: str) -> dict[tuple[str, str], Behind]:
    """By kind and key: a corrected record is the same record."""
    behind = [record for item in answer.evidence_for(table, row, column) for record in item.records]
    return {
        (record.kind, record.uid): record for record in sorted(behind, key=lambda one: (one.kind, -one.id))
    }


def corrections(answer: Answer, table: str, row: int, column: str, most: int = 20) -> list[Correction]:
    """The corrections among the records behind a figure, the latest first: one query per kind."""
    models: dict[str, Any] = {model.__name__.lower(): model for model in every_kind()}
    ids: dict[str, list[int]] = {}
    for record in _records(answer, table, row, column).values():
        ids.setdefault(record.kind, []).append(record.id)
    found = [
        Correction(kind, version.uid, version.recorded_at, version.reason)
        for kind, wanted in ids.items()
        for version in models[kind.replace("_", "")]
        .objects.filter(pk__in=wanted[:5000], replaces__isnull=False)
        .order_by("-recorded_at")[:most]
    ]
    return sorted(found, key=lambda one: one.recorded_at, reverse=True)[:most]
