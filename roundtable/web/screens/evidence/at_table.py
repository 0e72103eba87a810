"""What the records of a meeting say of themselves in a list."""

import json
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.questions.bank import every_question
from roundtable.web.screens.evidence.kind import Kind, joined


def step(name: str) -> str:
    """A step of a meeting or of a turn."""
    return {
        "opened": gettext("opened"),
        "paused": gettext("paused"),
        "resumed": gettext("resumed"),
        "closed": gettext("closed"),
        "sealed": gettext("sealed"),
        "called": gettext("called"),
        "finished": gettext("finished"),
        "skipped": gettext("skipped"),
    }[name]


def question_asked(exchange: Any) -> str:
    """In words; the key alone where the bank has it no more."""
    question = every_question().get(exchange.question)
    language = "en" if (get_language() or "").startswith("en") else "zh-hans"
    return question.asks[language] if question else str(exchange.question)


def _group(turn: Any) -> str:
    return turn.group.name if turn else ""


AT_TABLE = {
    "agenda_item": Kind(
        _("Item of an agenda"), "", "unit", lambda r: joined(r.position, r.title, r.why), ("meeting",)
    ),
    "annex": Kind(_("Annex to the minutes"), "", "", lambda r: r.text),
    "attendance": Kind(
        _("Attendance"),
        "",
        "",
        lambda r: joined(r.post, gettext("present") if r.present else gettext("absent")),
    ),
    "exchange": Kind(
        _("Exchange"),
        "",
        "",
        lambda r: joined(_group(r.turn), question_asked(r), r.asked_by),
        ("turn", "turn.group"),
    ),
    "meeting_event": Kind(
        _("Step of a meeting"), "", "", lambda r: joined(r.meeting.title, step(r.step)), ("meeting",)
    ),
    "minutes": Kind(_("Minutes"), "", "", lambda r: joined(*(part["title"] for part in json.loads(r.parts)))),
    "statement": Kind(_("What was said"), "", "", lambda r: joined(r.said_by, r.text)),
    "turn": Kind(_("Turn of a group"), "", "", lambda r: joined(r.position, _group(r)), ("group",)),
    "turn_event": Kind(
        _("Step of a turn"),
        "",
        "",
        lambda r: joined(_group(r.turn), step(r.step), r.note),
        ("turn", "turn.group"),
    ),
}
