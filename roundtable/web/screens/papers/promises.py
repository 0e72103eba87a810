"""What became of what a meeting agreed: its rows of the one question on that, and what can be done with each now."""

from typing import Any, NamedTuple

from roundtable.actions import possible
from roundtable.actions.by import By
from roundtable.asking.answer import Answer, Row
from roundtable.asking.ask import Sitting, resolve
from roundtable.records.meetings import Decision, Meeting
from roundtable.web.asked import Asked
from roundtable.web.screens.doing.deed import Deed, deeds

KEPT = "meeting.promises_kept"


class Promise(NamedTuple):
    """A row of the answer and its place in it; `deeds` are those that whoever looks can do now."""

    at: int
    row: Row
    deeds: list[Deed]


def promises(asked: Asked, meeting: Meeting) -> dict[str, Any]:
    """As of the day asked, with the next meeting where there was one; what can be done is told where no other day is asked for."""
    answer = _asked_after(asked, meeting)
    after = Meeting.objects.filter(
        programme_id=meeting.programme_id, superseded_at=None, held_on__gt=meeting.held_on
    )
    following = after.order_by("held_on", "number").first()
    return {
        "kept": answer,
        "promises": _of(meeting, answer, asked),
        "next_meeting": following if following and following.held_on <= asked.today else None,
    }


def _asked_after(asked: Asked, meeting: Meeting) -> Answer:
    """A meeting is told of from the day after it on."""
    if asked.as_of > meeting.held_on:
        return asked.ask(KEPT)
    later = resolve(programme=asked.programme, as_of=asked.today, known_at=asked.scope.known_at)
    with Sitting(later, reach=asked.person.reach) as sitting:
        return sitting.ask(KEPT, fit=True)


def _of(meeting: Meeting, answer: Answer, asked: Asked) -> list[Promise]:
    rows = [(at, row) for at, row in enumerate(answer.rows) if row["number"] == meeting.number]
    decisions = {
        one.uid: one
        for one in Decision.objects.filter(
            programme_id=meeting.programme_id, meeting_id=meeting.origin_id, superseded_at=None
        )
    }
    now = asked.as_of_given is None
    return [
        Promise(at, row, _deeds(asked.person, decisions.get(row["decision"])) if now else [])
        for at, row in rows
    ]


def _deeds(by: By, decision: Decision | None) -> list[Deed]:
    names = possible.names(possible.on_decision(by, decision)) if decision else []
    return [deeds()[name] for name in names]
