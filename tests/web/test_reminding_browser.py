"""The pages of reminders in the browser: sound at two widths and in two languages."""

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser import LOCALES
from tests.web.looking import WIDTHS, on_the_day, sound
from tests.web.site import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["/my-items/", "/inbox/", "/reminders/", "/ladder/"])
@pytest.mark.parametrize(
    "page",
    [{"width": width, "language": language} for width in WIDTHS for language in LOCALES],
    indirect=True,
    ids=str,
)
def test_each_page_is_sound(page: Page, demonstration: Site, address: str):
    page.goto(on_the_day(demonstration + address))
    expect(page.locator("h1")).to_have_count(1)
    sound(page)


@pytest.mark.parametrize("page", [{"role": "supervisor"}], indirect=True, ids=str)
def test_each_thing_leads_to_where_it_is_done(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/my-items/"))
    expect(page.get_by_role("heading", name="Within seven days")).to_be_visible()
    page.get_by_role("link", name="两表合一，每周五报一次").click()
    expect(page).to_have_url(f"{demonstration}/record/measure/m-016/?programme=yunze-2020")
