"""Who may do what in a programme: roles are given and ended, never deleted."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser

from roundtable.actions.by import By
from roundtable.actions.managing import may_manage
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import Refused, need
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.people import Role, RoleName
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
    """A role: a supervisor's in a group, a liaison's at a unit, a department's in a department.

    Raises:
        Refused: the scope does not fit the role, or the account holds that very role already.
    """
    may_manage(by, programme.origin_id)
    with acting(by=by, verb="roles.give", programme=programme) as act:
        very_role: dict[str, Any] = {
            "programme_id": programme.origin_id,
            "user_id": user.pk,
            "role": role,
            "group_id": group.origin_id if group else None,
            "unit_id": unit.origin_id if unit else None,
            "department": department.strip(),
        }
        held = Role.objects.filter(ended=False, superseded_at__isnull=True, **very_role)
        # The same key is the same form sent again, which `add` tells.
        if held.exclude(uid=uid).exists():
            raise Refused(
                f"“{user.get_username()}”已经有这个角色。",
                f"{user.get_username()} holds this very role already.",
            )
        return act.add(Role, uid=uid, user=user, role=role, group=group, unit=unit, department=department)


def end(*, by: By, role: Role, reason: str, own_too: bool = False) -> Role:
    """Ends a role from the next page on that its holder opens.

    Args:
        own_too: whether somebody who ends their own role has said that they mean it.

    Raises:
        Refused: it has ended already, it is the last office of its programme, or one's own and nothing was said.
    """
    may_manage(by, role.programme_id)
    need(reason, "终止角色要写明理由。", "Give the reason for ending the role.")
    with acting_on(role, by=by, verb="roles.end") as act:
        held = act.now(role)
        if held.ended:
            raise Refused("这个角色已经终止。", "This role has ended already.")
        if held.role == RoleName.OFFICE and not _other_offices(held):
            raise Refused(
                "这是本方案最后一个办公室角色，不能终止：先给另一个账号办公室角色。",
                "This is the last office role of the programme: give the office role to another account first.",
            )
        if not isinstance(by, str) and held.user.get_username() == by.name and not own_too:
            raise Refused(
                "这是您自己的角色，终止后您就不再有它：确定的话，请勾选确认。",
                "This is your own role, and you would lose it: tick the box if you mean it.",
            )
        return act.correct(held, reason=reason, ended=True)


def _other_offices(role: Role) -> bool:
    offices = Role.objects.filter(
        programme_id=role.programme_id, role=RoleName.OFFICE, ended=False, superseded_at__isnull=True
    )
    return offices.exclude(pk=role.pk).exists()
