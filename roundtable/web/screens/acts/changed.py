"""Which figures an act changed: the questions that its records bear on, asked as known just before it and at it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from roundtable.asking.answer import Answer
from roundtable.asking.ask import Sitting
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.read_from import questions_of
from roundtable.asking.scope import Scope
from roundtable.questions.question import Column
from roundtable.records.acts import Act
from roundtable.records.organisation import Unit
from roundtable.web.asked import Asked
from roundtable.web.screens.evidence.kinds import KINDS, kind_of


class Changed(NamedTuple):
    """A question with the figures of its summary that differ."""

    before: Answer
    after: Answer
    columns: list[Column]


def changed(act: Act, rows: list[Any], unit: Unit | None, asked: Asked) -> list[Changed]:
    """The questions whose figures changed, narrowed to the unit where they take one, and to one's reach."""
    scope = replace(_scope(act, rows, asked), unit=unit.uid if unit else None)
    earlier = replace(scope, known_at=act.at - timedelta(microseconds=1))
    keys = questions_of({type(row) for row in rows})
    before, after = (dict(_answers(keys, one, asked)) for one in (earlier, scope))
    return [
        Changed(before[key], after[key], columns)
        for key in keys
        if key in before and key in after and (columns := _differing(before[key], after[key]))
    ]


def _scope(act: Act, rows: list[Any], asked: Asked) -> Scope:
    """As known at the act, as of its day; of a programme that is over, as of its last day, unless something happened later."""
    day = act.at.astimezone(ZoneInfo(asked.programme.timezone)).date()
    happened = [found for row in rows if (found := _happened_on(row))]
    last = asked.programme.ends_on
    as_of = day if last is None or any(one > last for one in happened) else min(day, last)
    return replace(
        asked.scope, as_of=max(as_of, asked.programme.started_on), known_at=act.at, group=None, since=None
    )


def _happened_on(row: Any) -> Any:
    """The day of what has happened; what is due or planned may lie ahead."""
    day = KINDS[kind_of(row)].day
    return getattr(row, "looked_on", None) or (getattr(row, day) if day not in {"", "due_on"} else None)


def _answers(keys: list[str], scope: Scope, asked: Asked) -> Iterator[tuple[str, Answer]]:
    """Without what is asked of more than one sees, or needs a unit where the act is about several."""
    with Sitting(scope, reach=asked.person.reach) as sitting:
        for key in keys:
            try:
                yield key, sitting.ask(key, fit=True)
            except AskedWrong:
                continue


def _differing(before: Answer, after: Answer) -> list[Column]:
    return [
        column
        for column in after.told["summary"].columns
        if before.summary[column.name] != after.summary[column.name]
    ]
