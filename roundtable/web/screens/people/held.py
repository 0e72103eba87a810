"""Roles as a page shows them: in words, with the names that their group and unit have now."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Q

from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.people import Role, RoleName
from roundtable.web.templatetags.words import ROLES


class Held(NamedTuple):
    """A role: its key, its name in words, and the group, unit or department that it is scoped to."""

    uid: str
    user_id: int
    words: str
    of: str
    ended: bool
    reason: str


def told(roles: Iterable[Role]) -> list[Held]:
    """Three queries, however many roles."""
    rows = list(roles)
    names = {
        field: _names(model, {getattr(row, f"{field}_id") for row in rows} - {None})
        for field, model in (("group", SupervisionGroup), ("unit", Unit))
    }
    return [
        Held(
            row.uid,
            row.user_id,
            str(ROLES[RoleName(row.role)]),
            names["group"].get(row.group_id or 0) or names["unit"].get(row.unit_id or 0) or row.department,
            row.ended,
            row.reason,
        )
        for row in rows
    ]


def _names(model: Any, origins: set[int]) -> dict[int, str]:
    """Names as they are now, by the id of the first version."""
    current = model.objects.filter(Q(pk__in=origins) | Q(first_id__in=origins), superseded_at__isnull=True)
    return {row.origin_id: row.name for row in current} if origins else {}
