"""What django-allauth leaves to the site: nobody signs up, and a form that came too late keeps what was typed."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roundtable.permissions.cipher import decipher, encipher


class Accounts(DefaultAccountAdapter):
    """Accounts are made by the office (or by the organisation's own sign-in, which has its own adapter)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class AccountsElsewhere(DefaultSocialAccountAdapter):
    """Whom the organisation's own sign-in knows gets an account of their own at the first time, without any role: the office gives
    those. An account here of the same name is never taken over."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:
        return True


class SecondFactors(DefaultMFAAdapter):
    """Secrets of second factors lie in the database enciphered, under the site's own secret."""

    def encrypt(self, text: str) -> str:
        return encipher(text, "second factors")

    def decrypt(self, encrypted_text: str) -> str:
        return decipher(encrypted_text, "second factors")


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token is not that of the session (signed out meanwhile, another tab, a forged request): refused.

    The page says how to send it again; rt.js has kept what was typed in the browser.
    """
    return render(request, "access/stale_form.html", {"status": 403}, status=403)
