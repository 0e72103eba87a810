"""Records as a list shows them: read from the records themselves, their references as they were known at the moment asked."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Q

from roundtable.asking.answer import Behind
from roundtable.records.models import every_kind
from roundtable.records.record import Versioned
from roundtable.web.screens.evidence.kinds import KINDS


class Listed(NamedTuple):
    """`key` is the kind in code, `kind` in words."""

    key: str
    kind: Any
    uid: str
    day: date | None
    unit: str
    what: str


def listed(behind: Sequence[Behind], known_at: datetime) -> list[Listed]:
    """The records in the order given; a handful of queries per kind, however many there are."""
    models = {model.__name__.lower(): model for model in every_kind()}
    found: dict[tuple[str, int], Versioned] = {}
    for name in dict.fromkeys(record.kind for record in behind):
        rows = models[name.replace("_", "")]._default_manager.in_bulk(
            [record.id for record in behind if record.kind == name]
        )
        kind = KINDS[name]
        for path in kind.refers:
            refer(rows.values(), path, known_at)
        found.update({(name, pk): row for pk, row in rows.items()})
    return [_told(record, found[record.kind, record.id]) for record in behind]


def _told(record: Behind, row: Any) -> Listed:
    kind = KINDS[record.kind]
    unit = kind.unit_of(row)
    return Listed(
        record.kind,
        kind.name,
        record.uid,
        getattr(row, kind.day) if kind.day else None,
        unit.name if unit else "",
        kind.what(row),
    )


def refer(rows: Iterable[Any], path: str, known_at: datetime) -> None:
    """Puts in the place of a reference (to a first version) the version of it known at the moment."""
    *way, last = path.split(".")
    holders = list(rows)
    for part in way:
        holders = [found for holder in holders if (found := getattr(holder, part))]
    wanted = {origin for holder in holders if (origin := getattr(holder, f"{last}_id"))}
    if not wanted:
        return
    model = holders[0]._meta.get_field(last).related_model
    of_them = Q(pk__in=wanted) | Q(first_id__in=wanted)
    known = Q(recorded_at__lte=known_at) & (Q(superseded_at__isnull=True) | Q(superseded_at__gt=known_at))
    versions = {version.origin_id: version for version in model._default_manager.filter(of_them & known)}
    for holder in holders:
        version = versions.get(getattr(holder, f"{last}_id"))
        if version is not None:
            setattr(holder, last, version)
