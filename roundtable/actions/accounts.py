"""Accounts: made by the office, with a password given once. What an account may do is its roles (`actions.roles`)."""

import logging
import re
import secrets
from collections.abc import Sequence
from typing import NamedTuple

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import AbstractBaseUser, User

from roundtable.actions.by import By, name_of
from roundtable.actions.managing import is_in_hand, may_manage, not_the_keepers
from roundtable.actions.recording import acting
from roundtable.actions.refused import Refused
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.people import Role
from roundtable.records.programme import Programme

#: It begins with a letter, a digit or 汉字: a list of names opened as a sheet holds no formula.
NAME = re.compile(r"[^\W_][\w.@+-]{0,149}", re.UNICODE)
#: Without what is mistaken for something else when read out: 0 O 1 l I.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
#: A slow hash protects passwords that people think of. These are drawn from 79 bits, where guessing is hopeless at any speed; and
#: a thousand of them are made at once. The first sign-in hashes anew, as slowly as all others (decision 0014).
ROUNDS = 10_000
#: So many at once: some seconds, in which nobody else writes.
MOST = 1000
log = logging.getLogger("roundtable.access")


class Wanted(NamedTuple):
    """An account to be made, and its first role."""

    name: str
    role: str
    group: SupervisionGroup | None = None
    unit: Unit | None = None
    department: str = ""


class Made(NamedTuple):
    wanted: Wanted
    user: AbstractBaseUser
    password: str


def new_password() -> str:
    """About 79 bits, in four groups that can be read out over a telephone."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def create(*, by: By, programme: Programme | None, name: str) -> tuple[AbstractBaseUser, str]:
    """An account and its first password, which is told this once and kept nowhere.

    Raises:
        Refused: the name is taken, or holds what a name cannot.
    """
    may_manage(by, programme.origin_id if programme else None)
    with acting(by=by, verb="accounts.create", programme=programme):
        return _created(name)


def make(*, by: By, programme: Programme, wanted: Sequence[Wanted]) -> list[Made]:
    """Accounts with a first role each, all or none; their passwords are told this once and kept nowhere.

    Raises:
        Refused: there are too many, or one of them cannot be made; the sentence names it.
    """
    may_manage(by, programme.origin_id)
    if not 0 < len(wanted) <= MOST:
        raise Refused(f"一次最多建 {MOST} 个账号。", f"At most {MOST} accounts are made at once.")
    found = []
    with acting(by=by, verb="accounts.make", programme=programme) as act:
        for number, one in enumerate(wanted, 1):
            user, password = _created(one.name)
            # A key of its own for each: looking for a free one would take longer with each.
            act.add(
                Role,
                uid=f"role-{act.act.pk}-{number}",
                user=user,
                role=one.role,
                group=one.group,
                unit=one.unit,
                department=one.department,
            )
            found.append(Made(one, user, password))
    return found


def fault_of_name(name: str) -> Refused | None:
    """Why no account can have that name, taken or not; None where one can."""
    if NAME.fullmatch(name):
        return None
    return Refused(
        f"账号名“{name[:40]}”不行：以字母、汉字或数字开头，只用字母、汉字、数字和 . @ + - _，最多 150 个字。",
        f"“{name[:40]}” cannot be an account's name: it begins with a letter or digit and has letters, digits and . @ + - _ alone, "
        "at most 150 of them.",
    )


def renew_password(*, by: By, programme: Programme | None, user: AbstractBaseUser) -> str:
    """A new password for who forgot theirs; sessions opened with the old one end.

    Raises:
        Refused: it is the keeper's account, one's own, or not of this programme alone.
    """
    may_manage(by, programme.origin_id if programme else None)
    not_the_keepers(user)
    is_in_hand(by, user)
    with acting(by=by, verb="accounts.renew_password", programme=programme):
        password = new_password()
        user.password = _hashed(password)
        user.save(update_fields=["password"])
    log.info("new password for %s by %s", user.get_username(), name_of(by))
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


def _created(name: str) -> tuple[AbstractBaseUser, str]:
    name = name.strip()
    if fault := fault_of_name(name):
        raise fault
    if User.objects.filter(username__iexact=name).exists():
        raise Refused(f"账号“{name}”已经有了。", f"There is an account {name} already.")
    password = new_password()
    return User.objects.create(username=name, password=_hashed(password)), password


def _hashed(password: str) -> str:
    hasher = PBKDF2PasswordHasher()
    return hasher.encode(password, hasher.salt(), ROUNDS)
