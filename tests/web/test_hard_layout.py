"""Layouts that must hold: endless names, right-to-left text, tags in texts, empty groups, a programme without anything."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web import hard_programme, site
from tests.web.browser import LOCALES
from tests.web.every_page import every_page, of_nav
from tests.web.looking import WIDTHS, inside, on_the_day, sound

pytestmark = pytest.mark.browser
HARD = [
    *every_page(unit="L120", record="problem/p0"),
    *(f"/units/{code}/" for code in ("L040", "TAGS", "ARAB", "LONE", hard_programme.LAST)),
    *(f"/record/{record}/" for record in ("visit/v0", "measure/m1", "practice/g2")),
    "/ask/progress.ledger",
    "/ask/progress.standing?group=3",
    "/ask/progress.who_is_slow",
    "/two-questions/?group=3",
    "/ledger/?find=%3Cscript%3E&category=%3Cb%3E",
]


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[site.Site]:
    folder = tmp_path_factory.mktemp("hard")
    with site.serving(
        hard_programme.home_of(folder / "home", hard_programme.sheets(folder / "sheets"))
    ) as address:
        yield address


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[site.Site]:
    folder = tmp_path_factory.mktemp("empty")
    with site.serving(
        hard_programme.home_of(folder / "home", hard_programme.empty(folder / "sheets"))
    ) as address:
        yield address


@pytest.fixture(scope="module", params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    given: int = request.param
    return given


def opened(chromium: Browser, where: site.Site, width: int, language: str) -> Page:
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        locale=LOCALES[language],
        storage_state=site.state_of(chromium, where, "office"),
    )
    return context.new_page()


@pytest.fixture(scope="module")
def hard_page(chromium: Browser, hard: site.Site, width: int) -> Iterator[Page]:
    page = opened(chromium, hard, width, "en")
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def empty_page(chromium: Browser, empty: site.Site, width: int) -> Iterator[Page]:
    page = opened(chromium, empty, width, "zh")
    yield page
    page.context.close()


@pytest.mark.parametrize("address", dict.fromkeys(HARD))
def test_hard_names_stay_inside(hard_page: Page, hard: site.Site, address: str):
    said: list[str] = []
    hard_page.once("dialog", lambda dialog: said.append(dialog.message))
    response = hard_page.goto(on_the_day(hard + address))
    assert response is not None
    assert response.status == 200
    inside(hard_page)
    assert (
        hard_page.locator("main script:not([type='application/json']), main b:text-is('bold')").count() == 0
    )
    assert said == []


def test_the_hardest_pages_are_sound(hard_page: Page, hard: site.Site):
    for address in ("/", "/two-questions/", "/units/L120/", "/ledger/"):
        hard_page.goto(on_the_day(hard + address))
        sound(hard_page)


def test_the_drawer_holds_hard_names(hard_page: Page, hard: site.Site):
    hard_page.goto(on_the_day(f"{hard}/ledger/"))
    hard_page.locator("[data-ev] a").first.click()
    drawer = hard_page.get_by_role("dialog")
    expect(drawer.locator(".rt-records").first).to_be_visible()
    assert drawer.evaluate("one => one.scrollWidth - one.clientWidth") <= 0


@pytest.mark.parametrize("address", of_nav())
def test_a_programme_without_anything_is_sound(empty_page: Page, empty: site.Site, address: str):
    response = empty_page.goto(on_the_day(empty + address))
    assert response is not None
    assert response.status == 200
    sound(empty_page)


def test_a_programme_without_anything_says_what_comes_first(empty_page: Page, empty: site.Site):
    empty_page.goto(on_the_day(f"{empty}/"))
    expect(empty_page.locator(".rt-first h2")).to_be_visible()
