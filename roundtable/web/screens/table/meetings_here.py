"""The meetings of a programme, as the screens name them: by their number."""

from roundtable.actions.meeting.course import MEETING
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.records.at_table import MeetingEvent
from roundtable.records.meetings import Meeting


def meetings_of(person: Person) -> list[Meeting]:
    """The latest first."""
    here = Meeting.objects.filter(programme_id=person.programme.origin_id, superseded_at=None)
    return list(here.order_by("-held_on", "-number"))


def meeting_of(person: Person, number: int) -> Meeting:
    """The current version of the meeting of that number.

    Raises:
        NotHere: there is none; those there are are named.
    """
    here = Meeting.objects.filter(programme_id=person.programme.origin_id, superseded_at=None)
    found = here.filter(number=number).order_by("id").first()
    if found is None:
        numbers = [str(one) for one in here.order_by("number").values_list("number", flat=True)[:30]]
        raise NotHere(
            f"没有第 {number} 次会议；有：{'、'.join(numbers) or '还没有会议'}。",
            f"There is no meeting {number}; there is {', '.join(numbers) or 'none yet'}.",
        )
    return found


def status_of(meetings: list[Meeting]) -> dict[int, str]:
    """Id of the first version -> planned, open, paused, closed, sealed. One query."""
    events = MeetingEvent.objects.filter(
        superseded_at=None, meeting_id__in=[one.origin_id for one in meetings]
    )
    found = {one.origin_id: MEETING.start for one in meetings}
    for event in events.order_by("known_since", "id"):
        found[event.meeting_id] = MEETING.moves[found[event.meeting_id]].get(
            event.step, found[event.meeting_id]
        )
    return found
