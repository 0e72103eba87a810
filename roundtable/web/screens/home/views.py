"""Home: what the one who opens it comes for first, then the four boards as far as they see."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.permissions.may import may
from roundtable.records.people import RoleName
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.home import leader, liaison, supervisor, too_much
from roundtable.web.screens.home.attention import behind, needs_attention
from roundtable.web.screens.home.boards import boards_of
from roundtable.web.screens.home.lacking import lacking
from roundtable.web.screens.home.outlets import a_period_earlier, outlets
from roundtable.web.screens.home.small import small_figures
from roundtable.web.screens.record.found import is_now

#: What a role sees before the boards: its context; the template is home/<role>.html.
FIRST = {RoleName.LEADER: leader.first, RoleName.SUPERVISOR: supervisor.first}


@read_page
def home(request: HttpRequest, asked: Asked) -> HttpResponse:
    role = asked.person.role
    if role == RoleName.LIAISON:
        back = request.get_full_path() if is_now(asked) else ""
        return render(request, "home/liaison.html", {"asked": asked, **liaison.due(asked, back)})
    boards = boards_of(asked)
    first: dict[str, Any] = FIRST[role](asked, boards) if role in FIRST else {}
    by_outlet = boards["publicity"].get("by_outlet")
    before = a_period_earlier(asked, "publicity.by_outlet") if by_outlet else None
    shown = {
        **boards,
        **first,
        "asked": asked,
        "small": small_figures(boards),
        "before": before,
        "outlets": outlets(by_outlet, before) if by_outlet else [],
        "attention": needs_attention(boards),
        "behind": behind(boards["progress"]),
        "first_template": f"home/{role}.html" if role in FIRST else "",
        "lacks": lacking(asked, boards),
        "unanswered": too_much.unanswered(asked) if may(asked.person, "too_much.answer") else [],
        "may_import": may(asked.person, "records.import"),
    }
    return render(request, "home/home.html", shown)


urlpatterns = [path("", home, name="home")]
