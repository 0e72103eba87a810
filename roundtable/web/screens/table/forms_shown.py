"""The forms of a screen at the table, each filled with what is most likely."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from roundtable.actions.by import can, said_as
from roundtable.web.screens.table.about import choices
from roundtable.web.screens.table.act import TableForm, acts
from roundtable.web.screens.table.shown import Shown

#: What is agreed is due by the next meeting but one, unless another day is said.
DAYS_TO_DO_IT = 14


def forms_shown(shown: Shown, offered: Sequence[str]) -> dict[str, TableForm]:
    """Verb -> its form, of what a screen offers and the person may do."""
    meeting, exchange = shown.state.meeting, shown.exchange.uid if shown.exchange else ""
    group = shown.group.group.name if shown.group else ""
    filled: dict[str, dict[str, Any]] = {
        "note": {"exchange": exchange, "said_by": group},
        "agree": {"exchange": exchange, "due_on": meeting.held_on + timedelta(days=DAYS_TO_DO_IT)},
        "ask": {"seen": shown.state.version},
        "skip": {"seen": shown.state.version},
        "hard": {},
        "propose": {"proposed_by": group or said_as(shown.person)},
        "settle": {},
    }
    found = {
        verb: acts()[verb].form_for(shown.person, meeting, **initial)
        for verb, initial in filled.items()
        if verb in offered and can(shown.person, acts()[verb].takes)
    }
    if "ask" in found:
        found["ask"].fields["question"].widget.attrs["list"] = "bank"
    if "agree" in found:
        found["agree"].fields["about"].widget.choices = choices(shown)
    if "skip" in found:
        waiting = [one for one in shown.state.seats if one.state in {"waiting", "speaking"}]
        found["skip"].fields["group"].widget.choices = [(one.group.uid, one.group.name) for one in waiting]
    for verb in found.keys() & {"propose", "settle"}:
        unsettled = [(one.problem.uid, one.problem.title) for one in shown.open_problems]
        found[verb].fields["hard_problem"].widget.choices = unsettled
    return found
