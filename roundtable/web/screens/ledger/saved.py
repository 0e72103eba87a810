"""Saving a filter of the ledger under a name, and forgetting it."""

from urllib.parse import parse_qsl, urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from roundtable.permissions.person import Person
from roundtable.web.access import granted, refused
from roundtable.web.models import SavedFilter
from roundtable.web.screens.ledger.filters import NAMES

MOST_SAVED = 30


def _back(query: str, programme: str) -> HttpResponse:
    several = urlencode({"programme": programme})
    return HttpResponseRedirect(
        f"{reverse('ledger')}?{query}&{several}" if query else f"{reverse('ledger')}?{several}"
    )


@granted("figures.see")
@require_POST
def save_filter(request: HttpRequest) -> HttpResponse:
    person: Person | None = request.person  # type: ignore[attr-defined]
    if person is None:
        return refused(request, 404)
    name = request.POST.get("name", "").replace("\0", "").strip()[:40]
    given = dict(parse_qsl(request.POST.get("query", "")[:500]))
    query = urlencode({key: value for key, value in given.items() if key in NAMES})
    mine = SavedFilter.objects.filter(user=request.user.pk, programme=person.programme.uid)
    if not name or not query:
        messages.error(request, gettext("Choose a filter first, then give it a name."))
    elif mine.count() >= MOST_SAVED and not mine.filter(name=name).exists():
        messages.error(request, gettext("30 filters are saved already; forget one first."))
    else:
        SavedFilter.objects.update_or_create(
            user_id=request.user.pk or 0, programme=person.programme.uid, name=name, defaults={"query": query}
        )
        messages.success(request, gettext("Saved as “%(name)s”.") % {"name": name})
    return _back(query, person.programme.uid)


@granted("figures.see")
@require_POST
def delete_filter(request: HttpRequest) -> HttpResponse:
    person: Person | None = request.person  # type: ignore[attr-defined]
    if person is None:
        return refused(request, 404)
    number = request.POST.get("filter", "")
    mine = SavedFilter.objects.filter(user=request.user.pk, programme=person.programme.uid)
    if number.isdecimal() and len(number) < 10:
        mine.filter(pk=int(number)).delete()
    return _back("", person.programme.uid)
