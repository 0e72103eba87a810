"""The minutes are edited, sealed, and given an annex: the office's part, each an act of its own."""

from difflib import ndiff
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.meeting.annex import annex as add_annex
from roundtable.actions.meeting.at_table import NOT_NOW
from roundtable.actions.meeting.seal import seal
from roundtable.actions.meeting.state import state_of
from roundtable.actions.meeting.write_minutes import parts_of, write_minutes
from roundtable.actions.refused import Refused
from roundtable.permissions.person import Person
from roundtable.records.meetings import Meeting
from roundtable.records.minutes import Minutes
from roundtable.reports.documents import minutes as document_of_minutes
from roundtable.reports.documents.at_table import meeting_of
from roundtable.web.acting import ActForm, acted, done, sent, shown, write_page
from roundtable.web.fields import Note
from roundtable.web.screens.papers.minutes import current_minutes, paper_of
from roundtable.web.screens.papers.opened import WRITE, language, tells_refusals
from roundtable.web.screens.papers.parts import PartsForm


class SealForm(ActForm):
    sure = forms.BooleanField(
        label=_("I have read them: seal them as they are"),
        error_messages={"required": _("Say that you have read them.")},
    )
    looked_at = forms.IntegerField(widget=forms.HiddenInput)


class AnnexForm(ActForm):
    text = Note(
        label=_("What is to be said of the sealed minutes"),
        rows=6,
        help_text=_("It stands below the minutes with its number; the minutes themselves stay as they are."),
    )


@write_page(takes=WRITE)
@tells_refusals
def edit(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    meeting = _meeting(person, number, "closed")
    written = current_minutes(meeting)
    form = PartsForm(_to_edit(person, meeting, written), meeting, written, sent(request))
    if request.method == "POST":
        saved = acted(request, form, partial(write_minutes, by=person, meeting=meeting))
        written = current_minutes(meeting)
        if saved is None and form.says_the_same_as(written):
            saved = written
        if saved:
            told = gettext("The minutes are saved.")
            return done(request, told, _page(person, number), keep=f"minutes-{number}", record=saved)
    theirs = form.overtaken_by(written)
    context = {"changes": _changes(form.edited, theirs) if theirs else [], "theirs": theirs}
    return shown(request, form, "papers/edit.html", {**_context(person, meeting), **context})


@write_page(takes=WRITE)
@tells_refusals
def seal_(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    meeting = _meeting(person, number)
    written = current_minutes(meeting)
    form = SealForm(sent(request), initial={"looked_at": written.pk if written else 0})
    if request.method == "POST" and (sealed := acted(request, form, partial(_seal, person, meeting))):
        told = gettext("The minutes are sealed: nothing in them changes any more.")
        return done(request, told, _page(person, number), record=sealed)
    return shown(request, form, "papers/seal.html", {**_context(person, meeting), "written": written})


@write_page(takes=WRITE)
@tells_refusals
def annex(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    meeting = _meeting(person, number, "sealed")
    form = AnnexForm(sent(request))
    add = partial(add_annex, by=person, meeting=meeting)
    if request.method == "POST" and (added := acted(request, form, add)):
        told = gettext("The annex stands below the minutes.")
        return done(request, told, _page(person, number), keep=f"annex-{number}", record=added)
    return shown(request, form, "papers/annex.html", _context(person, meeting))


def _seal(person: Person, meeting: Meeting, *, sure: bool, looked_at: int, uid: str) -> Any:
    """What was looked at stands in the form; minutes edited meanwhile are looked at again first."""
    seen = Minutes.objects.filter(programme_id=meeting.programme_id, pk=looked_at).first()
    return seal(by=person, meeting=meeting, looked_at=seen, uid=uid)


def _meeting(person: Person, number: int, status: str = "") -> Meeting:
    """Raises Refused where the meeting does not stand so."""
    meeting = meeting_of(person.programme, number)
    if status and (stands := state_of(meeting).status) != status:
        zh, en = (
            ("纪要还没有封存，直接改纪要即可，不用附件。", "The minutes are not sealed; edit them instead.")
            if status == "sealed"
            else NOT_NOW[stands]
        )
        raise Refused(zh, en)
    return meeting


def _to_edit(person: Person, meeting: Meeting, written: Minutes | None) -> list[tuple[str, str]]:
    """The minutes as they are; none yet: what the meeting gives, to begin with."""
    if written:
        return [(part["title"], part["text"]) for part in parts_of(written)]
    paper = paper_of(person.programme, meeting, state_of(meeting))
    return document_of_minutes.parts_to_edit(paper.held, language())


def _changes(edited: Minutes | None, theirs: Minutes) -> list[tuple[str, str]]:
    """What the other one took out (-) and put in (+), a line each."""
    before, after = (_lines(one) for one in (edited, theirs))
    return [(line[0], line[2:]) for line in ndiff(before, after) if line[0] in "+-" and line[2:].strip()]


def _lines(minutes: Minutes | None) -> list[str]:
    parts = parts_of(minutes) if minutes else []
    return [line for part in parts for line in (part["title"], *part["text"].splitlines())]


def _page(person: Person, number: int) -> str:
    return f"{reverse('papers_minutes', args=[number])}?{urlencode({'programme': person.programme.uid})}"


def _context(person: Person, meeting: Meeting) -> dict[str, Any]:
    return {"person": person, "meeting": meeting}
