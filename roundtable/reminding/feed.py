"""Somebody's due days as a calendar to subscribe to (RFC 5545): an address with a long random token, without signing in.

It shows what their roles reach today, so it is empty when a role ends and gone when the last one does.
"""

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.models import User
from django.utils import timezone
from icalendar import Calendar, Event

from roundtable.asking.scope import today_of
from roundtable.permissions.person import Person, people_of
from roundtable.reminding.digest import due_on_day, kept
from roundtable.reminding.items import Due, Item
from roundtable.reminding.models import Feed, Wishes
from roundtable.reminding.ripe import runs_on
from roundtable.reminding.wording import address_of, line, place_of, say

TOKEN_BYTES = 32
ONE_DAY = timedelta(days=1)


def renewed(user: User) -> str:
    """A new token for the user's calendar; the one before opens nothing any more. It is told this once."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    Feed.objects.update_or_create(user=user, defaults={"token_hash": _hash(token), "made_at": timezone.now()})
    return token


def revoke(user: User) -> None:
    Feed.objects.filter(user=user).delete()


def of_token(token: str) -> User | None:
    """Whose calendar it is; None where nobody's is, or they hold no role any more."""
    feed = Feed.objects.filter(token_hash=_hash(token), user__is_active=True).select_related("user").first()
    return feed.user if feed and any(person.key for person in people_of(feed.user)) else None


def calendar_of(user: User) -> bytes:
    """The calendar: an all-day event for each thing with a due day that waits for the user, in any of their roles."""
    wishes = Wishes.objects.filter(user=user).first() or Wishes(user=user)
    made = Calendar()
    made.add("prodid", "-//Roundtable//due days//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    name = say(wishes.language, "圆桌：要办的", "Roundtable: due")
    made.add("name", name)
    made.add("x-wr-calname", name)
    seen: set[str] = set()
    for person in people_of(user):
        today = today_of(person.programme)
        if not person.key or not runs_on(person.programme, today):
            continue
        due = due_on_day(person, today, as_head=wishes.as_head)
        for item in due.items:
            uid = _uid(person, item)
            if item.due_on and uid not in seen:
                seen.add(uid)
                made.add_component(_event(person, due, item, uid, wishes.language))
    return bytes(made.to_ical())


def _uid(person: Person, item: Item) -> str:
    """The same whatever day it is moved to, so that it moves in the calendar too; a week's visit is that week's."""
    week = item.due_on if item.why == "unit_to_visit" else ""
    return (
        f"{hashlib.sha256(f'{person.programme.uid}|{item.key}|{week}'.encode()).hexdigest()[:40]}@roundtable"
    )


def _event(person: Person, due: Due, item: Item, uid: str, language: str) -> Event:
    made = Event()
    made.add("uid", uid)
    made.add("dtstamp", due.answers[item.question].known_at)
    if item.due_on:
        made.add("dtstart", item.due_on)
        made.add("dtend", item.due_on + ONE_DAY)
    told = kept(item)
    made.add("summary", line({**told, "due_on": None, "days_overdue": 0}, language).removeprefix("· "))
    made.add("description", f"{person.programme.title}\n{item.what}")
    made.add("transp", "TRANSPARENT")
    if address := address_of(place_of(item.key, item.page, item.unit), person.programme.uid):
        made.add("url", address)
    return made


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
