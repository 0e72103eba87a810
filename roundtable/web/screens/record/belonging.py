"""What belongs to a record: the records that refer to it, and for a problem those that refer to its measures, and to what was
proposed."""

from datetime import date, datetime
from typing import Any

from django.db.models import Q

from roundtable.records.models import every_kind
from roundtable.records.proposals import ProposedMeasure
from roundtable.records.record import Versioned
from roundtable.records.rectification import Measure
from roundtable.records.second_looks import SecondLook
from roundtable.web.screens.evidence.kinds import BY_MODEL, KINDS, kind_of

MOST = 100
#: What is referred to by so much that its own page does not list it.
NOT_LISTED = {"unit", "required_action", "outlet", "material"}
#: What belongs to these belongs to what they belong to.
FOLLOWED = (Measure, ProposedMeasure, SecondLook)


def rows_of(row: Versioned, moment: datetime, as_of: date) -> list[Any]:
    """What had happened by the day, as known at the moment, in order of time, at most a hundred."""
    if BY_MODEL.get(type(row).__name__.lower()) in NOT_LISTED:
        return []
    found = {(type(one), one.pk): one for one in _referring([row], moment)}
    for kind in FOLLOWED:
        of_kind = [one for one in found.values() if isinstance(one, kind)]
        found |= {(type(one), one.pk): one for one in _referring(of_kind, moment)}
    rows = [one for one in found.values() if _has_happened(one, as_of)]
    rows.sort(key=lambda one: (str(_day(one)), one.known_since, one.pk))
    return rows[:MOST]


def _day(row: Any) -> Any:
    """Of a look back that has been made, the day on which it was."""
    kind = KINDS[kind_of(row)]
    return getattr(row, "looked_on", None) or (getattr(row, kind.day) if kind.day else "")


def _has_happened(row: Any, as_of: date) -> bool:
    kind = KINDS[kind_of(row)]
    return kind.day in {"", "due_on"} or getattr(row, kind.day) is None or getattr(row, kind.day) <= as_of


def _referring(rows: list[Any], moment: datetime) -> list[Any]:
    """The records of every kind that refer to one of these (all of one kind): a query per kind that can."""
    if not rows:
        return []
    known = Q(recorded_at__lte=moment) & (Q(superseded_at__isnull=True) | Q(superseded_at__gt=moment))
    origins = [row.origin_id for row in rows]
    found: list[Any] = []
    for model in every_kind():
        if model.__name__.lower() not in BY_MODEL:
            continue
        for field in model._meta.concrete_fields:
            if field.related_model is type(rows[0]) and field.name not in {"first", "replaces"}:
                of_them = model._default_manager.filter(known, **{f"{field.name}__in": origins})
                found += of_them.select_related("act")[:MOST]
    return found
