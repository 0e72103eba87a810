"""Signing in: password, second factor; what is closed; what is kept for who comes back."""

import re
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client

from tests.web.conftest import ACCOUNTS

PASSWORD = "correct-horse-battery"
PAGES = ["/", "/two-questions/", "/questions/", "/account/", "/accounts/2fa/", "/accounts/password/change/"]


@pytest.fixture
def visitor(db: None) -> Client:
    cache.clear()
    User.objects.create_user("clerk", password=PASSWORD)
    return Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})


def sign_in(visitor: Client, password: str = PASSWORD, back: str = "/account/") -> object:
    return visitor.post("/accounts/login/", {"login": "clerk", "password": password, "next": back})


@pytest.mark.parametrize("page", PAGES)
def test_who_is_not_signed_in_is_sent_to_sign_in_and_comes_back(visitor: Client, page: str):
    response = visitor.get(f"{page}?as_of=2020-03-30")
    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/?next=%2F")
    back = re.search(r'name="next" value="([^"]+)"', visitor.get(response["Location"]).content.decode())
    assert back
    assert back[1] == f"{page}?as_of=2020-03-30"


def test_a_fragment_sends_the_whole_page_to_sign_in(visitor: Client):
    response = visitor.get("/evidence/?question=x", headers={"hx-request": "true"})
    assert response.status_code == 401
    assert response["HX-Redirect"].startswith("/accounts/login/?next=%2Fevidence%2F")


def test_a_form_comes_back_to_its_own_page(visitor: Client):
    response = visitor.post("/role/", headers={"referer": "http://127.0.0.1/account/?a=1"})
    assert response["Location"] == "/accounts/login/?next=%2Faccount%2F%3Fa%3D1"
    elsewhere = visitor.post("/role/", headers={"referer": "https://elsewhere.example/account/"})
    assert elsewhere["Location"] == "/accounts/login/?next=%2F"


def test_a_password_opens_and_a_wrong_one_does_not(visitor: Client):
    wrong = sign_in(visitor, "guess")
    assert wrong.status_code == 200  # type: ignore[attr-defined]
    assert "are not correct" in wrong.content.decode()  # type: ignore[attr-defined]
    right = sign_in(visitor)
    assert (right.status_code, right["Location"]) == (302, "/account/")  # type: ignore[attr-defined,index]
    assert "clerk" in visitor.get("/account/").content.decode()


def test_nobody_is_led_elsewhere_after_signing_in(visitor: Client):
    assert sign_in(visitor, back="https://elsewhere.example/")["Location"] == "/"  # type: ignore[index]


def test_guessing_is_stopped(visitor: Client):
    for _ in range(5):
        sign_in(visitor, "guess")
    assert "Too many failed login attempts" in sign_in(visitor).content.decode()  # type: ignore[attr-defined]
    assert visitor.get("/account/").status_code == 302


def test_signed_in_without_a_role_is_told_so(visitor: Client):
    sign_in(visitor)
    response = visitor.get("/")
    assert response.status_code == 403
    assert "Your account is clerk." in response.content.decode()


def test_the_second_factor_is_set_up_and_then_asked_for(visitor: Client):
    sign_in(visitor)
    first = visitor.get("/accounts/2fa/totp/activate/")
    assert first["Location"].startswith("/accounts/reauthenticate/")
    visitor.post(first["Location"], {"password": PASSWORD})
    page = visitor.get("/accounts/2fa/totp/activate/")
    assert page.status_code == 200
    secret = re.search(r'id="authenticator_secret"[^>]* value="([A-Z2-7]+)"', page.content.decode())
    assert secret
    assert visitor.post("/accounts/2fa/totp/activate/", {"code": code_of(secret[1])}).status_code == 302
    kept = Authenticator.objects.get(user__username="clerk", type=Authenticator.Type.TOTP)
    assert secret[1] not in str(kept.data)
    visitor.post("/accounts/logout/")

    cache.clear()
    half = sign_in(visitor)
    assert half["Location"].startswith("/accounts/2fa/authenticate/")  # type: ignore[index]
    assert visitor.get("/account/").status_code == 302
    assert (
        "Incorrect code" in visitor.post("/accounts/2fa/authenticate/", {"code": "000000"}).content.decode()
    )
    assert visitor.post("/accounts/2fa/authenticate/", {"code": code_of(secret[1])}).status_code == 302
    assert visitor.get("/account/").status_code == 200


def code_of(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


@pytest.mark.parametrize(
    "page",
    [
        "signup",
        "email",
        "password/reset",
        "password/reset/done",
        "confirm-email",
        "inactive",
        "login/code/confirm",
    ],
)
@pytest.mark.parametrize("signed_in", [False, True])
def test_what_the_library_brings_and_the_site_does_not_offer_is_closed(
    visitor: Client, page: str, signed_in: bool
):
    if signed_in:
        visitor.force_login(User.objects.get(username="clerk"), ACCOUNTS)
    assert visitor.get(f"/accounts/{page}/").status_code == 404
    assert visitor.post(f"/accounts/{page}/", {"username": "x", "password1": PASSWORD}).status_code == 404


def test_a_form_without_its_token_is_refused_with_a_sentence(visitor: Client):
    strict = Client(HTTP_HOST="127.0.0.1", enforce_csrf_checks=True, headers={"accept-language": "en"})
    response = strict.post("/accounts/login/", {"login": "clerk", "password": PASSWORD})
    assert response.status_code == 403
    assert "what you typed is still there" in response.content.decode()


def test_cookies_are_not_for_scripts_nor_for_other_sites(visitor: Client):
    sign_in(visitor)
    cookie = visitor.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_another_role_is_acted_in_when_chosen(client: Client, programme: Path):
    assert client.post("/role/", {"role": "nobody/x"}).status_code == 404
