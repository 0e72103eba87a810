"""Seals the minutes of a meeting: they do not change any more."""

from datetime import datetime

from roundtable.actions import transitions
from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import Table, at_table
from roundtable.actions.meeting.course import MEETING
from roundtable.actions.refused import Refused, refuse
from roundtable.records.at_table import MeetingEvent
from roundtable.records.meetings import Meeting
from roundtable.records.minutes import Minutes


def seal(
    *,
    by: By,
    meeting: Meeting,
    looked_at: Minutes | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> MeetingEvent:
    """Seals a closed meeting whose minutes are written and whose groups were heard: every turn finished or skipped with a
    reason, at least half of them finished.

    Args:
        looked_at: the version that the one who seals has read; nothing is sealed unread.

    Raises:
        Refused: what is lacking.
    """
    with at_table(by=by, meeting=meeting, verb="meeting.seal", at=at) as table:
        refuse(transitions.refusal(MEETING, table.status, "sealed"))
        _quorum(table)
        written = table.act.current(Minutes, meeting_id=table.meeting.origin_id)
        if written is None:
            raise Refused(
                "还没有纪要，应先写好再封存。", "There are no minutes yet; write them before sealing."
            )
        if looked_at is not None and looked_at.pk != written.pk:
            raise Refused(
                f"纪要刚由 {written.act.by} 改过，请看过现在的再封存。",
                f"{written.act.by} has just edited the minutes; look at them as they are now before sealing.",
            )
        return table.step("sealed", uid)


def _quorum(table: Table) -> None:
    states = [table.state_of(turn) for turn in table.turns]
    waiting = [table.name_of(turn) for turn in table.turns if table.state_of(turn) == "waiting"]
    if waiting:
        raise Refused(
            f"{'、'.join(waiting)}没有发言，应写明跳过的理由，或继续会议请其发言。",
            f"{', '.join(waiting)}: not heard; give the reason for skipping, or resume the meeting and call them.",
        )
    finished = states.count("finished")
    if not states or finished * 2 < len(states):
        raise Refused(
            f"{len(states)} 个组只有 {finished} 个发了言，不足一半，不能封存；应继续会议。",
            f"Only {finished} of {len(states)} groups were heard, fewer than half; resume the meeting before sealing.",
        )
