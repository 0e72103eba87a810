"""The pages in Debian's Chromium: the drawer, another day, a jump, the language."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.looking import WIDTHS, on_the_day, sound
from tests.web.site import Site, state_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "page", [{"width": width, "language": "zh"} for width in WIDTHS], indirect=True, ids=str
)
def test_a_figure_opens_to_its_records(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/"))
    figure = page.get_by_role("link", name=re.compile("^发现问题：21，")).first
    figure.click()
    drawer = page.get_by_role("dialog")
    expect(drawer.locator(".rt-ev-fig b")).to_have_text("21")
    expect(drawer).to_contain_text("背后的 21 条记录")
    expect(drawer.locator(".rt-records").first.locator("tbody tr")).to_have_count(21)
    sound(page)
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    assert page.evaluate("document.activeElement.className") == "rt-ev"
    assert page.url == on_the_day(f"{demonstration}/")


def test_the_drawer_turns_its_pages(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/"))
    page.locator("#b2 >> xpath=ancestor::section").locator("header .rt-ju").click()
    drawer = page.get_by_role("dialog")
    expect(drawer.locator(".rt-pages")).to_contain_text("1 / 5")
    first = drawer.locator("tbody code").first.inner_text()
    drawer.get_by_role("link", name="Next page").click()
    expect(drawer.locator(".rt-pages")).to_contain_text("2 / 5")
    assert drawer.locator("tbody code").first.inner_text() != first


def test_a_figure_opens_by_the_keyboard(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/two-questions/"))
    page.locator(".rt-tq .rt-ju").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("records behind it")


def test_without_scripts_a_figure_is_a_page(chromium: Browser, demonstration: Site):
    signed_in = state_of(chromium, demonstration, "office")
    context = chromium.new_context(java_script_enabled=False, locale="en-GB", storage_state=signed_in)
    plain = context.new_page()
    plain.goto(on_the_day(f"{demonstration}/"))
    plain.locator(".rt-ans a.rt-ev").first.click()
    expect(plain.locator("h1")).to_have_text("Are the required actions carried out as they were asked?")
    assert re.search(r"/evidence/\?question=activity\.required_actions&", plain.url)
    plain.go_back()
    plain.locator("#as_of").fill("2020-03-20")
    plain.get_by_role("button", name="Show").click()
    assert plain.url == f"{demonstration}/?as_of=2020-03-20"
    context.close()


def test_another_day(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/"))
    page.get_by_role("link", name="The day before").click()
    expect(page.locator("#as_of")).to_have_value("2020-03-29")
    expect(page.locator("h1")).to_contain_text("29 March 2020")
    page.locator("#as_of").fill("2020-03-20")
    page.locator("#as_of").blur()
    page.wait_for_url("**/?as_of=2020-03-20")
    page.get_by_role("link", name="Two questions").first.click()
    page.wait_for_url("**/two-questions/?as_of=2020-03-20")


def test_a_jump_to_a_group_is_not_hidden_by_the_head(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/two-questions/"))
    page.get_by_role("navigation", name="Jump to a group").get_by_role("link", name="7").click()
    row, head = (page.locator(name).bounding_box() for name in ("#g7", ".rt-tq-h"))
    assert row is not None
    assert head is not None
    assert head["y"] >= 0
    assert row["y"] >= head["y"] + head["height"] - 1


def test_the_language_is_switched(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/"))
    page.get_by_role("button", name="简体中文").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans-CN")
    assert page.url == on_the_day(f"{demonstration}/")
