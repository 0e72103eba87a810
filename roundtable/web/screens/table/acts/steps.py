"""Steps of the meeting and of its turns: open, call, finish, skip, pause, resume, close."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.finish import finish
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.pause import pause
from roundtable.actions.meeting.resume import resume
from roundtable.actions.meeting.skip import skip
from roundtable.permissions.person import Person
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup
from roundtable.web.fields import Note
from roundtable.web.screens.table.act import StepForm, TableAct
from roundtable.web.screens.table.choosing import Choosing, KeyField


class OfGroup(Choosing, StepForm):
    group = KeyField(SupervisionGroup)


class Skip(Choosing, StepForm):
    group = KeyField(SupervisionGroup, label=_("Group"), widget=forms.Select)
    reason = Note(label=_("Why it is not heard"), rows=2)

    def __init__(self, person: Person, meeting: Meeting, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, meeting, *args, **kwargs)
        here = SupervisionGroup.objects.filter(programme_id=meeting.programme_id, superseded_at=None)
        self.fields["group"].widget.choices = [(one.uid, one.name) for one in here.order_by("number")]


def _of(verb: Any) -> Any:
    """A verb that takes the meeting, as an act of the page calls it."""

    def called(person: Person, meeting: Meeting, **fields: Any) -> Any:
        return verb(by=person, meeting=meeting, **fields)

    return called


ACTS = [
    TableAct("open", _("Open the meeting"), _("The meeting is open."), _of(open_)),
    TableAct("call", _("Call the group"), _("The group has the floor."), _of(call_group), OfGroup),
    TableAct("finish", _("End this turn"), _("The turn has ended."), _of(finish), OfGroup),
    TableAct("skip", _("Skip a group"), _("The group is skipped."), _of(skip), Skip),
    TableAct("pause", _("Pause"), _("The meeting is paused; no time counts."), _of(pause)),
    TableAct("resume", _("Resume"), _("The meeting goes on."), _of(resume)),
    TableAct("close", _("Close the meeting"), _("The meeting is closed."), _of(close), StepForm),
]
