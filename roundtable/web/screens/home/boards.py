"""Which questions make up the four boards, asked as far as the one who opens the page sees."""

from collections.abc import Mapping

from roundtable.asking.answer import Answer
from roundtable.questions.bank import every_question
from roundtable.web.asked import Asked

Boards = Mapping[str, Mapping[str, Answer]]
ASKED = {
    "activity": (
        "required_actions",
        "optional_actions",
        "launch_status",
        "materials_reach",
        "reports_received",
    ),
    "publicity": ("by_outlet", "trend", "untold", "briefings", "lectures"),
    "supervision": ("effort", "cadence", "unvisited", "this_week", "mirror"),
    "progress": ("standing", "who_is_slow", "problems", "measures", "practices"),
}


def boards_of(asked: Asked) -> Boards:
    """Board -> question -> its answer; who sees one group is asked only what can be asked of a group."""
    whole = asked.person.reach.is_everything
    return {
        board: {
            name: asked.ask(f"{board}.{name}")
            for name in names
            if whole or "group" in every_question()[f"{board}.{name}"].scope
        }
        for board, names in ASKED.items()
    }
