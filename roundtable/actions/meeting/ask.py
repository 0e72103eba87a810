"""Asks a question at the table: the answer is kept as it is now."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.actions.meeting.frozen import frozen
from roundtable.actions.meeting.stale import refuse_stale
from roundtable.records.at_table import Exchange
from roundtable.records.meetings import Meeting


def ask(
    *,
    by: By,
    meeting: Meeting,
    answer: Mapping[str, Any],
    asked_by: str,
    seen: int | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> Exchange:
    """A question of the bank put to the table, in the turn that is open if one is.

    Args:
        answer: the answer in the form of the interchange contract (`asking.json_form`); worked out by the caller.
        asked_by: the post that asks.
        seen: the version of the state that was looked at: an answer about one group is not asked in another's turn.
    """
    text, digest = frozen(answer)
    with at_table(
        by=by, meeting=meeting, verb="meeting.ask", may="meetings.decide", when=("open",), at=at
    ) as table:
        refuse_stale(table, seen)
        return table.add(
            Exchange,
            uid=uid,
            meeting=table.meeting,
            turn=table.speaking,
            question=answer["question"],
            scope=json.dumps(answer["scope"], ensure_ascii=False, sort_keys=True),
            answer=text,
            digest=digest,
            asked_by=asked_by,
        )
