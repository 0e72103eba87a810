"""The version of a meeting's state, cheap enough to be asked for once a second by every screen in the room."""

from datetime import datetime
from functools import lru_cache

from roundtable.actions.meeting.state import state_of
from roundtable.records.acts import Act
from roundtable.records.meetings import Meeting


def version_of(meeting: Meeting) -> int:
    """One query while nobody writes: no state is newer than the programme's last act. After an act, the state is folded once."""
    acts = Act.objects.filter(programme_id=meeting.programme_id).order_by("-id")
    number, at = acts.values_list("id", "at").first() or (0, meeting.recorded_at)
    return _version(meeting, meeting.pk, number, at)


@lru_cache(maxsize=64)
def _version(meeting: Meeting, _version_of_meeting: int, _act: int, _at: datetime) -> int:
    return state_of(meeting).version
