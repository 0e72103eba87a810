"""Accounts: made by the office, with a password given once. What an account may do is its roles (`actions.roles`)."""

import re
import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, User

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting
from roundtable.actions.refused import Refused
from roundtable.records.programme import Programme

NAME = re.compile(r"[\w.@+-]{1,150}", re.UNICODE)
#: Without what is mistaken for something else when read out: 0 O 1 l I.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_password() -> str:
    """About 79 bits, in four groups that can be read out over a telephone."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def create(*, by: By, programme: Programme | None, name: str) -> tuple[AbstractBaseUser, str]:
    """An account and its first password, which is told this once and kept nowhere.

    Raises:
        Refused: the name is taken, or holds what a name cannot.
    """
    name = name.strip()
    if not NAME.fullmatch(name):
        raise Refused(
            "账号名用字母、汉字、数字和 . @ + - _，最多 150 个字。",
            "An account's name has letters, digits and . @ + - _, at most 150 of them.",
        )
    allowed(by, "accounts.manage")
    with acting(by=by, verb="accounts.create", programme=programme):
        if User.objects.filter(username__iexact=name).exists():
            raise Refused(f"账号“{name}”已经有了。", f"There is an account {name} already.")
        password = new_password()
        return get_user_model().objects.create_user(name, password=password), password


def renew_password(*, by: By, programme: Programme | None, user: AbstractBaseUser) -> str:
    """A new password for who forgot theirs; sessions opened with the old one end.

    Raises:
        Refused: it is the keeper's account, which is not any programme's to open.
    """
    allowed(by, "accounts.manage")
    if getattr(user, "is_superuser", False):
        raise Refused("管理本机的账号不能在这里换密码。", "The keeper's account gets no new password here.")
    with acting(by=by, verb="accounts.renew_password", programme=programme):
        password = new_password()
        user.set_password(password)
        user.save(update_fields=["password"])
        return password


def found_keeper(*, by: str) -> tuple[str, str] | None:
    """The first account of an installation without any: it acts as the office in every programme.

    Returns its name and password, or None where there are accounts already.
    """
    if User.objects.exists():
        return None
    with acting(by=by, verb="accounts.found_keeper", programme=None):
        password = new_password()
        User.objects.create_superuser("office", password=password)
        return "office", password
