"""The demonstration's accounts, one per role: made at its first run, told at every run.

Their passwords are made anew in each home and kept there, for its owner alone to read: they open fictional data, and nothing else.
"""

import json
import os
from typing import NamedTuple

from django.conf import settings
from django.contrib.auth.models import User

from roundtable.actions import accounts, roles
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme

FILE = "demo-accounts.json"
GROUP, UNIT, DEPARTMENT = "3", "T01", "云泽市委宣传部"


class Account(NamedTuple):
    name: str
    password: str
    zh: str
    en: str


#: Name of the account -> its role, and the role in words.
CAST = {
    "office": ("office", "办公室：看全部，管全部", "office: sees all, does all"),
    "leader": ("leader", "领导小组：看全部，在会上问", "leading group: sees all, asks at the meeting"),
    "publicity": (
        "department",
        "宣传部：看全部数字，登记宣传，写本部门汇报",
        "publicity department: sees all figures, records publicity, writes its reports",
    ),
    "supervisor": ("supervisor", "第三督导组", "supervision group 3"),
    "liaison": ("liaison", "单位联络员", "liaison of a unit"),
    "observer": ("observer", "观察员：只看数字", "observer: figures alone"),
}


def of(key: str) -> list[Account]:
    """The accounts with their passwords; those missing are made."""
    programme = Programme.objects.get(uid=key, superseded_at__isnull=True)
    kept = settings.HOME / FILE
    passwords: dict[str, str] = json.loads(kept.read_text()) if kept.is_file() else {}
    for name, (role, _zh, _en) in CAST.items():
        if name not in passwords:
            passwords[name] = _made(programme, name, role)
            _keep(passwords)
    return [Account(name, passwords[name], zh, en) for name, (_role, zh, en) in CAST.items()]


def _made(programme: Programme, name: str, role: str) -> str:
    here = {"programme_id": programme.origin_id, "superseded_at__isnull": True}
    group = SupervisionGroup.objects.get(uid=GROUP, **here) if role == "supervisor" else None
    unit = Unit.objects.get(uid=UNIT, **here) if role == "liaison" else None
    department = DEPARTMENT if role == "department" else ""
    user = User.objects.filter(username=name).first()
    if user:
        return accounts.renew_password(by="office", programme=programme, user=user)
    made, password = accounts.create(by="office", programme=programme, name=name)
    roles.give(
        by="office",
        programme=programme,
        user=made,
        role=role,
        group=group,
        unit=unit,
        department=department,
    )
    return password


def _keep(passwords: dict[str, str]) -> None:
    path = settings.HOME / FILE
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(passwords, file, indent=1)
