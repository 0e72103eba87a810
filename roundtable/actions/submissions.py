"""Texts that a unit hands in: study notes, a report."""

from datetime import date

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting
from roundtable.records.organisation import Unit
from roundtable.records.plan import RequiredAction
from roundtable.records.programme import Programme
from roundtable.records.supervision import Submission


def hand_in(
    *,
    by: By,
    programme: Programme,
    unit: Unit,
    submitted_on: date,
    title: str,
    text: str,
    action: RequiredAction | None = None,
    uid: str = "",
) -> Submission:
    allowed(by, "submissions.hand_in", unit=unit)
    with acting(by=by, verb="submissions.hand_in", programme=programme) as act:
        return act.add(
            Submission, uid=uid, unit=unit, action=action, submitted_on=submitted_on, title=title, text=text
        )
