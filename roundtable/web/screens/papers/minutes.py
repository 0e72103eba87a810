"""The minutes of a meeting: read part by part, as a file, with what became of what was agreed."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from roundtable.actions.meeting.state import State, state_of
from roundtable.permissions.may import may
from roundtable.records.meetings import Meeting
from roundtable.records.minutes import Annex, Minutes
from roundtable.records.programme import Programme
from roundtable.reports.documents import minutes as document_of_minutes
from roundtable.reports.documents.at_table import held, meeting_of
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.held import Held
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.papers.files import check_form, document, forms_of
from roundtable.web.screens.papers.opened import SEE, WRITE, language, tells_refusals
from roundtable.web.screens.papers.promises import promises


@dataclass(frozen=True)
class Paper:
    """A meeting that was opened, as its minutes tell it."""

    meeting: Meeting
    status: str
    held: Held
    frozen: Frozen


def current_minutes(meeting: Meeting) -> Minutes | None:
    """The version that holds, with who wrote it."""
    here: Any = Minutes.objects.filter(programme_id=meeting.programme_id, meeting_id=meeting.origin_id)
    found: Minutes | None = here.filter(superseded_at=None).select_related("act").first()
    return found


def annexes_of(meeting: Meeting) -> list[Annex]:
    """In the order in which they were written."""
    here: Any = Annex.objects.filter(programme_id=meeting.programme_id, meeting_id=meeting.origin_id)
    return list(here.filter(superseded_at=None).select_related("act").order_by("id"))


def paper_of(programme: Programme, meeting: Meeting, state: State) -> Paper:
    """Raises Refused where the meeting was not opened, or an answer kept of it is not the one of its digest."""
    told, known_at = held(meeting, state)
    frozen = Frozen(programme.title, programme.timezone, told.held_on, known_at, language())
    return Paper(meeting, state.status, told, frozen)


@read_page(takes=SEE)
@tells_refusals
def minutes(request: HttpRequest, asked: Asked, number: int) -> HttpResponse:
    meeting = meeting_of(asked.programme, number)
    state = state_of(meeting)
    shown: dict[str, Any] = {
        "asked": asked,
        "meeting": meeting,
        "status": state.status,
        "may_write": may(asked.person, WRITE),
    }
    if state.status != "planned":
        paper = paper_of(asked.programme, meeting, state)
        shown |= {
            "held": paper.held,
            "sections": document_of_minutes.told_sections(paper.held, language()),
            "written": current_minutes(meeting),
            "annexes": annexes_of(meeting),
            "sealed": next((one for one in state.events if one.step == "sealed"), None),
            "forms": forms_of(),
            **promises(asked, meeting),
        }
    return render(request, "papers/minutes.html", shown)


@read_page(takes=SEE)
@tells_refusals
def minutes_file(request: HttpRequest, asked: Asked, number: int, form: str) -> HttpResponse:
    check_form(form)
    meeting = meeting_of(asked.programme, number)
    paper = paper_of(asked.programme, meeting, state_of(meeting))
    fields = document_of_minutes.fields(paper.frozen, paper.held)
    name = gettext("Minutes of meeting %(number)s") % {"number": number}
    return document(request, asked, "minutes", fields, paper.frozen, name, form)
