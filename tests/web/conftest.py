"""What the tests of the pages stand on: a small programme in the tests' database, and the demonstration on a site of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser

from roundtable.asking.ask import forget_kept
from roundtable.intake.bringing.bring_in import bring_in
from tests import small_programme
from tests.web import browser, site


@pytest.fixture
def programme(db: None, tmp_path: Path) -> Iterator[Path]:
    """The small programme is in the database; its sheets are given. All is rolled back."""
    forget_kept()
    sheets = small_programme.write(tmp_path / "sheets")
    assert bring_in(sheets, by="office").status == "imported"
    yield sheets
    forget_kept()


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with the demonstration programme."""
    with site.serving(site.with_demonstration(tmp_path_factory.mktemp("site"))) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not browser.CHROMIUM.exists() and not os.environ.get("CI"):
        pytest.skip(browser.MISSING)
    with browser.chromium() as opened:
        yield opened
