"""The pack of a meeting and the page for the leaders: what lies on the table before it, at two times that stay."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from roundtable.actions.meeting.state import state_of
from roundtable.asking.asked_wrong import NotHere
from roundtable.records.meetings import Meeting
from roundtable.reports.book import write_book
from roundtable.reports.card import card
from roundtable.reports.documents import leaders as page_for_leaders
from roundtable.reports.documents import pack as document_of_pack
from roundtable.reports.documents.at_table import agenda_of, meeting_of
from roundtable.reports.documents.gathered import Frozen, answered
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.papers.files import attached, check_form, document, forms_of
from roundtable.web.screens.papers.opened import SEE, in_words, language, tells_refusals, with_times


@read_page(takes=SEE)
def pack(request: HttpRequest, asked: Asked, number: int) -> HttpResponse:
    meeting = meeting_of(asked.programme, number)
    if sent_on := _sent_on(request, asked, meeting):
        return sent_on
    shown = {
        "asked": asked,
        "meeting": meeting,
        "forms": forms_of("xlsx", "txt"),
        "leaders": forms_of(),
        "agenda": agenda_of(meeting, asked.scope.known_at),
        "proposed": asked.ask(document_of_pack.AGENDA),
        "sections": in_words(answered(document_of_pack.SECTIONS, asked.sitting)),
    }
    return render(request, "papers/pack.html", shown)


@read_page(takes=SEE)
@tells_refusals
def pack_file(request: HttpRequest, asked: Asked, number: int, paper: str, form: str) -> HttpResponse:
    meeting = meeting_of(asked.programme, number)
    if sent_on := _sent_on(request, asked, meeting):
        return sent_on
    frozen = Frozen.of(asked.scope, language())
    if paper == "leaders":
        check_form(form)
        fields, _answers = page_for_leaders.fields(frozen, asked.sitting)
        return document(request, asked, paper, fields, frozen, gettext("One page for the leaders"), form)
    if paper != "pack":
        raise NotHere(
            "没有这种会前材料；有：pack、leaders。", "There is no such paper; there are pack and leaders."
        )
    check_form(form, "xlsx", "txt")
    agenda = agenda_of(meeting, asked.scope.known_at)
    fields, answers = document_of_pack.fields(frozen, asked.sitting, number, agenda)
    name = gettext("Pack of meeting %(number)s") % {"number": number}
    if form == "xlsx":
        with TemporaryDirectory() as folder:
            write_book(answers, language(), fields["title"], Path(folder) / "pack.xlsx")
            return attached((Path(folder) / "pack.xlsx").read_bytes(), name, form)
    if form == "txt":
        return attached("\n".join(card(one, language()) for one in answers).encode(), name, form)
    return document(request, asked, paper, fields, frozen, name, form)


def _sent_on(request: HttpRequest, asked: Asked, meeting: Meeting) -> HttpResponse | None:
    """A meeting that was opened has the figures that were known then; one to come, those known now."""
    opened = next((one for one in state_of(meeting).events if one.step == "opened"), None)
    as_of = min(meeting.held_on, asked.today)
    return with_times(request, asked, as_of, opened.known_since if opened else None)
