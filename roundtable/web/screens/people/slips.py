"""Handing passwords over: once, in the answer to the form that made them, and nowhere else.

No message carries them (messages lie in the session, and the session in the database), no address and no log; the browser is
told to keep nothing either.
"""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from roundtable.actions.accounts import Made
from roundtable.permissions.person import Person
from roundtable.records.people import RoleName
from roundtable.web.templatetags.words import ROLES


def handed_over(
    request: HttpRequest, person: Person, slips: Sequence[tuple[str, str, str]], *, keep: str = ""
) -> HttpResponse:
    """The page with a slip for each account: its name, its role in words, its password."""
    sign_in = request.build_absolute_uri(reverse("account_login"))
    columns = [gettext("Name of the account"), gettext("Role"), gettext("Password"), gettext("Sign in at")]
    shown = {
        "person": person,
        "slips": slips,
        "keep": keep,
        "sign_in": sign_in,
        "rows": [columns, *([*slip, sign_in] for slip in slips)],
    }
    response = render(request, "people/slips.html", shown)
    response["Cache-Control"] = "no-store"
    return response


def slip_of(made: Made) -> tuple[str, str, str]:
    wanted = made.wanted
    scope = wanted.group or wanted.unit
    of = scope.name if scope else wanted.department
    words = str(ROLES[RoleName(wanted.role)])
    return wanted.name, f"{words} · {of}" if of else words, made.password
