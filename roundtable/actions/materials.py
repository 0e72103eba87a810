"""Study materials: issued, handed out, receipted. Counts rest on receipts."""

from collections.abc import Sequence
from datetime import date

from roundtable.actions.about import unit_of
from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import Refused
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


def hand_out_to(
    *,
    by: By,
    material: Material,
    delivered_on: date,
    units: Sequence[Unit] = (),
    recipients: Sequence[str] = (),
    copies: int | None = None,
    uid: str = "",
) -> list[Distribution]:
    """Hands the same out to many, in one act.

    Args:
        units: each gets a distribution under its own name.
        recipients: those who are no units: an office, a reading room.
        copies: for each of them.
        uid: key of the first; those after it are numbered.
    """
    allowed(by, "materials.manage")
    each = [(unit.name, unit) for unit in units] + [(name, None) for name in recipients]
    if not each:
        raise Refused("要写明发给谁。", "Say whom it is handed out to.")
    with acting_on(material, by=by, verb="materials.hand_out") as act:
        return [
            act.add(
                Distribution,
                uid=f"{uid}-{number}" if uid and number > 1 else uid,
                material=material,
                recipient=recipient,
                unit=unit,
                delivered_on=delivered_on,
                copies=copies,
            )
            for number, (recipient, unit) in enumerate(each, 1)
        ]


def receipt(*, by: By, distribution: Distribution, receipted_on: date) -> Distribution:
    """The recipient has signed for it: a later version of the same distribution; a unit signs for its own."""
    return receipt_all(by=by, distributions=[distribution], receipted_on=receipted_on)[0]


def receipt_all(*, by: By, distributions: Sequence[Distribution], receipted_on: date) -> list[Distribution]:
    """The same for several, in one act.

    Raises:
        Refused: one of them is receipted already; nothing is then recorded of the others either.
    """
    for distribution in distributions:
        unit = unit_of(distribution)
        allowed(by, "materials.receipt", unit=unit)
        if unit is None:
            allowed(by, "materials.manage")
    if not distributions:
        raise Refused("请选要签收的。", "Choose what is receipted.")
    with acting_on(distributions[0], by=by, verb="materials.receipt") as act:
        signed = []
        for distribution in distributions:
            now = act.now(distribution)
            if now.receipted_on is not None:
                raise Refused(
                    f"“{now.recipient}”已于 {now.receipted_on} 签收。",
                    f"{now.recipient} receipted it on {now.receipted_on} already.",
                )
            signed.append(act.correct(now, reason="签收 receipted", receipted_on=receipted_on))
        return signed
