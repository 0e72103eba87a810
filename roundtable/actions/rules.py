"""What a record may say: plain functions over values, called by every verb and, row by row, by the intake.

Each gives None where the value is in order, else one sentence in both languages. What follows on what is in
`transitions.py`; what one verb asks for beyond this is beside the verb.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from typing import Any

from django.db import models

from roundtable.actions.refused import Sentence
from roundtable.actions.rules_between import between
from roundtable.actions.words import label
from roundtable.records.programme import Programme
from roundtable.records.record import Versioned

#: Characters of a description or note; of a whole text that somebody wrote elsewhere.
MOST_OF_A_NOTE = 10_000
MOST_OF_A_TEXT = 100_000
#: Characters of fields that hold more than a note: an answer comes with the records behind its figures.
MOST_OF = {"text": MOST_OF_A_TEXT, "answer": 20_000_000, "parts": 1_000_000}
MOST_OF_A_TALLY = 100_000
#: Copies are counted for a whole nation; a file may have a gigabyte.
MOST_COUNTED = {"copies": 100_000_000, "size": 1_000_000_000}
#: Days that may lie ahead: what is due or planned. Every other day has happened.
AHEAD = {
    "started_on",
    "starts_on",
    "ends_on",
    "joined_on",
    "left_on",
    "due_on",
    "new_due_on",
    "period_start",
    "day",
}
#: Days of what is prepared ahead, of one kind of record.
PLANNED = {"Meeting.held_on"}
#: Days that happen and may yet lie before the programme, as those in AHEAD may: materials are printed ahead.
BEFORE = {"Material.issued_on"}
#: Set by the system; nobody gives them a value.
BOOKKEEPING = {
    *("id", "act", "programme", "recorded_at", "known_since", "recorded_on", "imported"),
    *("first", "replaces", "reason", "superseded_at"),
}
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True)
class Frame:
    """What bounds the days of a programme: its first day, and today in its own time zone."""

    start: date
    today: date


Check = Callable[[Any, Frame], Sentence | None]


def faults(model: type[Versioned], values: Mapping[str, Any], frame: Frame) -> Iterator[tuple[str, Sentence]]:
    """What is wrong with the values of a record to be, as (field, sentence); nothing when all is in order.

    Args:
        values: field -> value, of `uid` and the record's own fields; one left out takes the model's default.
            References are not looked at: see `of_programme`.
    """
    wrong = False
    for name, needed, check in _checks(model):
        value = values.get(name)
        if value is None or value == "" or (isinstance(value, str) and value.isspace()):
            sentence = _missing(name) if needed else None
        else:
            sentence = check(value, frame)
        if sentence is not None:
            wrong = True
            yield name, sentence
    if not wrong:
        yield from between(model.__name__, values)


def day(value: Any, frame: Frame, *, name: str, ahead: bool = False, before: bool = False) -> Sentence | None:
    """A day is a date, not before the programme's start unless `before`, not after today unless `ahead`."""
    zh, en = label(name)
    if not isinstance(value, date) or isinstance(value, datetime):
        return f"{zh}应是日期，如 2020-03-30。", f"For {en}, give a date such as 2020-03-30."
    if not before and value < frame.start:
        return (
            f"{zh}（{value}）早于专项工作开始日 {frame.start}，应不早于这一天。",
            f"For {en}, give a day from the programme's start, {frame.start}, on; {value} is before it.",
        )
    if not ahead and value > frame.today:
        return (
            f"{zh}（{value}）还没有到，应不晚于今天（{frame.today}）。",
            f"For {en}, give a day up to today, {frame.today}; {value} has not come yet.",
        )
    return None


def text(value: Any, _frame: Frame | None = None, *, name: str, most: int) -> Sentence | None:
    """A text has at most so many characters, no control characters; a key has no blanks around it."""
    zh, en = label(name)
    if not isinstance(value, str):
        return f"{zh}应是文字。", f"For {en}, give a text."
    if len(value) > most:
        return (
            f"{zh}有 {len(value)} 个字符，最多 {most} 个。",
            f"For {en}, give at most {most} characters; these are {len(value)}.",
        )
    if not value.isprintable() and _UNWRITABLE.search(value):
        return f"{zh}里有不可见的控制字符，请去掉。", f"For {en}, leave out the control characters."
    if name == "uid" and value != value.strip():
        return f"{zh}前后不应有空格。", f"For {en}, leave out the blanks around it."
    return None


def tally(
    value: Any, _frame: Frame | None = None, *, name: str, most: int, least: int = 0
) -> Sentence | None:
    if type(value) is not int or not least <= value <= most:
        zh, en = label(name)
        return (
            f"{zh}应是 {least} 到 {most} 的整数。",
            f"For {en}, give a whole number from {least} to {most}.",
        )
    return None


def yes_or_no(value: Any, _frame: Frame | None = None, *, name: str) -> Sentence | None:
    if not isinstance(value, bool):
        zh, en = label(name)
        return f"{zh}应是“是”或“否”。", f"For {en}, give yes or no."
    return None


def one_of(
    value: Any, _frame: Frame | None = None, *, name: str, choices: tuple[str, ...]
) -> Sentence | None:
    if value not in choices:
        zh, en = label(name)
        return f"{zh}应是 {'、'.join(choices)} 之一。", f"For {en}, give one of {', '.join(choices)}."
    return None


def of_programme(value: Versioned, programme_id: int | None) -> Sentence | None:
    """What a record refers to belongs to the same programme (id of its first version)."""
    if getattr(value, "programme_id", None) != programme_id:
        return (
            f"“{value.uid}”属于另一项专项工作，应引用本项的记录。",
            f"“{value.uid}” belongs to another programme; refer to a record of this one.",
        )
    return None


def carried(moment: datetime, now: datetime) -> Sentence | None:
    """A time of recording that the office carries in has a zone and is past."""
    if moment.tzinfo is None:
        return "登记时刻应带时区，如 2020-03-30T09:00+08:00。", "Give a time of recording with its zone."
    if moment > now:
        return "登记时刻还没有到，应不晚于现在。", "Give a time of recording that is not in the future."
    return None


def _missing(name: str) -> Sentence:
    zh, en = label(name)
    return f"缺少{zh}，应填写。", f"Give {en}: it is missing."


@cache
def _checks(model: type[Versioned]) -> tuple[tuple[str, bool, Check], ...]:
    """(field, whether it must be given, its check) for the record's own fields, read off the model."""
    return tuple(
        (field.name, not field.null and not field.has_default(), _check_of(model, field))
        for field in model._meta.concrete_fields
        if field.name not in BOOKKEEPING and not field.is_relation
    )


def _check_of(model: type[Versioned], field: "models.Field[Any, Any]") -> Check:
    name = field.name
    if isinstance(field, models.DateField):
        own = f"{model.__name__}.{name}"
        return partial(
            day, name=name, ahead=name in AHEAD or own in PLANNED, before=name in AHEAD or own in BEFORE
        )
    if isinstance(field, models.BooleanField):
        return partial(yes_or_no, name=name)
    if isinstance(field, models.PositiveSmallIntegerField):
        return partial(tally, name=name, least=1 if model is Programme else 0, most=366)
    if isinstance(field, models.IntegerField):
        return partial(tally, name=name, most=MOST_COUNTED.get(name, MOST_OF_A_TALLY))
    if field.choices:
        return partial(one_of, name=name, choices=tuple(str(value) for value, _ in field.flatchoices))
    most = field.max_length or MOST_OF.get(name, MOST_OF_A_NOTE)
    return partial(text, name=name, most=most)


def days_within(model: type[Versioned]) -> list[str]:
    """The days of a record that may not lie before the programme."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if type(field) is models.DateField
        and field.name not in AHEAD | BOOKKEEPING
        and f"{model.__name__}.{field.name}" not in BEFORE
    ]
