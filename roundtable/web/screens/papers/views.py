"""Papers: what comes out of the meetings. Their minutes and packs, the briefings, and what became of what was agreed."""

from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.permissions.may import may
from roundtable.records.meetings import Meeting
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.papers.briefing import briefing, briefing_file, issue, issues, next_number
from roundtable.web.screens.papers.minutes import minutes, minutes_file
from roundtable.web.screens.papers.opened import SEE, TEMPLATES
from roundtable.web.screens.papers.own_templates import remove, template, template_file, templates
from roundtable.web.screens.papers.pack import pack, pack_file
from roundtable.web.screens.papers.promises import KEPT
from roundtable.web.screens.papers.writing import annex, edit, seal_
from roundtable.web.screens.table.meetings_here import status_of


class Listed(NamedTuple):
    meeting: Meeting
    status: str


@read_page
def papers(request: HttpRequest, asked: Asked) -> HttpResponse:
    """Who sees but part of the programme sees what was agreed about it; the documents are for who sees all."""
    person = asked.person
    shown: dict[str, Any] = {
        "asked": asked,
        "kept": asked.ask(KEPT),
        "sees_all": may(person, SEE),
        "may_issue": may(person, "publicity.record"),
        "may_change": may(person, TEMPLATES),
    }
    if shown["sees_all"]:
        shown |= {"meetings": _meetings(asked), "next": next_number(asked.programme)}
        shown |= {"briefings": issues(asked.programme).order_by("-number")}
    return render(request, "papers/papers.html", shown)


def _meetings(asked: Asked) -> list[Listed]:
    """The latest first, each with how it stands."""
    here = {"programme_id": asked.programme.origin_id, "superseded_at": None}
    meetings = list(Meeting.objects.filter(**here).order_by("-held_on", "-number"))
    status = status_of(meetings)
    return [Listed(one, status[one.origin_id]) for one in meetings]


urlpatterns = [
    path("papers/", papers, name="papers"),
    path("papers/minutes/<int:number>/", minutes, name="papers_minutes"),
    path("papers/minutes/<int:number>/minutes.<str:form>", minutes_file, name="papers_minutes_file"),
    path("papers/minutes/<int:number>/edit/", edit, name="papers_edit"),
    path("papers/minutes/<int:number>/seal/", seal_, name="papers_seal"),
    path("papers/minutes/<int:number>/annex/", annex, name="papers_annex"),
    path("papers/pack/<int:number>/", pack, name="papers_pack"),
    path("papers/pack/<int:number>/<str:paper>.<str:form>", pack_file, name="papers_pack_file"),
    path("papers/briefing/", issue, name="papers_issue"),
    path("papers/briefing/<int:number>/", briefing, name="papers_briefing"),
    path("papers/briefing/<int:number>/briefing.<str:form>", briefing_file, name="papers_briefing_file"),
    path("papers/templates/", templates, name="papers_templates"),
    path("papers/templates/<str:document>/", template, name="papers_template"),
    path("papers/templates/<str:document>/remove/", remove, name="papers_template_remove"),
    path("papers/templates/<str:document>/<str:which>.docx", template_file, name="papers_template_file"),
]
