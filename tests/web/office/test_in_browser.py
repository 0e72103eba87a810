"""The publicity department pastes a page, corrects what was read, says that it is a reprint, saves; the page then counts one more."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.web.looking import sound
from tests.web.site import Site

pytestmark = pytest.mark.browser

#: The day lies behind that on which other tests look at the demonstration.
DAY = "2020-05-30"
PAGE = f"""首页 > 要闻 > 正文
市直机关集中讨论：院坝里的十四条意见一条一条办
{DAY} 08:30   来源：云泽新闻网   字号：大 中 小
5月29日晚，学习会开到了村民的院坝里。先说自己的三个问题，再请大家提意见。
两个小时里，群众提了十四条意见，当场答复九条，其余五条写明谁来办、什么时候办完。
责任编辑：某某"""


def items(page: Page) -> int:
    told = page.locator(".rt-board").filter(has=page.locator("#publicity-by_outlet"))
    found = re.match(r"([\d,]+) items", told.locator(".rt-ans").inner_text())
    assert found
    return int(found[1].replace(",", ""))


def pasted(page: Page, site: Site, text: str) -> None:
    page.goto(f"{site}/publicity/paste/")
    page.get_by_label("The text of the page").fill(text)
    page.get_by_role("button", name="Read it").press("Enter")


@pytest.mark.parametrize("page", [{"role": "publicity"}, {"role": "publicity", "width": 390}], indirect=True)
def test_a_page_is_pasted_looked_at_and_saved(page: Page, demonstration: Site):
    page.set_default_timeout(60_000)
    narrow = (page.viewport_size or {"width": 0})["width"] < 500
    title = "院坝里的十四条意见，手机上贴的" if narrow else "院坝里的十四条意见，一条一条办"
    page.goto(f"{demonstration}/publicity/?as_of=2020-05-31")
    before = items(page)
    page.get_by_role("link", name="Paste a page").press("Enter")
    sound(page)

    pasted(page, demonstration, PAGE)
    expect(page.get_by_label("Day of publication")).to_have_value(DAY)
    expect(page.get_by_label("Outlet", exact=True).locator("option:checked")).to_have_text("云泽新闻网")
    expect(page.get_by_label("Text", exact=True)).to_have_value(re.compile("^5月29日晚"))
    sound(page)
    page.get_by_label("Title").fill(title)
    if narrow:
        # The first pass has recorded the same text under another title.
        page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_role("status")).to_contain_text(f"“{title}” is recorded.")

    page.goto(f"{demonstration}/publicity/?as_of=2020-05-31")
    assert items(page) == before + 1
    sound(page)


@pytest.mark.parametrize("page", [{"role": "publicity", "width": 390}, {"role": "publicity"}], indirect=True)
@pytest.mark.parametrize(
    "address",
    [
        "/publicity/add/",
        "/publicity/list/",
        "/publicity/outlets/",
        "/reports/of/云泽市委宣传部/?as_of=2020-03-30",
        "/do/lectures.record/",
    ],
)
def test_the_pages_of_a_department_are_sound(page: Page, demonstration: Site, address: str):
    page.set_default_timeout(60_000)
    page.goto(demonstration + address)
    sound(page)


@pytest.mark.parametrize("page", [{"width": 390}, {}], indirect=True)
@pytest.mark.parametrize(
    "address", ["/required/", "/do/plan.correct/launch/", "/do/reports.expect/", "/materials/receipts/"]
)
def test_the_pages_of_the_office_are_sound(page: Page, demonstration: Site, address: str):
    page.set_default_timeout(60_000)
    page.goto(demonstration + address)
    sound(page)
