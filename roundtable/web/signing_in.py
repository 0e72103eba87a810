"""What django-allauth leaves to the site: nobody signs up, and a form that came too late keeps what was typed."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class Accounts(DefaultAccountAdapter):
    """Accounts are made by the office (or by the organisation's own sign-in, which has its own adapter)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token is not that of the session (signed out meanwhile, another tab, a forged request): refused.

    The page says how to send it again; rt.js has kept what was typed in the browser.
    """
    return render(request, "access/stale_form.html", {"status": 403}, status=403)
