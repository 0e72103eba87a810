"""Holds the first two meetings of the demonstration at the table, as `told/table.txt` tells them: the answers are worked out
by the program, as known on the morning of the meeting, and every record carries the time at which it came in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from roundtable.actions.meeting.ask import ask
from roundtable.actions.meeting.attend import attend
from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.finish import finish
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.order_turns import order_turns
from roundtable.actions.meeting.skip import skip
from roundtable.asking.ask import Sitting
from roundtable.asking.json_form import answer_form
from roundtable.asking.scope import resolve
from roundtable.records.at_table import MeetingEvent
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup
from roundtable.records.programme import Programme

CHAIR = "领导小组副组长"
#: Nine groups with two questions each are through by eleven, before hard problems and decisions.
BEGINS, EACH = timedelta(hours=9), timedelta(minutes=2)


@dataclass(frozen=True)
class Said:
    """A line of the table: `group` empty before any turn; `question` may be `skip`, and `text` is then why."""

    meeting: str
    group: str
    question: str
    said_by: str
    text: str


def lines(told: Path) -> list[Said]:
    rows = told.read_text(encoding="utf-8").splitlines()
    return [Said(*row.split("|")) for row in rows if row and not row.startswith("#")]


def hold(key: str, told: Path) -> None:
    """Holds the meetings that were not held yet; all of one or nothing of it."""
    programme = Programme.objects.get(uid=key, superseded_at__isnull=True)
    for number, some in groupby(lines(told), key=lambda line: line.meeting):
        meeting = Meeting.objects.filter(programme_id=programme.origin_id, superseded_at=None).get(uid=number)
        if not MeetingEvent.objects.filter(meeting_id=meeting.origin_id).exists():
            _hold(programme, meeting, list(some))


def _hold(programme: Programme, meeting: Meeting, said: list[Said]) -> None:
    midnight = datetime.combine(meeting.held_on, datetime.min.time(), ZoneInfo(programme.timezone))
    times = _times(midnight + BEGINS)
    answers = _answers(programme, meeting, said, midnight + BEGINS)
    groups = {
        group.uid: group
        for group in SupervisionGroup.objects.filter(
            programme_id=programme.origin_id, superseded_at=None
        ).order_by("number")
    }
    table: dict[str, Any] = {"by": "office", "meeting": meeting}
    with transaction.atomic():
        order_turns(groups=list(groups.values()), at=next(times), **table)
        attend(post=CHAIR, at=next(times), **table)
        open_(at=next(times), **table)
        for number, some in groupby(said, key=lambda line: line.group):
            _turn(table, groups.get(number), list(some), answers, times)
        close(at=next(times), **table)


def _times(start: datetime) -> Iterator[datetime]:
    while True:
        yield start
        start += EACH


def _answers(
    programme: Programme, meeting: Meeting, said: list[Said], known_at: datetime
) -> dict[tuple[str, str], dict[str, Any]]:
    """(group, question) -> the answer's form; what one group is asked shares its steps."""
    found = {}
    for group, some in groupby(said, key=lambda line: line.group):
        asked = [line.question for line in some if line.question != "skip"]
        scope = resolve(
            programme=programme.uid,
            group=int(group) if group else None,
            as_of=meeting.held_on,
            known_at=known_at,
        )
        with Sitting(scope) as sitting:
            for question in asked:
                found[group, question] = answer_form(sitting.ask(question))
    return found


def _turn(
    table: dict[str, Any],
    group: SupervisionGroup | None,
    said: list[Said],
    answers: dict[tuple[str, str], dict[str, Any]],
    times: Iterator[datetime],
) -> None:
    if group and said[0].question == "skip":
        skip(group=group, reason=said[0].text, at=next(times), **table)
        return
    if group:
        call_group(group=group, at=next(times), **table)
    for line in said:
        answer = answers[line.group, line.question]
        exchange = ask(answer=answer, asked_by=CHAIR, at=next(times), **table)
        note_said(said_by=line.said_by, text=line.text, exchange=exchange, at=next(times), **table)
    if group:
        finish(group=group, at=next(times), **table)
