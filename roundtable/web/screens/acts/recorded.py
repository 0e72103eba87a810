"""What an act recorded, as far as it lies within one's reach."""

from typing import Any

from roundtable.asking.answer import Behind
from roundtable.records.acts import Act
from roundtable.records.models import every_kind
from roundtable.records.organisation import Unit
from roundtable.web.asked import Asked
from roundtable.web.screens.evidence.kinds import BY_MODEL, KINDS, kind_of
from roundtable.web.screens.evidence.listed import refer
from roundtable.web.screens.record.found import within_reach

#: An import brings in thousands; its page shows the first of each kind.
MOST_OF_A_KIND = 100


def recorded(act: Act, asked: Asked) -> list[Any]:
    """The rows of an act, kind by kind, at most a hundred of each: a query per kind.

    An act that brought in the programme itself belongs to none; its rows do.
    """
    found: list[Any] = []
    here = {"act": act, "programme_id": asked.programme.origin_id}
    for model in every_kind():
        if model.__name__.lower() not in BY_MODEL:
            continue
        rows = list(model._default_manager.filter(**here).order_by("pk")[:MOST_OF_A_KIND])
        for path in KINDS[BY_MODEL[model.__name__.lower()]].refers:
            refer(rows, path, act.at)
        found += [row for row in rows if within_reach(asked, row, unit_of(row))]
    return found


def unit_of(row: Any) -> Unit | None:
    unit: Unit | None = KINDS[kind_of(row)].unit_of(row)
    return unit


def the_unit(rows: list[Any]) -> Unit | None:
    """The one unit that all is about; None where there are several, or none."""
    units = {unit.uid: unit for row in rows if (unit := unit_of(row)) is not None}
    return next(iter(units.values())) if len(units) == 1 else None


def as_behind(rows: list[Any]) -> list[Behind]:
    return [Behind(kind_of(row), row.pk, row.uid) for row in rows]
