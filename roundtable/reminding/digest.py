"""A digest a day at most, for each person one, whatever their roles: what is new since they were last told, by today's records.

The state is the last day a digest was made for; what was told is kept by its mark. So a run that was missed catches up, and two
runs at once tell nothing twice: whoever moves the last day on makes the digest.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from roundtable.asking.ask import Sitting, resolve
from roundtable.permissions.person import Person, people_of
from roundtable.records.people import Role
from roundtable.reminding.items import Due, Item, Rules, due_of
from roundtable.reminding.models import LastDay, Notice, Sending, Told, Wishes
from roundtable.reminding.ripe import Today
from roundtable.reminding.steps import Step
from roundtable.reminding.ways import ways_of
from roundtable.reminding.wording import ROLES

#: What is not due within seven days is not told of; it stands on the page.
TOLD_FROM = Step.WAITS
MOST_KEPT = 100
LONGEST = 200


def whose_turn_it_is(days: Mapping[str, Today]) -> Iterator[User]:
    """Everybody with a role in a programme whose hour has come and who had no digest that day yet."""
    come = {uid: today.day for uid, today in days.items() if today.hour_has_come}
    held = Role.objects.filter(ended=False, superseded_at__isnull=True, user__is_active=True)
    wanted: dict[int, date] = {}
    for user, programme in held.values_list("user_id", "programme__uid"):
        if programme in come:
            wanted[user] = max(come[programme], wanted.get(user, come[programme]))
    had = dict(LastDay.objects.values_list("user_id", "day"))
    missing = [user for user, day in wanted.items() if user not in had or had[user] < day]
    yield from User.objects.filter(pk__in=missing).order_by("pk").iterator()


def tell(user: User, days: Mapping[str, Today], now: datetime) -> Notice | None:
    """Makes the user's digest; None where today's was made already, or nothing is new."""
    people = [one for one in people_of(user) if one.key and _today(one, days).is_told]
    come = [_today(one, days).day for one in people if _today(one, days).hour_has_come]
    if not come:
        return None
    wishes = Wishes.objects.filter(user=user).first() or Wishes(user=user)
    dues = [(one, due_on_day(one, _today(one, days).day, as_head=wishes.as_head)) for one in people]
    with transaction.atomic():
        if not _takes(user, max(come)):
            return None
        parts = [part for part in _parts(user, dues, max(come)) if part["items"]]
        if not parts:
            return None
        notice = Notice.objects.create(user=user, day=max(come), made_at=now, parts=parts)
        Sending.objects.bulk_create(Sending(notice=notice, way=way) for way in ways_of(wishes))
        return notice


def due_on_day(person: Person, day: date, *, as_head: bool = False) -> Due:
    """What waits for a person as of a day."""
    sitting = Sitting(resolve(programme=person.programme.uid, as_of=day), reach=person.reach)
    with sitting:
        return due_of(person, sitting, Rules.of(person), as_head=as_head)


def _today(person: Person, days: Mapping[str, Today]) -> Today:
    return days[person.programme.uid]


def _takes(user: User, day: date) -> bool:
    """Moves the last day on; False where it is there already, or another process was first."""
    if LastDay.objects.filter(user=user, day__lt=day).update(day=day):
        return True
    try:
        with transaction.atomic():
            LastDay.objects.create(user=user, day=day)
    except IntegrityError:
        return False
    return True


def _parts(user: User, dues: Iterable[tuple[Person, Due]], day: date) -> Iterator[dict[str, Any]]:
    """A part for each role, with what they were not told of yet; marks of what no longer waits are forgotten."""
    told: dict[str, set[str]] = {}
    waits: dict[str, set[str]] = {}
    for uid, mark in Told.objects.filter(user=user).values_list("programme", "mark"):
        told.setdefault(uid, set()).add(mark)
    for person, due in dues:
        uid = person.programme.uid
        known = told.setdefault(uid, set())
        still = [item for item in due.items if item.step >= TOLD_FROM]
        waits.setdefault(uid, set()).update(item.mark for item in still)
        new = [item for item in still if item.mark not in known]
        known.update(item.mark for item in new)
        Told.objects.bulk_create(Told(user=user, programme=uid, mark=item.mark, day=day) for item in new)
        yield part(person, new, len(still))
    for uid, marks in waits.items():
        gone = told[uid] - marks
        for mark in gone:
            Told.objects.filter(user=user, programme=uid, mark=mark).delete()


def part(person: Person, new: list[Item], still: int) -> dict[str, Any]:
    zh, en = ROLES[person.role]
    scope = person.group_name or person.unit_name or person.department
    return {
        "programme": person.programme.uid,
        "role": person.key,
        "title": person.programme.title,
        "role_zh": f"{zh} {scope}".strip(),
        "role_en": f"{en} {scope}".strip(),
        "items": [kept(item) for item in new[:MOST_KEPT]],
        "open": still,
    }


def kept(item: Item) -> dict[str, Any]:
    """An item as it lies in an inbox."""
    told = asdict(item)
    return {
        **{name: told[name] for name in ("key", "why", "unit", "unit_name", "days_overdue", "own", "page")},
        "what": item.what[:LONGEST],
        "due_on": item.due_on.isoformat() if item.due_on else None,
        "step": item.step.name,
    }
