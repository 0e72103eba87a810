"""Asking in free words: a key of the bank, or a sentence, with what it is asked about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db.models import F, Q, Value

from roundtable.asking.answer import Answer
from roundtable.asking.ask import SCOPES, ask, question_of
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.free_units import normalised
from roundtable.asking.free_words import MOST_CHARACTERS, understand
from roundtable.asking.scope import programme_of, today_of
from roundtable.questions.bank import every_question
from roundtable.records.acts import Act
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme

KEY_LIKE = re.compile(r"[a-z_]+\.[a-z_]+")
#: Past this many units the database picks those named in full or by code; parts of names are left alone.
MOST_UNITS = 20_000


@dataclass(frozen=True)
class Asking:
    """A text read as a question of the bank: `ask(asking.key, **asking.scope)` answers it."""

    key: str
    scope: Mapping[str, Any]
    notes: tuple[Mapping[str, str], ...] = ()


def asking_of(text: str, **given: Any) -> Asking:
    """What a text asks. `given` are the keywords of `ask`; where the text says otherwise, they win.

    Raises:
        AskedWrong: no question is clearly meant; the nearest three are offered.
    """
    text = text.strip()
    if text in every_question() or KEY_LIKE.fullmatch(text):
        question_of(text)
        return Asking(text, given)
    programme = programme_of(given.get("programme"))
    today = given.get("as_of") or today_of(programme)
    if programme.ends_on:
        today = min(today, programme.ends_on)
    understood = understand(
        text,
        units=_units(programme, text),
        groups=_groups(programme),
        today=today,
        started_on=programme.started_on,
    )
    if understood.key is None:
        raise _unsure(text, understood.nearest)
    question = question_of(understood.key)
    scope = {name: value for name, value in given.items() if value is not None}
    notes = list(understood.notes)
    for name, value in understood.scope.items():
        if name in scope:
            continue
        if name == "as_of" or name in question.scope:
            scope[name] = value
        else:
            zh, en = SCOPES[name]
            notes.append(
                {
                    "zh-hans": f"“{question.asks['zh-hans']}”不按{zh}来问，没有采用“{value}”。",
                    "en": f"{understood.key} does not take '{en}'; {value} was left out.",
                }
            )
    return Asking(understood.key, scope, tuple(notes))


def ask_free(text: str, **given: Any) -> Answer:
    """Answers a key of the bank or a sentence; `given`, the keywords of `ask`, win over what the text says.

    What the text says but the question does not take stands in the answer's notes.

    Raises:
        AskedWrong: as `asking_of` and `ask` do.
    """
    asking = asking_of(text, **given)
    answer = ask(asking.key, **asking.scope)
    return replace(answer, notes=(*answer.notes, *asking.notes)) if asking.notes else answer


def _unsure(text: str, nearest: tuple[str, ...]) -> AskedWrong:
    bank = every_question()
    zh = "、".join(f"{bank[key].asks['zh-hans']}（{key}）" for key in nearest)
    en = " · ".join(f"{bank[key].asks['en']} ({key})" for key in nearest)
    return AskedWrong(
        f"听不准“{text}”问的是什么；相近的有：{zh}。",
        f"It is not clear what '{text}' asks; the nearest are: {en}.",
        nearest,
    )


def _units(programme: Programme, text: str) -> tuple[tuple[str, str], ...]:
    units = Unit.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True).order_by("uid")
    if units[MOST_UNITS : MOST_UNITS + 1].exists():
        said = units.annotate(said=Value(normalised(text[:MOST_CHARACTERS])))
        return tuple(
            said.filter(Q(said__icontains=F("uid")) | Q(said__icontains=F("name"))).values_list(
                "uid", "name"
            )[:MOST_UNITS]
        )
    last = (
        Act.objects.filter(programme_id=programme.origin_id).order_by("-id").values_list("id", "at").first()
    )
    return _kept_units(programme.origin_id, last)


@lru_cache(maxsize=4)
def _kept_units(programme: int, last_act: tuple[int, datetime] | None) -> tuple[tuple[str, str], ...]:
    """Read once after each act of the programme: a unit comes in, or is renamed, by an act."""
    units = Unit.objects.filter(programme_id=programme, superseded_at__isnull=True).order_by("uid")
    return tuple(units.values_list("uid", "name"))


def _groups(programme: Programme) -> tuple[tuple[int, str], ...]:
    groups = SupervisionGroup.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True)
    return tuple(groups.order_by("number").values_list("number", "name"))
