"""Who is asking or acting: somebody signed in, in one of the roles that they hold in a programme."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser

from roundtable.permissions.reach import EVERYTHING, Reach
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.people import Role, RoleName
from roundtable.records.programme import Programme

#: The order in which several roles of one person are offered: the first is the one they begin with.
WIDEST_FIRST = (
    RoleName.OFFICE,
    RoleName.LEADER,
    RoleName.DEPARTMENT,
    RoleName.OBSERVER,
    RoleName.SUPERVISOR,
    RoleName.LIAISON,
)


@dataclass(frozen=True)
class Person:
    """A user in one role. `key` is the role's key; empty for the keeper of the installation, who acts as the office everywhere."""

    name: str
    programme: Programme
    role: RoleName
    key: str = ""
    group: int | None = None
    unit: str | None = None
    department: str = ""
    #: The names that stand beside the role on the page.
    group_name: str = ""
    unit_name: str = ""

    @property
    def reach(self) -> Reach:
        if self.role == RoleName.SUPERVISOR:
            return Reach(group=self.group)
        if self.role == RoleName.LIAISON:
            return Reach(unit=self.unit)
        return EVERYTHING


def people_of(user: AbstractBaseUser) -> list[Person]:
    """The roles that a user holds, in every programme, the widest first. Three queries, four with names."""
    held = Role.objects.filter(user_id=user.pk, ended=False, superseded_at__isnull=True)
    rows = list(held.select_related("group", "unit", "programme"))
    programmes = _now(
        Programme, {row.programme_id for row in rows}, everything=bool(getattr(user, "is_superuser", False))
    )
    groups = _now(SupervisionGroup, {row.group_id for row in rows if row.group_id})
    units = _now(Unit, {row.unit_id for row in rows if row.unit_id})
    found = [
        Person(
            user.get_username(),
            programmes[row.programme_id],
            RoleName(row.role),
            row.uid,
            groups[row.group_id].number if row.group_id else None,
            units[row.unit_id].uid if row.unit_id else None,
            row.department,
            groups[row.group_id].name if row.group_id else "",
            units[row.unit_id].name if row.unit_id else "",
        )
        for row in rows
    ]
    if getattr(user, "is_superuser", False):
        as_office = {person.programme.pk for person in found if person.role == RoleName.OFFICE}
        found += [
            Person(user.get_username(), programme, RoleName.OFFICE)
            for programme in programmes.values()
            if programme.pk not in as_office
        ]
    return sorted(
        found, key=lambda person: (person.programme.uid, WIDEST_FIRST.index(person.role), person.key)
    )


def _now(model: Any, origins: set[int], *, everything: bool = False) -> dict[int, Any]:
    """The current versions, by the id of the first."""
    if not origins and not everything:
        return {}
    current = model.objects.filter(superseded_at__isnull=True)
    if not everything:
        current = current.filter(pk__in=origins) | current.filter(first_id__in=origins)
    return {row.origin_id: row for row in current}
