"""'Too much asked': a unit says so in a sentence; the office answers it, and says what will be done."""

from datetime import date

from roundtable.actions import transitions
from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting_on
from roundtable.actions.refused import Refused, refuse
from roundtable.records.organisation import Unit
from roundtable.records.too_much import TooMuch, TooMuchAnswer


def say(*, by: By, unit: Unit, said_on: date, text: str, uid: str = "") -> TooMuch:
    allowed(by, "too_much.say", unit=unit)
    with acting_on(unit, by=by, verb="too_much.say") as act:
        return act.add(TooMuch, uid=uid, unit=unit, said_on=said_on, text=text)


def answer(
    *, by: By, said: TooMuch, answered_on: date, text: str, will_do: str = "", uid: str = ""
) -> TooMuchAnswer:
    """The office's answer, once; `will_do` is what will be done about it."""
    allowed(by, "too_much.answer")
    with acting_on(said, by=by, verb="too_much.answer") as act:
        found = act.now(said)
        refuse(transitions.too_early(answered_on, found.said_on))
        if answered := act.current(TooMuchAnswer, said_id=found.origin_id):
            raise Refused(
                f"已于 {answered.answered_on} 答复，有误请更正。",
                f"It was answered on {answered.answered_on}; correct that where it is wrong.",
            )
        return act.add(
            TooMuchAnswer, uid=uid, said=found, answered_on=answered_on, text=text, will_do=will_do
        )
