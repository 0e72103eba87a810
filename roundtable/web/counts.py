"""The numbers beside the way about the site: how much waits for whoever opened the page, and what is unread.

They cost a page nothing but a look into the cache: what waits is worked out in a request of its own that the browser makes
afterwards, where it is not known already.
"""

from django.contrib.auth.models import User
from django.core.cache import cache
from django.http import HttpRequest

from roundtable.permissions.person import Person
from roundtable.reminding.models import Notice

SECONDS = 120


def waiting(request: HttpRequest) -> int | None:
    """How much waits, as last worked out; None where it is not known."""
    key = _key(request)
    found: int | None = cache.get(key) if key else None
    return found


def keep_waiting(request: HttpRequest, count: int) -> None:
    if key := _key(request):
        cache.set(key, count, SECONDS)


def unread(user: User) -> int:
    key = f"unread|{user.pk}"
    found: int | None = cache.get(key)
    if found is None:
        found = Notice.objects.filter(user=user, read_at=None).count()
        cache.set(key, found, SECONDS)
    return found


def forget(request: HttpRequest) -> None:
    """After an act of theirs: what they see next is as it is now."""
    if key := _key(request):
        cache.delete(key)
    cache.delete(f"unread|{request.user.pk}")


def _key(request: HttpRequest) -> str:
    person: Person | None = getattr(request, "person", None)
    return f"waiting|{person.programme.uid}|{person.key or person.name}" if person else ""
