"""Home: what needs attention, and the four boards."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.home.attention import behind, needs_attention

ASKED = {
    "activity": (
        "required_actions",
        "optional_actions",
        "launch_status",
        "materials_reach",
        "reports_received",
    ),
    "publicity": ("by_outlet", "trend", "untold", "briefings", "lectures"),
    "supervision": ("effort", "cadence", "unvisited", "mirror"),
    "progress": ("standing", "who_is_slow", "problems", "measures", "practices"),
}


@read_page
def home(request: HttpRequest, asked: Asked) -> HttpResponse:
    boards = {board: {name: asked.ask(f"{board}.{name}") for name in names} for board, names in ASKED.items()}
    return render(
        request,
        "home/home.html",
        {
            "asked": asked,
            **boards,
            "attention": needs_attention(boards),
            "behind": behind(boards["progress"]),
        },
    )


urlpatterns = [path("", home, name="home")]
