"""The cast with accounts, for tests of what each is told; and what waits for them in the small programme."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from django.contrib.auth.models import User

from roundtable.actions import measures, roles
from roundtable.records.rectification import Measure
from roundtable.reminding import digest
from roundtable.reminding.models import Notice
from roundtable.reminding.ripe import todays
from tests.cast import OFFICE, Town, march

#: Shanghai's eight in the morning and a half, in UTC's hours.
HALF_PAST_EIGHT = time(0, 30)


@dataclass(frozen=True)
class Accounts:
    office: User
    supervisor: User
    liaison: User


def accounts(town: Town) -> Accounts:
    """The office, a supervisor of group 3, and the liaison of Dongshan."""

    def account(name: str, role: str, **scope: Any) -> User:
        user = User.objects.create(username=name)
        roles.give(by=OFFICE, programme=town.programme, user=user, role=role, **scope)
        return user

    return Accounts(
        account("wang", "office"),
        account("chen", "supervisor", group=town.group3),
        account("zhao", "liaison", unit=town.dongshan),
    )


def a_measure(town: Town, due: int, *, what: str = "分组讨论") -> Measure:
    """A measure on Dongshan's problem, due on that day of March."""
    return measures.agree(
        by=OFFICE, problem=town.problem, what=what, responsible="镇长", agreed_on=march(16), due_on=march(due)
    )


def morning(day: int) -> datetime:
    return datetime.combine(march(day), HALF_PAST_EIGHT, UTC)


def told(user: User, at: datetime) -> Notice | None:
    """The digest that a run at that time makes for somebody; None where it makes none."""
    days = todays(at)
    if user not in list(digest.whose_turn_it_is(days)):
        return None
    return digest.tell(user, days, at)


def whats(notice: Notice | None) -> list[tuple[str, str]]:
    """What a digest says: the step and the key of each thing in it."""
    return [
        (item["step"], item["key"]) for part in (notice.parts if notice else []) for item in part["items"]
    ]
