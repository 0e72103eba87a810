"""What the records of a meeting say, field by field: those that no sheet of the workbook carries."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext

from roundtable.asking.json_form import thawed
from roundtable.web.asked import Asked
from roundtable.web.screens.evidence.at_table import question_asked, step
from roundtable.web.screens.evidence.listed import refer
from roundtable.web.screens.papers.opened import language
from roundtable.web.screens.record.field import Field


def _meeting(row: Any, asked: Asked) -> Field:
    refer([row], "meeting", asked.scope.known_at)
    return Field(gettext("Meeting"), row.meeting.title, "meeting", row.meeting.uid)


def _group(turn: Any) -> list[Field]:
    return [Field(gettext("Group"), turn.group.name)] if turn else []


def _exchange(row: Any, asked: Asked) -> list[Field]:
    """With the answer as it was kept, unless it is not that of its digest."""
    try:
        answer = thawed(json.loads(row.answer)).sentence(language())
    except ValueError:
        answer = gettext("The answer kept here does not agree with its digest.")
    return [
        _meeting(row, asked),
        *_group(row.turn),
        Field(gettext("Question"), question_asked(row)),
        Field(gettext("Asked by"), row.asked_by),
        Field(gettext("The answer as it was kept"), answer),
        Field(gettext("Digest"), row.digest),
    ]


def _minutes(row: Any, asked: Asked) -> list[Field]:
    parts = [Field(part["title"], part["text"]) for part in json.loads(row.parts)]
    return [_meeting(row, asked), *parts, Field(gettext("Digest"), row.digest)]


def _statement(row: Any, asked: Asked) -> list[Field]:
    refer([row], "exchange", asked.scope.known_at)
    to = row.exchange
    asked_then = [Field(gettext("Said to"), question_asked(to), "exchange", to.uid)] if to else []
    return [
        _meeting(row, asked),
        Field(gettext("Said by"), row.said_by),
        Field(gettext("Text"), row.text),
        *asked_then,
    ]


def _agenda_item(row: Any, asked: Asked) -> list[Field]:
    return [
        _meeting(row, asked),
        Field(gettext("Title"), row.title),
        Field(gettext("Why"), row.why),
        Field(gettext("Minutes for it"), str(row.minutes)),
        *([Field(gettext("Dropped"), gettext("yes"))] if row.dropped else []),
    ]


def _turn(row: Any, asked: Asked) -> list[Field]:
    return [_meeting(row, asked), *_group(row), Field(gettext("Place in the order"), str(row.position))]


def _turn_event(row: Any, _asked: Asked) -> list[Field]:
    told = [*_group(row.turn), Field(gettext("Step"), step(row.step)), Field(gettext("Reason"), row.note)]
    return [field for field in told if field.text]


AT_TABLE: Mapping[str, Callable[[Any, Asked], list[Field]]] = {
    "agenda_item": _agenda_item,
    "annex": lambda row, asked: [_meeting(row, asked), Field(gettext("Text"), row.text)],
    "attendance": lambda row, asked: [
        _meeting(row, asked),
        Field(gettext("Post"), row.post),
        Field(gettext("Present"), gettext("yes") if row.present else gettext("no")),
    ],
    "exchange": _exchange,
    "meeting_event": lambda row, asked: [_meeting(row, asked), Field(gettext("Step"), step(row.step))],
    "minutes": _minutes,
    "statement": _statement,
    "turn": _turn,
    "turn_event": _turn_event,
}
