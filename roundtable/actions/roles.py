"""Who may do what in a programme: roles are given and ended, never deleted."""

from django.contrib.auth.models import AbstractBaseUser

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import Refused
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.people import Role
from roundtable.records.programme import Programme


def give(
    *,
    by: By,
    programme: Programme,
    user: AbstractBaseUser,
    role: str,
    group: SupervisionGroup | None = None,
    unit: Unit | None = None,
    department: str = "",
    uid: str = "",
) -> Role:
    """A role: a supervisor's in a group, a liaison's at a unit, a department's in a department."""
    allowed(by, "roles.manage")
    with acting(by=by, verb="roles.give", programme=programme) as act:
        return act.add(Role, uid=uid, user=user, role=role, group=group, unit=unit, department=department)


def end(*, by: By, role: Role, reason: str) -> Role:
    allowed(by, "roles.manage")
    with acting_on(role, by=by, verb="roles.end") as act:
        held = act.now(role)
        if held.ended:
            raise Refused("这个角色已经终止。", "This role has ended already.")
        return act.correct(held, reason=reason, ended=True)
