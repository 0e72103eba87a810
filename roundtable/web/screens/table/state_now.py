"""The state of a meeting as of the programme's last act: folded once after each act, whichever screen asks first, and shared by the
others. While nobody writes, asking for it is one query."""

from datetime import datetime
from functools import lru_cache

from roundtable.actions.meeting.state import State, state_of
from roundtable.records.acts import Act
from roundtable.records.meetings import Meeting

#: Meetings that are followed at one time by one process, with some of what they were before.
MOST_KEPT = 8


def state_now(meeting: Meeting) -> State:
    """Its times are those of `now`, the moment at which it was folded; screens count on from there."""
    acts = Act.objects.filter(programme_id=meeting.programme_id).order_by("-id")
    number, at = acts.values_list("id", "at").first() or (0, meeting.recorded_at)
    return _state(meeting, number, at)


@lru_cache(maxsize=MOST_KEPT)
def _state(meeting: Meeting, _act: int, _at: datetime) -> State:
    return state_of(meeting)
