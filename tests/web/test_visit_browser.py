"""Recording a visit on a telephone, with the line and without: what was typed is never lost, and is recorded once."""

import re
import sqlite3
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.web.looking import sound
from tests.web.site import Site, state_of

pytestmark = pytest.mark.browser


@pytest.fixture
def telephone(chromium: Browser, demonstration: Site) -> Iterator[BrowserContext]:
    """A telephone of the supervisor of group 3."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 844},
        locale="zh-CN",
        has_touch=True,
        storage_state=state_of(chromium, demonstration, "supervisor"),
    )
    yield context
    context.close()


def opened(telephone: BrowserContext, site: Site) -> Page:
    page = telephone.new_page()
    page.goto(f"{site}/visit/")
    # The page is at hand from now on, whether there is a line or not.
    at_hand = "async () => Boolean(navigator.serviceWorker.controller && await (await caches.open('roundtable-visit')).match('/visit/'))"
    for _ in range(600):
        if page.evaluate(at_hand):
            break
        page.wait_for_timeout(100)
    else:
        raise AssertionError("the page was not kept at hand")
    return page


def typed(page: Page, unit: str, day: str, seen: str) -> None:
    page.locator(f"[name=unit][value={unit}]").check(force=True)
    page.locator("[name=visited_on]").fill(day)
    page.get_by_role("button", name="查阅资料加一").click(click_count=2)
    page.get_by_role("button", name="再记一个问题").click()
    page.locator("[name=problems-0-description]").fill(seen)
    page.get_by_role("button", name="学习不深入").click()
    page.locator(".rt-as-slow").click()
    page.locator("[name=assessment_reason]").fill("班子没有真学")


def recorded(site: Site, seen: str) -> list[tuple[str, int]]:
    """The visits at which that was seen, with how many materials were reviewed."""
    with sqlite3.connect(site.home / "roundtable.sqlite3") as database:
        return database.execute(
            "SELECT v.uid, v.materials_reviewed FROM records_problem p JOIN records_visit v ON v.id = p.visit_id"
            " WHERE p.description = ?",
            [seen],
        ).fetchall()


def test_a_visit_is_typed_checked_and_saved(telephone: BrowserContext, demonstration: Site):
    page = opened(telephone, demonstration)
    sound(page)
    typed(page, "T05", "2020-05-26", "两次学习记录雷同。")
    sound(page)
    page.get_by_role("button", name="核对并提交").click()
    expect(page.get_by_role("heading", name="这样对吗？")).to_be_visible()
    expect(page.locator(".rt-check")).to_contain_text("两次学习记录雷同。")
    assert recorded(demonstration, "两次学习记录雷同。") == []
    sound(page)
    page.get_by_role("button", name="提交到访记录").click()
    expect(page.get_by_role("status")).to_contain_text("已登记到")
    assert [tally for _uid, tally in recorded(demonstration, "两次学习记录雷同。")] == [2]
    # The next visit begins with an empty form.
    expect(page.locator("[name=problems-0-description]")).to_have_value("")
    # The same unit on the same day again: asked, not refused.
    typed(page, "T05", "2020-05-26", "又一次。")
    page.get_by_role("button", name="核对并提交").click()
    expect(page.get_by_role("alert")).to_contain_text("已有一次")
    page.get_by_role("button", name="确是另一次到访，提交").click()
    expect(page.get_by_role("status")).to_contain_text("已登记到")
    assert len(recorded(demonstration, "又一次。")) == 1


def test_without_a_line_nothing_is_lost_and_nothing_is_recorded_twice(
    telephone: BrowserContext, demonstration: Site
):
    page = opened(telephone, demonstration)
    telephone.set_offline(True)
    page.reload()
    expect(page.get_by_role("heading", name="记录到访")).to_be_visible()
    typed(page, "T05", "2020-05-27", "山里没有信号时看到的。")
    expect(page.locator("[data-kept-at]")).to_contain_text("已存在本机")
    # The telephone is put away; the page is gone, what was typed is not.
    page.close()
    page = telephone.new_page()
    page.goto(f"{demonstration}/visit/")
    expect(page.locator("[name=problems-0-description]")).to_have_value("山里没有信号时看到的。")
    page.get_by_role("button", name="核对并提交").click()
    expect(page.get_by_role("heading", name="现在没有网络。这样对吗？")).to_be_visible()
    expect(page.locator(".rt-check")).to_contain_text("山里没有信号时看到的。")
    page.get_by_role("button", name="存下，有网时自动提交").click()
    waiting = page.locator("[data-queue-list] li")
    expect(waiting).to_contain_text("等网络")
    assert recorded(demonstration, "山里没有信号时看到的。") == []
    # A second tab waits with the first: the line comes back for both at once.
    other = telephone.new_page()
    other.goto(f"{demonstration}/visit/")
    expect(other.locator("[data-queue-list] li")).to_contain_text("等网络")
    telephone.set_offline(False)
    expect(page.locator("[data-queue-list] li[data-state=waiting]")).to_have_count(0)
    expect(other.locator("[data-queue-list] li[data-state=waiting]")).to_have_count(0)
    assert len(recorded(demonstration, "山里没有信号时看到的。")) == 1


def test_an_answer_that_got_lost_on_the_way_makes_no_second_visit(
    telephone: BrowserContext, demonstration: Site
):
    page = opened(telephone, demonstration)
    telephone.set_offline(True)
    typed(page, "T05", "2020-05-28", "只记一次。")
    page.get_by_role("button", name="核对并提交").click()
    page.get_by_role("button", name="存下，有网时自动提交").click()
    expect(page.locator("[data-queue-list] li")).to_contain_text("等网络")
    # It reaches the site; the answer does not come back.
    page.route(
        "**/visit/",
        lambda route: (route.fetch(), route.abort()) if route.request.method == "POST" else route.continue_(),
    )
    telephone.set_offline(False)
    page.get_by_role("button", name="现在提交").click()
    expect(page.locator("[data-queue-list] li[data-state=waiting]")).to_have_count(1)
    assert len(recorded(demonstration, "只记一次。")) == 1
    page.unroute("**/visit/")
    page.get_by_role("button", name="现在提交").click()
    expect(page.locator("[data-queue-list] li[data-state=sent]")).to_have_count(1)
    assert len(recorded(demonstration, "只记一次。")) == 1


def test_what_is_refused_on_sending_can_be_put_right(telephone: BrowserContext, demonstration: Site):
    page = opened(telephone, demonstration)
    telephone.set_offline(True)
    typed(page, "T05", "2020-05-29", "日期写错了。")
    # Before the programme: the form cannot know, the verb does.
    page.locator("[name=visited_on]").evaluate(
        "field => { field.removeAttribute('min'); field.value = '2020-01-01' }"
    )
    page.get_by_role("button", name="核对并提交").click()
    page.get_by_role("button", name="存下，有网时自动提交").click()
    telephone.set_offline(False)
    refused = page.locator("[data-queue-list] li[data-state=refused]")
    expect(refused).to_contain_text("开始日")
    refused.get_by_role("button", name="打开修改").click()
    expect(page.locator("[name=problems-0-description]")).to_have_value("日期写错了。")
    page.locator("[name=visited_on]").fill("2020-05-29")
    page.get_by_role("button", name="核对并提交").click()
    page.get_by_role("button", name="提交到访记录").click()
    expect(page.get_by_role("status")).to_contain_text("已登记到")
    assert len(recorded(demonstration, "日期写错了。")) == 1


def test_signing_out_leaves_no_page_behind(telephone: BrowserContext, demonstration: Site):
    page = opened(telephone, demonstration)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("caches.has('roundtable-visit')")
    page.locator(".rt-more summary").click()
    page.get_by_role("button", name="退出登录").last.click()
    page.wait_for_url(re.compile("/accounts/login/"))
    assert not page.evaluate("caches.has('roundtable-visit')")
