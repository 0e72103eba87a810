"""Preparing a meeting: its agenda with why, the order of the groups, who is asked to come."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from roundtable.actions.meeting.state import state_of
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today
from roundtable.records.meetings import Meeting
from roundtable.web.access import named_programme
from roundtable.web.acting import write_page
from roundtable.web.screens.table.act import acts
from roundtable.web.screens.table.meetings_here import meeting_of
from roundtable.web.screens.table.taking_agenda import called_for, items_of, missing
from roundtable.web.screens.table.turns_of import groups_in_order


@write_page(takes="meetings.run")
@require_safe
def prepare(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    meeting = meeting_of(person, number)
    state = state_of(meeting)
    kept = f"?programme={person.programme.uid}" if named_programme(request) else ""
    if state.status in {"closed", "sealed"}:
        return HttpResponseRedirect(f"{reverse('table_console', args=[number])}{kept}")
    return render(
        request, "table/prepare.html", {**shown_before(person, meeting), "state": state, "kept": kept}
    )


def shown_before(person: Person, meeting: Meeting) -> dict[str, Any]:
    """What stands on the agenda, what the records call for, the groups in order, and the forms."""
    items, answer = items_of(meeting), called_for(person, meeting)
    return {
        "person": person,
        "meeting": meeting,
        "items": [item for item in items if not item.dropped],
        "dropped": [item for item in items if item.dropped],
        "minutes": sum(item.minutes for item in items if not item.dropped),
        "called_for": answer,
        "missing": missing(meeting, answer),
        "groups": groups_in_order(meeting),
        "forms": {
            verb: acts()[verb].form_for(person, meeting, held_on=meeting.held_on)
            for verb in ("item", "attend", "day")
        },
        "is_early": today(person) < meeting.held_on,
    }
