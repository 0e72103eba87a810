"""What belongs to a record: the records that refer to it, and for a problem those that refer to its measures."""

from datetime import date, datetime
from typing import Any

from django.db.models import Q

from roundtable.asking.answer import Behind
from roundtable.records.models import every_kind
from roundtable.records.record import Versioned
from roundtable.web.screens.evidence.kinds import BY_MODEL, KINDS, kind_of

MOST = 100
#: What is referred to by so much that its own page does not list it.
NOT_LISTED = {"unit", "required_action", "outlet", "material"}


def belonging(row: Versioned, moment: datetime, as_of: date) -> list[Behind]:
    """What had happened by the day, in order of time, at most a hundred."""
    if BY_MODEL.get(type(row).__name__.lower()) in NOT_LISTED:
        return []
    first = _referring([row], moment)
    measures = [one for one in first if type(one).__name__ == "Measure"]
    rows = [one for one in [*first, *_referring(measures, moment)] if _has_happened(one, as_of)]
    rows.sort(key=lambda one: (str(_day(one)), one.known_since))
    return [Behind(kind_of(one), one.pk, one.uid) for one in rows[:MOST]]


def _day(row: Any) -> Any:
    kind = KINDS[kind_of(row)]
    return getattr(row, kind.day) if kind.day else ""


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
                found += model._default_manager.filter(known, **{f"{field.name}__in": origins})[:MOST]
    return found
