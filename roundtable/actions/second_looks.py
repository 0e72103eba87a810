"""A second look at what was drawn, by the group that it was drawn for."""

from datetime import date

from roundtable.actions import transitions
from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting_on
from roundtable.actions.refused import Refused, need, refuse
from roundtable.records.second_looks import Draw, SecondLook, SecondLookFinding


def look(
    *, by: By, second_look: SecondLook, looked_on: date, holds: bool, note: str, uid: str = ""
) -> SecondLookFinding:
    """What the second look has found, once; the record that was looked at stays as it is."""
    allowed(by, "second_looks.look", group=second_look.group)
    need(note, "要写明看到了什么。", "Say what was found.")
    with acting_on(second_look, by=by, verb="second_looks.look") as act:
        expected = act.now(second_look)
        drawn: Draw = expected.draw
        refuse(transitions.too_early(looked_on, drawn.drawn_on))
        if found := act.current(SecondLookFinding, second_look_id=expected.origin_id):
            raise Refused(
                f"已于 {found.looked_on} 看过，有误请更正。",
                f"It was looked at on {found.looked_on}; correct that where it is wrong.",
            )
        return act.add(
            SecondLookFinding,
            uid=uid,
            second_look=expected,
            looked_on=looked_on,
            holds=holds,
            note=note,
        )
