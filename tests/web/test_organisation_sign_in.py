"""Sign-in by the organisation's own OpenID Connect: against a provider on loopback, with a site of its own."""

import base64
import hashlib
import json
import re
import secrets
import threading
from collections.abc import Iterator
from http.cookiejar import CookieJar
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import pytest

from tests.web import site

CLIENT, SECRET = "roundtable", "a-secret-of-theirs"


class Provider(BaseHTTPRequestHandler):
    """Says who somebody is without asking them: as much of a provider as the code flow with PKCE needs."""

    person = {"sub": "17", "preferred_username": "wang.fang", "name": "Wang Fang"}
    asked: dict[str, dict[str, str]] = {}

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        given = {name: values[0] for name, values in parse_qs(parts.query).items()}
        here = f"http://{self.headers['Host']}"
        if parts.path == "/.well-known/openid-configuration":
            self._json(
                {
                    "issuer": here,
                    "authorization_endpoint": f"{here}/authorize",
                    "token_endpoint": f"{here}/token",
                    "userinfo_endpoint": f"{here}/userinfo",
                    "jwks_uri": f"{here}/keys",
                    "token_endpoint_auth_methods_supported": ["client_secret_post"],
                }
            )
        elif parts.path == "/authorize":
            code = secrets.token_urlsafe(12)
            self.asked[code] = given
            self.send_response(302)
            back = urlencode({"code": code, "state": given["state"]})
            self.send_header("Location", f"{given['redirect_uri']}?{back}")
            self.end_headers()
        elif parts.path == "/userinfo" and self.headers["Authorization"] == "Bearer good":
            self._json(self.person)
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        asked = self.asked.pop(form["code"][0])
        if "code_challenge" in asked:
            proof = hashlib.sha256(form["code_verifier"][0].encode()).digest()
            assert asked["code_challenge"] == base64.urlsafe_b64encode(proof).rstrip(b"=").decode()
        if form["client_secret"][0] != SECRET:
            self.send_error(401)
            return
        self._json({"access_token": "good", "token_type": "Bearer"})

    def _json(self, value: Any) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def provider() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def opener() -> OpenerDirector:
    return build_opener(HTTPCookieProcessor(CookieJar()))


def pressed(opener: OpenerDirector, address: site.Site) -> str:
    """The sign-in page's button to the organisation is pressed; what came of it is read."""
    page = opener.open(f"{address}/accounts/login/", timeout=60).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    button = re.search(r'action="(/accounts/oidc/[^"]+)"', page)
    assert token
    assert button
    assert "City sign-in" in page
    form = urlencode({"csrfmiddlewaretoken": token[1]}).encode()
    try:
        response = opener.open(
            Request(address + button[1], form, {"Referer": f"{address}/accounts/login/"}), timeout=60
        )
    except HTTPError as refused:
        return refused.read().decode()
    content: bytes = response.read()
    return content.decode()


def settings(provider: str, secret: str = SECRET) -> dict[str, str]:
    return {
        "ROUNDTABLE_OIDC_URL": provider,
        "ROUNDTABLE_OIDC_CLIENT": CLIENT,
        "ROUNDTABLE_OIDC_SECRET": secret,
        "ROUNDTABLE_OIDC_NAME": "City sign-in",
    }


def test_who_the_organisation_knows_gets_an_account_without_a_role(
    tmp_path: Path, provider: str, opener: OpenerDirector
):
    with site.serving(tmp_path, **settings(provider)) as address:
        told = pressed(opener, address)
        assert "wang.fang" in told
        assert "还没有角色" in told
        # The second time it is the same account.
        again = pressed(build_opener(HTTPCookieProcessor(CookieJar())), address)
        assert re.search(r"wang\.fang(?!\d)", again)


def test_a_wrong_secret_opens_nothing(tmp_path: Path, provider: str, opener: OpenerDirector):
    with site.serving(tmp_path, **settings(provider, secret="guess")) as address:
        told = pressed(opener, address)
        assert "wang.fang" not in told
        page = opener.open(f"{address}/", timeout=60)
        assert "/accounts/login/" in page.geturl()


def test_half_set_is_refused_by_name(monkeypatch: pytest.MonkeyPatch):
    from roundtable.config import environment

    monkeypatch.setenv("ROUNDTABLE_OIDC_URL", "http://127.0.0.1:1")
    with pytest.raises(SystemExit, match="ROUNDTABLE_OIDC_CLIENT, ROUNDTABLE_OIDC_SECRET"):
        environment.openid_connect()
