"""Study materials: issued, handed out, receipted. Counts rest on receipts."""

from datetime import date

from roundtable.actions.about import unit_of
from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting, acting_on
from roundtable.records.materials import Distribution, Material
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme


def issue(
    *,
    by: By,
    programme: Programme,
    title: str,
    form: str,
    copies: int | None = None,
    parts: str = "",
    issued_on: date | None = None,
    uid: str = "",
) -> Material:
    """A material; `parts` of a document set as the office counts them: '1+1+7'."""
    allowed(by, "materials.manage")
    with acting(by=by, verb="materials.issue", programme=programme) as act:
        return act.add(
            Material, uid=uid, title=title, form=form, copies=copies, parts=parts, issued_on=issued_on
        )


def hand_out(
    *,
    by: By,
    material: Material,
    recipient: str,
    delivered_on: date,
    unit: Unit | None = None,
    copies: int | None = None,
    receipted_on: date | None = None,
    uid: str = "",
) -> Distribution:
    allowed(by, "materials.manage")
    with acting_on(material, by=by, verb="materials.hand_out") as act:
        return act.add(
            Distribution,
            uid=uid,
            material=material,
            recipient=recipient,
            unit=unit,
            delivered_on=delivered_on,
            copies=copies,
            receipted_on=receipted_on,
        )


def receipt(*, by: By, distribution: Distribution, receipted_on: date) -> Distribution:
    """The recipient has signed for it: a later version of the same distribution; a unit signs for its own."""
    unit = unit_of(distribution)
    allowed(by, "materials.receipt", unit=unit)
    if unit is None:
        allowed(by, "materials.manage")
    with acting_on(distribution, by=by, verb="materials.receipt") as act:
        return act.correct(act.now(distribution), reason="签收 receipted", receipted_on=receipted_on)
