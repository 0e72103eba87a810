"""A series as a chart: drawn under the strict policy (the page fails the test on any message in its console), told in words,
its numbers beside it, opened from its bars; and pages without one load no library."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import LOCALES
from tests.web.looking import WIDTHS, on_the_day, sound
from tests.web.site import Site, state_of

pytestmark = pytest.mark.browser
SHOW_ONE = ("/", "/publicity/", "/ask/publicity.trend")
LIBRARY = re.compile(r"/echarts\.min\.[^/]*js$")


@pytest.mark.parametrize("address", SHOW_ONE)
@pytest.mark.parametrize(
    "page",
    [{"width": width, "language": language} for width in WIDTHS for language in LOCALES],
    indirect=True,
    ids=str,
)
def test_it_is_drawn_as_svg_and_told_in_words(page: Page, demonstration: Site, address: str):
    page.goto(on_the_day(demonstration + address))
    chart = page.locator("[data-chart]")
    expect(chart.locator("svg path").first).to_be_attached()
    expect(chart.locator("svg text", has_text="113")).to_have_count(1)
    assert chart.get_attribute("role") == "img"
    assert re.search(r"(W|第)13周? 113", chart.get_attribute("aria-label") or "")
    box = chart.bounding_box()
    drawn = chart.locator("svg").bounding_box()
    assert box is not None
    assert drawn is not None
    assert abs(box["width"] - drawn["width"]) < 2
    sound(page)


@pytest.mark.parametrize("page", [{"language": "en"}], indirect=True, ids=str)
def test_the_numbers_beside_it_are_those_drawn(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/publicity/"))
    week = page.locator(".rt-steps-tb tr", has_text="W13")
    figures = [int(text) for text in week.locator("td").all_inner_texts()]
    assert figures == [10, 97, 6]
    expect(page.locator("[data-chart] svg text", has_text="113")).to_have_count(1)


@pytest.mark.parametrize("page", [{"language": "en"}], indirect=True, ids=str)
def test_a_bar_opens_to_its_records(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/ask/publicity.trend"))
    chart = page.locator("[data-chart]")
    expect(chart.locator("svg path").first).to_be_attached()
    box = chart.bounding_box()
    assert box is not None
    # the third of four weeks, where its bar is tallest: items in the city's own media
    chart.click(position={"x": box["width"] * 0.63, "y": box["height"] * 0.45})
    drawer = page.get_by_role("dialog")
    expect(drawer.locator(".rt-ev-fig b")).to_have_text("97")
    expect(drawer).to_contain_text("97 records behind it")


@pytest.mark.parametrize("page", [{"language": "en"}], indirect=True, ids=str)
def test_it_takes_the_width_of_a_smaller_window(page: Page, demonstration: Site):
    page.goto(on_the_day(f"{demonstration}/ask/publicity.trend"))
    expect(page.locator("[data-chart] svg path").first).to_be_attached()
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function("document.querySelector('[data-chart] svg').getBoundingClientRect().width < 370")
    sound(page)


def test_without_scripts_the_table_is_there(chromium: Browser, demonstration: Site):
    context = chromium.new_context(
        java_script_enabled=False,
        locale="en-GB",
        storage_state=state_of(chromium, demonstration, "office"),
    )
    plain = context.new_page()
    plain.goto(on_the_day(f"{demonstration}/publicity/"))
    expect(plain.locator(".rt-steps-tb tr", has_text="W13")).to_contain_text("97")
    expect(plain.locator("[data-chart]")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("page", [{"language": "en"}], indirect=True, ids=str)
def test_only_pages_with_a_series_load_the_library(page: Page, demonstration: Site):
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    for address in ("/two-questions/", "/cadence/", "/supervision/", "/ask/progress.standing"):
        page.goto(on_the_day(demonstration + address))
    assert asked_for
    assert not [url for url in asked_for if LIBRARY.search(url)]
    page.goto(on_the_day(f"{demonstration}/publicity/"))
    assert [url for url in asked_for if LIBRARY.search(url)]
