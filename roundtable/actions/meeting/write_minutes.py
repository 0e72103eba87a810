"""Writes the minutes of a meeting, and edits them until they are sealed."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime
from typing import TypedDict

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.actions.refused import Refused
from roundtable.records.meetings import Meeting
from roundtable.records.minutes import Minutes


class Part(TypedDict):
    title: str
    text: str


def parts_of(minutes: Minutes) -> list[Part]:
    """What a version says."""
    parts: list[Part] = json.loads(minutes.parts)
    return parts


def write_minutes(
    *,
    by: By,
    meeting: Meeting,
    parts: Sequence[Part],
    replaces: Minutes | None = None,
    reason: str = "修改纪要 edited",
    at: datetime | None = None,
    uid: str = "",
) -> Minutes:
    """The minutes of a closed meeting, in parts; a later writing is a new version.

    Args:
        replaces: the version that was edited; nobody's edit is overwritten unseen.

    Raises:
        Refused: the meeting is not closed or is sealed, or somebody has edited the minutes meanwhile.
    """
    text = json.dumps([{"title": one["title"], "text": one["text"]} for one in parts], ensure_ascii=False)
    digest = f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
    with at_table(by=by, meeting=meeting, verb="meeting.write_minutes", when=("closed",), at=at) as table:
        written = table.act.current(Minutes, meeting_id=table.meeting.origin_id)
        if written is None:
            return table.add(Minutes, uid=uid, meeting=table.meeting, parts=text, digest=digest)
        if replaces is None or replaces.pk != written.pk:
            raise Refused(
                f"纪要刚由 {written.act.by} 改过，请看过现在的再改。",
                f"{written.act.by} has just edited the minutes; look at them as they are now.",
            )
        return table.act.correct(written, reason=reason, recorded_at=at, parts=text, digest=digest)
