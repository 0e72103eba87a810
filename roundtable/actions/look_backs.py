"""Looking back (回头看) at what was verified: it holds, or the measure is reopened in the same act."""

from datetime import date

from roundtable.actions import following
from roundtable.actions.about import unit_of
from roundtable.actions.by import By, allowed, said_as
from roundtable.actions.measures import event, may_follow, own_work
from roundtable.actions.recording import acting_on
from roundtable.actions.refused import Refused, need, refuse
from roundtable.records.rectification import LookBack, Measure


def look(*, by: By, look_back: LookBack, looked_on: date, holds: bool, note: str) -> LookBack:
    """What looking back has found; never by those whose work it is."""
    allowed(by, "look_backs.look", unit=unit_of(look_back))
    need(note, "要写明回头看看到了什么。", "Say what looking back has found.")
    with acting_on(look_back, by=by, verb="look_backs.look") as act:
        expected = act.now(look_back)
        if expected.looked_on is not None:
            raise Refused(
                f"已于 {expected.looked_on} 回头看过，有误请更正。",
                f"It was looked back at on {expected.looked_on}; correct that where it is wrong.",
            )
        measure = following.current_of(Measure, expected.programme_id, expected.measure_id)
        events = may_follow(act, measure, "reopened", looked_on)
        refuse(own_work(by, measure, events))
        found = act.correct(
            expected, reason="回头看 looked back", looked_on=looked_on, holds=holds, note=note
        )
        if not holds:
            event(act, measure, "reopened", looked_on, note, done_by=said_as(by))
        return found
