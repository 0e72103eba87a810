"""What the tests of the pages stand on: a small programme in the tests' database, and the demonstration on a site of its own."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, Page

from roundtable.asking.ask import forget_kept
from roundtable.intake.bringing.bring_in import bring_in
from tests import small_programme
from tests.web import browser, site

pytest.register_assert_rewrite("tests.web.looking")
ACCOUNTS = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def programme(db: None, tmp_path: Path) -> Iterator[Path]:
    """The small programme is in the database; its sheets are given. All is rolled back."""
    forget_kept()
    sheets = small_programme.write(tmp_path / "sheets")
    assert bring_in(sheets, by="office").status == "imported"
    yield sheets
    forget_kept()


@pytest.fixture
def client(db: None) -> Client:
    """Signed in as the keeper, who is the office in every programme."""
    opened = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
    opened.force_login(User.objects.create_superuser("keeper"), ACCOUNTS)
    return opened


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[site.Site]:
    """The address of a site with the demonstration programme."""
    with site.serving(site.with_demonstration(tmp_path_factory.mktemp("site"))) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not browser.CHROMIUM.exists() and not os.environ.get("CI"):
        pytest.skip(browser.MISSING)
    with browser.chromium() as opened:
        yield opened


@pytest.fixture
def page(chromium: Browser, demonstration: site.Site, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of somebody signed in; it fails the test on any message in its console, which a broken policy for scripts and
    styles would leave. Marked indirectly with `width`, `language`, and the `role` (an account of the demonstration)."""
    marked: dict[str, Any] = getattr(request, "param", {})
    context = chromium.new_context(
        viewport={"width": marked.get("width", 1440), "height": 900},
        locale=browser.LOCALES[marked.get("language", "en")],
        storage_state=site.state_of(chromium, demonstration, marked.get("role", "office")),
    )
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    context.close()
    assert said == []
