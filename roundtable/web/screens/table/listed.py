"""The meetings of a programme: what was held, what comes next, and what may be done about each."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions import meetings
from roundtable.actions.by import allowed
from roundtable.permissions.may import may
from roundtable.permissions.person import Person
from roundtable.records.meetings import Meeting
from roundtable.web.access import named_programme
from roundtable.web.acting import ActForm, acted, done, sent, shown, write_page
from roundtable.web.fields import DayField
from roundtable.web.screens.table.following import SCREENS
from roundtable.web.screens.table.meetings_here import meetings_of, status_of


class NextMeeting(ActForm):
    number = forms.IntegerField(label=_("Number"), min_value=1, max_value=9999)
    held_on = DayField(label=_("Day"))
    title = forms.CharField(label=_("Title"), max_length=500)

    def clean(self) -> dict[str, Any]:
        """A meeting's key is its number; the key of the form has no use beside it."""
        cleaned = super().clean() or self.cleaned_data
        cleaned.pop("uid", None)
        return cleaned


@write_page(takes="groups.see")
def table(request: HttpRequest, person: Person) -> HttpResponse:
    """The list, and for the office the form by which the next one comes into it."""
    if request.method == "POST":
        allowed(person, "meetings.run")
    held = meetings_of(person)
    form = NextMeeting(sent(request), initial=usual(person, held))
    named = f"?programme={person.programme.uid}" if named_programme(request) else ""
    if request.method == "POST" and (made := acted(request, form, _recorded_by(person))):
        onward = f"{reverse('table_prepare', args=[made.number])}{named}"
        return done(request, gettext("The meeting is down; now prepare it."), onward, record=made)
    status = status_of(held)
    context = {
        "person": person,
        "meetings": [(one, status[one.origin_id]) for one in held],
        "next": next((one for one in reversed(held) if status[one.origin_id] == "planned"), None),
        "may_run": may(person, "meetings.run"),
        "screens": [screen for screen, takes in SCREENS.items() if may(person, takes)],
        "sees_papers": may(person, "programme.see"),
        "kept": named,
    }
    return shown(request, form, "table/table.html", context)


def usual(person: Person, held: list[Meeting]) -> dict[str, Any]:
    """What the next meeting most likely is."""
    number = max((one.number for one in held), default=0) + 1
    title = gettext("Round table %(number)s") % {"number": number}
    return {"number": number, "held_on": meetings.next_day(person.programme), "title": title}


def _recorded_by(person: Person) -> Any:
    def record(**fields: Any) -> Meeting:
        return meetings.record(by=person, programme=person.programme, **fields)

    return record
