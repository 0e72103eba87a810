"""Refused unless granted: every page says what it takes to open it, and one middleware holds it to that.

    @granted("roles.manage")
    def people(request): ...

A page that says nothing is not there (404). Who is not signed in is sent to sign in and comes back afterwards.
"""

import logging
from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from roundtable.permissions.may import may
from roundtable.permissions.person import Person, people_of
from roundtable.records.programme import Programme

View = TypeVar("View", bound=Callable[..., HttpResponseBase])
log = logging.getLogger("roundtable.access")

TO_ALL = "to all"
#: To whoever is signed in, role or none.
TO_USERS = "to users"
#: The pages of sign-in that are ours to show; all others that the library brings are closed.
SIGN_IN = {
    "account_login": TO_ALL,
    "account_logout": TO_ALL,
    "mfa_authenticate": TO_ALL,
    "account_reauthenticate": TO_USERS,
    "mfa_reauthenticate": TO_USERS,
    "account_change_password": TO_USERS,
    "account_set_password": TO_USERS,
    "mfa_index": TO_USERS,
    "mfa_activate_totp": TO_USERS,
    "mfa_deactivate_totp": TO_USERS,
    "mfa_view_recovery_codes": TO_USERS,
    "mfa_generate_recovery_codes": TO_USERS,
    "mfa_download_recovery_codes": TO_USERS,
    "openid_connect_login": TO_ALL,
    "openid_connect_callback": TO_ALL,
    "socialaccount_login_cancelled": TO_ALL,
    "socialaccount_login_error": TO_ALL,
}
ROLE_CHOSEN = "role"


def granted(what: str) -> Callable[[View], View]:
    """Marks a view with what it takes to open it: a name of `permissions.may`, TO_ALL or TO_USERS."""

    def marked(view: View) -> View:
        view.granted = what  # type: ignore[attr-defined]
        return view

    return marked


class RefuseUnlessGranted:
    """Middleware. A view that is opened finds `request.person` (None where it is not clear yet in which programme, or where the
    page is open to all), and `request.people`, all roles of whoever is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.person = None  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        name = (request.resolver_match and request.resolver_match.url_name) or ""
        what = getattr(view, "granted", None) or SIGN_IN.get(name)
        if what == TO_ALL:
            return None
        if what is None:
            return refused(request, 404)
        if isinstance(request.user, AnonymousUser) or not request.user.is_authenticated:
            return to_sign_in(request)
        people = people_of(request.user)
        request.people = people  # type: ignore[attr-defined]
        if what == TO_USERS:
            request.person = chosen(request, people)  # type: ignore[attr-defined]
            return None
        if not people and not getattr(request.user, "is_superuser", False):
            has_programme = Programme.objects.exists()
            return render(request, "access/no_role.html", {"has_programme": has_programme}, status=403)
        person = chosen(request, people)
        request.person = person  # type: ignore[attr-defined]
        if person is None and asks_for_programme(request):
            return None
        if person is None and people:
            return refused(request, 404)
        if person is not None and not may(person, what):
            log.warning("refused: %s to %s as %s", name, person.name, person.role)
            return refused(request, 403)
        return None


def asks_for_programme(request: HttpRequest) -> bool:
    """Whether the page, opened without a programme, asks which one: reading pages do."""
    return request.method in {"GET", "HEAD"} and not named_programme(request)


def named_programme(request: HttpRequest) -> str:
    return str(request.GET.get("programme") or request.POST.get("programme") or "").strip()


def chosen(request: HttpRequest, people: list[Person]) -> Person | None:
    """The role acted in: of the programme named (or the only one), the one chosen last, else the widest."""
    named = named_programme(request)
    programmes = {person.programme.uid for person in people}
    if not named and len(programmes) != 1:
        return None
    of_programme = [person for person in people if not named or person.programme.uid == named]
    kept = request.session.get(ROLE_CHOSEN, {})
    for person in of_programme:
        if kept.get(person.programme.uid) == person.key:
            return person
    return of_programme[0] if of_programme else None


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the sign-in page, and afterwards back: to the page itself, or after a form to the page that the form was on."""
    back = request.get_full_path() if request.method in {"GET", "HEAD"} else _page_of_form(request)
    address = f"{reverse('account_login')}?{urlencode({'next': back})}"
    if getattr(request, "htmx", False):
        return HttpResponse(status=401, headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def _page_of_form(request: HttpRequest) -> str:
    came_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(came_from, allowed_hosts={request.get_host()}):
        return reverse("home")
    parts = urlsplit(came_from)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def refused(request: HttpRequest, status: int) -> HttpResponse:
    template = "403.html" if status == 403 else "404.html"
    return render(request, template, {"status": status}, status=status)
