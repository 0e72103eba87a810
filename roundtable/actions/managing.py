"""Who may manage the people of a programme: its office, in that programme alone, and what stays out of its hands."""

from django.contrib.auth.models import AbstractBaseUser

from roundtable.actions.by import By, allowed
from roundtable.actions.refused import NotAllowed, Refused
from roundtable.records.people import Role


def may_manage(by: By, origin_id: int | None) -> None:
    """Lets the act go on, or refuses it.

    Args:
        origin_id: the programme that the act is in, by the id of its first version.

    Raises:
        NotAllowed: the role may not manage people, or belongs to another programme.
    """
    allowed(by, "roles.manage")
    if not isinstance(by, str) and by.programme.origin_id != origin_id:
        raise NotAllowed(
            "这不是您当前所在的方案，请先换到那个方案的角色。",
            "That is not the programme you act in; act in a role of that one first.",
        )


def not_the_keepers(user: AbstractBaseUser) -> None:
    """Raises Refused where it is the keeper's account, which is not any programme's to open."""
    if getattr(user, "is_superuser", False):
        raise Refused("管理本机的账号不能在这里换密码。", "The keeper's account gets no new password here.")


def is_in_hand(by: By, user: AbstractBaseUser) -> None:
    """Lets an office give a new password to those of its own programme alone, and not to itself.

    Whoever renews a password can sign in with it: an office that could do so for an account with a role elsewhere would hold
    that role too.

    Raises:
        NotAllowed: the account is another programme's too, or none of this one's.
        Refused: it is one's own.
    """
    if isinstance(by, str):
        return
    if user.get_username() == by.name:
        raise Refused(
            "自己的密码在“密码与安全”里换。", "Change your own password under “Password and security”."
        )
    roles = Role.objects.filter(user_id=user.pk, superseded_at__isnull=True)
    here = by.programme.origin_id
    if by.key and roles.filter(ended=False).exclude(programme_id=here).exists():
        raise NotAllowed(
            "这个账号在别的方案里也有角色，新密码由管理本机的账号来给。",
            "This account has a role in another programme too; the keeper of the installation gives it a new password.",
        )
    if not roles.filter(programme_id=here).exists():
        raise NotAllowed(
            "这个账号在本方案没有角色，不能给它新密码。",
            "This account has no role in this programme; it gets no new password here.",
        )
