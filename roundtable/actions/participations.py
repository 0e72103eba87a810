"""Who takes part under which group, from when to when; a unit's participations do not overlap."""

from datetime import date
from itertools import pairwise

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import Recording, acting, acting_on
from roundtable.actions.refused import Refused
from roundtable.records.organisation import Participation, SupervisionGroup, Unit
from roundtable.records.programme import Programme


def join(
    *,
    by: By,
    programme: Programme,
    unit: Unit,
    group: SupervisionGroup,
    joined_on: date | None = None,
    left_on: date | None = None,
    uid: str = "",
) -> Participation:
    """A unit takes part from `joined_on` (none = the programme's start) up to, not including, `left_on`."""
    allowed(by, "organisation.manage")
    with acting(by=by, verb="participations.join", programme=programme) as act:
        new = act.add(Participation, uid=uid, unit=unit, group=group, joined_on=joined_on, left_on=left_on)
        do_not_overlap(act, new)
        return new


def leave(*, by: By, participation: Participation, left_on: date, reason: str) -> Participation:
    """`left_on` is the first day on which it no longer takes part."""
    allowed(by, "organisation.manage")
    with acting_on(participation, by=by, verb="participations.leave") as act:
        left = act.correct(act.now(participation), reason=reason, left_on=left_on)
        do_not_overlap(act, left)
        return left


def move(
    *, by: By, participation: Participation, group: SupervisionGroup, on: date, reason: str, uid: str = ""
) -> Participation:
    """From `on` the unit takes part under another group."""
    allowed(by, "organisation.manage")
    with acting_on(participation, by=by, verb="participations.move") as act:
        old = act.now(participation)
        new = act.add(Participation, uid=uid, unit=old.unit, group=group, joined_on=on, left_on=old.left_on)
        act.correct(old, reason=reason, left_on=on)
        do_not_overlap(act, new)
        return new


def do_not_overlap(act: Recording, stay: Participation) -> None:
    """Raises Refused where the unit of a participation would take part twice on a day."""
    start = act.frame().start
    stays = Participation.objects.filter(
        programme_id=stay.programme_id, unit_id=stay.unit_id, superseded_at__isnull=True
    )
    spans = sorted((one.joined_on or start, one.left_on or date.max) for one in stays)
    for (begun, left), (joined, _) in pairwise(spans):
        if left > joined:
            raise Refused(
                f"与这家单位自 {begun} 起的参加时段重叠，应先写明那一段的退出日（不晚于 {joined}）。",
                f"The unit takes part from {begun} already; give that a day of leaving up to {joined} first.",
            )
