"""Who is asked to come to a meeting, and who came."""

from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table
from roundtable.records.at_table import Attendance
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup


def attend(
    *,
    by: By,
    meeting: Meeting,
    post: str,
    present: bool = True,
    group: SupervisionGroup | None = None,
    at: datetime | None = None,
    uid: str = "",
) -> Attendance:
    """A post is there or not; said again, it is a correction."""
    when = ("planned", "open", "paused", "closed")
    with at_table(by=by, meeting=meeting, verb="meeting.attend", when=when, at=at) as table:
        noted = table.act.current(Attendance, meeting_id=table.meeting.origin_id, post=post.strip())
        if noted is None:
            return table.add(
                Attendance, uid=uid, meeting=table.meeting, post=post, group=group, present=present
            )
        if (noted.present, noted.group_id) == (present, group and group.origin_id):
            return noted
        return table.act.correct(
            noted, reason="到会情况 attendance", recorded_at=at, present=present, group=group
        )
