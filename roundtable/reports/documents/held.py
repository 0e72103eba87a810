"""A meeting as plain values: what its documents need, wherever it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from roundtable.asking.answer import Answer


class Item(NamedTuple):
    """Something to be talked about, why, and for how many minutes."""

    title: str
    why: str
    minutes: int


class Said(NamedTuple):
    """A question asked at the table: of which group, its answer as it was then, and what was said to it by which post."""

    group: str
    answer: Answer
    statements: Sequence[tuple[str, str]]


class Hard(NamedTuple):
    """A hard problem, what was proposed by which post, and what came of it."""

    title: str
    description: str
    proposals: Sequence[tuple[str, str]]
    outcome: str


class Agreed(NamedTuple):
    """Who does what until when."""

    what: str
    responsible: str
    due_on: date


@dataclass(frozen=True)
class Held:
    """A meeting that was held. `remarks` were made to no question (post, text); `skipped` are the groups that were not heard, and why.
    `parts` are the minutes as they were edited (title, text); without any they are drafted from what was asked and said."""

    number: int
    title: str
    held_on: date
    sealed: bool
    present: Sequence[str]
    absent: Sequence[str]
    said: Sequence[Said]
    remarks: Sequence[tuple[str, str]]
    hard: Sequence[Hard]
    agreed: Sequence[Agreed]
    parts: Sequence[tuple[str, str]] = ()
    annexes: Sequence[str] = ()
    skipped: Sequence[tuple[str, str]] = ()
