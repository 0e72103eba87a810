"""The inbox: the digests one was sent, as far as one still holds the role they were for; read and unread, a page at a time."""

from typing import Any

from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from roundtable.permissions.person import Person
from roundtable.reminding.models import Notice
from roundtable.web import counts
from roundtable.web.access import granted

A_PAGE = 10


@granted("items.see")
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    notices = Notice.objects.filter(user=request.user.pk).order_by("-day").prefetch_related("sendings")
    page = Paginator(notices, A_PAGE).get_page(request.GET.get("page"))
    people: list[Person] = request.people  # type: ignore[attr-defined]
    held = {(one.programme.uid, one.key) for one in people}
    shown = [(notice, seen(notice, held)) for notice in page]
    unread = any(notice.read_at is None for notice in page)
    return render(request, "inbox/inbox.html", {"page": page, "notices": shown, "unread": unread})


def seen(notice: Notice, held: set[tuple[str, str]]) -> list[dict[str, Any]]:
    """The parts of a digest for roles that one still holds."""
    parts: list[dict[str, Any]] = notice.parts
    return [part for part in parts if (part["programme"], part["role"]) in held]


@granted("items.see")
@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """Marks one digest as read, or without a number all of them."""
    mine = Notice.objects.filter(user=request.user.pk, read_at=None)
    number = request.POST.get("notice", "")
    if number:
        mine = mine.filter(pk=int(number)) if number.isdecimal() and len(number) < 12 else mine.none()
    mine.update(read_at=timezone.now())
    if isinstance(request.user, User):
        counts.forget(request)
    return HttpResponseRedirect(reverse("inbox"))


urlpatterns = [path("inbox/", inbox, name="inbox"), path("inbox/read/", read, name="inbox_read")]
