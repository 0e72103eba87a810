"""Ways through the site as people take them: from a figure to a record, by words, by keys, onto paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.web.looking import on_the_day, pages_of
from tests.web.site import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "page", [{"language": "zh"}, {"language": "en", "width": 390}], indirect=True, ids=str
)
def test_from_a_figure_to_its_evidence_and_on_to_a_record(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/supervision/"))
    page.locator("main a.rt-ev").first.click()
    drawer = page.get_by_role("dialog")
    record = drawer.locator(".rt-records a").first
    key = record.inner_text()
    record.click()
    page.wait_for_url(f"**/record/*/{key}/*")
    assert "as_of=2020-03-30" in page.url
    expect(page.locator("main code").first).to_have_text(key)
    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize(
    ("page", "text"),
    [({"language": "zh"}, "明天下雨吗"), ({"language": "en", "width": 390}, "weather tomorrow")],
    indirect=["page"],
    ids=str,
)
def test_words_that_are_not_understood_lead_to_the_nearest_questions(
    page: Page, demonstration: Site, text: str
):
    page.goto(on_the_day(f"{demonstration}/units/"))
    page.locator("#rt-ask").fill(text)
    page.locator("#rt-ask").press("Enter")
    page.wait_for_url("**/ask/?*")
    expect(page.locator("main")).to_contain_text(text)
    page.locator(".rt-near a, .rt-near-all a").first.click()
    page.wait_for_url("**/ask/*.*as_of=2020-03-30*")
    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("page", [{"language": "zh"}, {"language": "en"}], indirect=True, ids=str)
def test_the_weekly_rhythm_is_one_page_of_paper(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/cadence/"))
    assert pages_of(page.pdf(format="A4", landscape=True, prefer_css_page_size=True)) == 1


@pytest.mark.parametrize("address", ["/", "/two-questions/", "/ledger/", "/units/T01/"])
def test_pages_print_without_what_only_a_screen_needs(page: Page, demonstration: Site, address: str):
    page.goto(on_the_day(demonstration + address))
    page.emulate_media(media="print")
    for name in (".rt-side nav", ".rt-tabs-m", ".rt-ask", ".rt-no-print"):
        for place in page.locator(name).all():
            expect(place).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert 1 <= pages_of(page.pdf(format="A4")) <= 12


def test_by_keyboard_alone(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/ledger/"))
    page.keyboard.press("Tab")
    expect(page.locator(".rt-skip")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.evaluate("document.activeElement.blur()")
    rows = page.locator("[data-row]")
    for key, at in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        expect(rows.nth(at)).to_have_class("rt-at")
    page.keyboard.press("x")
    expect(rows.nth(1).locator("input[type=checkbox]")).to_be_checked()
    expect(page.locator("[data-bulk]")).to_be_visible()
    page.keyboard.press("x")
    expect(page.locator("[data-bulk]")).to_be_hidden()
    page.keyboard.press("e")
    drawer = page.get_by_role("dialog")
    expect(drawer.locator(".rt-records").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    assert page.evaluate("document.querySelectorAll('[data-row]')[1].contains(document.activeElement)")
    page.keyboard.press("/")
    expect(page.locator("[data-slash]")).to_be_focused()
    page.keyboard.type("xj")
    expect(page.locator("[data-slash]")).to_have_value("xj")
    expect(page.locator("[data-bulk]")).to_be_hidden()


def test_slash_goes_to_the_ask_box_where_a_page_has_no_search(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/"))
    page.keyboard.press("/")
    expect(page.locator("#rt-ask")).to_be_focused()
