"""What the deeds on a decision have in common: the day on which it happened, and the decision."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from roundtable.actions import following
from roundtable.permissions.reaching import today
from roundtable.records.meetings import Meeting
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import DeedForm


class OnADecision(DeedForm):
    """The day may lie anywhere from the meeting's to today; today is filled in, or the programme's last day once it is over."""

    happened_on = DayField(label=_("On"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        meeting = following.current_of(Meeting, self.record.programme_id, self.record.meeting_id)
        day: DayField = self.fields["happened_on"]  # type: ignore[assignment]
        day.between(meeting.held_on, today(self.person))
        last = min(today(self.person), self.person.programme.ends_on or today(self.person))
        day.initial = max(meeting.held_on, last)


class WithReason(OnADecision):
    note = Note(label=_("Reason"))
