"""What comes next at the table: the one act that the large button (and the key →) does."""

from typing import Any, NamedTuple

from django.utils.translation import gettext

from roundtable.actions.meeting.state import State

OPENING = "meeting.promises_kept"
WELL, SLOW = "progress.who_does_well", "progress.who_is_slow"
#: What every group is asked, in this order.
OF_A_TURN = (WELL, SLOW)


class Next(NamedTuple):
    """`verb` and what goes with it; no verb where nothing is left but to close the meeting."""

    words: str
    verb: str = ""
    fields: tuple[tuple[str, Any], ...] = ()


def next_step(state: State) -> Next:
    if state.status == "paused":
        return Next(gettext("Resume"), "resume")
    if state.status != "open":
        return Next("")
    speaking, group = state.speaking, state.next
    if speaking:
        left = [key for key in OF_A_TURN if key not in asked_in_turn(state)]
        if left:
            number = OF_A_TURN.index(left[0]) + 1
            return Next(
                gettext("Ask question %(number)s") % {"number": number}, "ask", (("question", left[0]),)
            )
        return Next(gettext("End this turn"), "finish", (("group", speaking.group.uid),))
    if not any(one.question == OPENING for one in state.exchanges):
        return Next(gettext("What became of it"), "ask", (("question", OPENING),))
    if group:
        return Next(
            gettext("Call %(group)s") % {"group": group.group.name}, "call", (("group", group.group.uid),)
        )
    return Next(gettext("All were heard"))


def asked_in_turn(state: State) -> list[str]:
    """The questions asked since the group that speaks was called the first time."""
    turn = state.speaking
    return [one.question for one in state.exchanges if turn and one.turn_id == turn.turn.origin_id]
