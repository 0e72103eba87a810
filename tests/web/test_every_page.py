"""Every page in the browser, in both languages and at both widths: sound, and nothing in its console."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import LOCALES
from tests.web.every_page import every_page, of_nav_read
from tests.web.looking import WIDTHS, inside, on_the_day, sound
from tests.web.site import Site, state_of

pytestmark = pytest.mark.browser
NOT_THERE = (
    "/nowhere/",
    "/units/T99/",
    "/ask/progress.who_is_slw",
    "/?as_of=2020-02-30",
    "/record/visit/none/",
)
TABS = [(width, language) for width in WIDTHS for language in LOCALES]


@pytest.fixture(scope="module")
def tab(
    chromium: Browser, demonstration: Site, request: pytest.FixtureRequest
) -> Iterator[tuple[Page, list[str]]]:
    """One tab for all pages of a width, a language and an account, and what its console said."""
    width, language, account = request.param
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        locale=LOCALES[language],
        storage_state=state_of(chromium, demonstration, account),
    )
    said: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page, said
    context.close()


def tabs(*accounts: str) -> pytest.MarkDecorator:
    given = [(width, language, account) for account in accounts for width, language in TABS]
    return pytest.mark.parametrize("tab", given, indirect=True, ids=lambda one: "-".join(map(str, one)))


@tabs("office")
@pytest.mark.parametrize("address", every_page(unit="T01", record="problem/p-001"))
def test_each_page_is_sound(tab: tuple[Page, list[str]], demonstration: Site, address: str):
    page, said = tab
    said.clear()
    response = page.goto(on_the_day(demonstration + address))
    assert response is not None
    assert response.status == 200
    looked_at(page)
    assert said == []


@tabs("office")
@pytest.mark.parametrize("address", NOT_THERE)
def test_a_page_that_says_what_is_wrong_is_sound(
    tab: tuple[Page, list[str]], demonstration: Site, address: str
):
    page, said = tab
    response = page.goto(demonstration + address)
    assert response is not None
    assert response.status in {400, 404}
    looked_at(page)
    assert [line for line in said if "the server responded with a status of 40" not in line] == []


@tabs("leader", "supervisor", "liaison", "observer", "publicity")
def test_the_home_of_each_role_is_sound(tab: tuple[Page, list[str]], demonstration: Site):
    page, said = tab
    said.clear()
    page.goto(on_the_day(f"{demonstration}/"))
    looked_at(page)
    assert said == []


@tabs("liaison")
def test_a_page_outside_of_ones_role_is_sound(tab: tuple[Page, list[str]], demonstration: Site):
    page, _ = tab
    response = page.goto(on_the_day(f"{demonstration}/supervision/"))
    assert response is not None
    assert response.status == 403
    looked_at(page)


def looked_at(page: Page) -> None:
    """Everything once in Chinese; in English, whose words are longer, what stands out sideways."""
    expect(page.locator("h1")).to_have_count(1)
    (sound if page.locator("html").get_attribute("lang") == "zh-Hans-CN" else inside)(page)


@pytest.mark.parametrize("page", [{"language": "zh"}], indirect=True, ids=str)
def test_the_whole_site_on_another_day(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/"))
    page.locator("#as_of").fill("2020-03-20")
    page.locator("#as_of").blur()
    page.wait_for_url("**/?as_of=2020-03-20")
    for address in of_nav_read():
        page.locator(f'.rt-nav a[href^="{address}?"]').first.click()
        page.wait_for_url(f"**{address}?as_of=2020-03-20")
        if page.locator("#as_of").count():
            expect(page.locator("#as_of")).to_have_value("2020-03-20")
