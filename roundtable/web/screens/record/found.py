"""Finding a record as it was known at the moment asked, its unit, and whether that lies within one's reach."""

from typing import Any

from django.db.models import Q

from roundtable.permissions.reach import in_group
from roundtable.records.models import every_kind
from roundtable.records.organisation import Unit
from roundtable.records.record import Versioned
from roundtable.records.second_looks import SecondLook
from roundtable.web.asked import Asked
from roundtable.web.screens.evidence.kinds import KINDS, kind_of
from roundtable.web.screens.evidence.listed import refer

#: Kinds that are asked of, or meant for, all units alike.
FOR_ALL = {"required_action", "material"}


def model_of(kind: str) -> Any:
    return next((model for model in every_kind() if model.__name__.lower() == kind.replace("_", "")), None)


def known_at(asked: Asked) -> Q:
    moment = asked.scope.known_at
    return Q(recorded_at__lte=moment) & (Q(superseded_at__isnull=True) | Q(superseded_at__gt=moment))


def found(asked: Asked, kind: str, uid: str) -> Any:
    """The version of the record known at the moment asked, its references as known then; None where there is none."""
    model = model_of(kind)
    if kind not in KINDS or model is None:
        return None
    rows: Any = model._default_manager.filter(
        known_at(asked), programme_id=asked.programme.origin_id, uid=uid
    ).select_related("act")
    # The current versions alone have an index by key; few askings go behind a correction.
    row = rows.filter(superseded_at__isnull=True).first() or rows.first()
    if row is not None:
        for path in KINDS[kind].refers:
            refer([row], path, asked.scope.known_at)
    return row


def within_reach(asked: Asked, row: Versioned, unit: Unit | None) -> bool:
    """A second look lies within the reach of the group that it was drawn for, its unit's group or not."""
    reach = asked.person.reach
    if reach.is_everything or kind_of(row) in FOR_ALL:
        return True
    if isinstance(row, SecondLook) and reach.group is not None and row.group.number == reach.group:
        return True
    if unit is None:
        return False
    if reach.unit is not None:
        return unit.uid == reach.unit
    return reach.group is not None and in_group(asked.programme, unit.uid, reach.group, asked.as_of)


def is_now(asked: Asked) -> bool:
    """Whether the page shows things as they stand, so that something can be done about them."""
    return not {"as_of", "known_at"} & set(asked.given)


def versions_of(row: Versioned, asked: Asked) -> list[Any]:
    """Every version known by the moment asked, the latest first."""
    rows: Any = type(row)._default_manager.filter(
        Q(pk=row.origin_id) | Q(first_id=row.origin_id), recorded_at__lte=asked.scope.known_at
    )
    return list(rows.select_related("act").order_by("-recorded_at"))
