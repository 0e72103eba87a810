"""Units and their kinds."""

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting
from roundtable.records.organisation import Unit, UnitKind
from roundtable.records.programme import Programme


def add_kind(*, by: By, programme: Programme, uid: str, title: str) -> UnitKind:
    allowed(by, "organisation.manage")
    with acting(by=by, verb="units.add_kind", programme=programme) as act:
        return act.add(UnitKind, uid=uid, title=title)


def add(
    *,
    by: By,
    programme: Programme,
    uid: str,
    name: str,
    kind: UnitKind,
    area: str = "",
    head_title: str = "",
) -> Unit:
    """A unit; `uid` is its code, `area` a path such as province/city/county."""
    allowed(by, "organisation.manage")
    with acting(by=by, verb="units.add", programme=programme) as act:
        return act.add(Unit, uid=uid, name=name, kind=kind, area=area, head_title=head_title)
