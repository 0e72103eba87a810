"""Good practices (经验做法): noted at a unit, shared with all by the office."""

from datetime import date

from roundtable.actions import transitions
from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import Refused, refuse
from roundtable.actions.visits import seen_at
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.supervision import Practice, PracticeShared, Visit


def note(
    *,
    by: By,
    programme: Programme,
    unit: Unit,
    noted_on: date,
    title: str,
    description: str = "",
    visit: Visit | None = None,
    uid: str = "",
) -> Practice:
    allowed(by, "practices.note", unit=unit)
    with acting(by=by, verb="practices.note", programme=programme) as act:
        seen_at(act, visit, unit)
        return act.add(
            Practice, uid=uid, unit=unit, visit=visit, noted_on=noted_on, title=title, description=description
        )


def share(*, by: By, practice: Practice, shared_on: date, note: str = "", uid: str = "") -> PracticeShared:
    """The office makes a practice known to every unit, once."""
    allowed(by, "practices.share")
    with acting_on(practice, by=by, verb="practices.share") as act:
        found = act.now(practice)
        refuse(transitions.too_early(shared_on, found.noted_on))
        if shared := act.current(PracticeShared, practice_id=found.origin_id):
            raise Refused(
                f"这条做法已于 {shared.shared_on} 推广。", f"It was shared on {shared.shared_on} already."
            )
        return act.add(PracticeShared, uid=uid, practice=found, shared_on=shared_on, note=note)
