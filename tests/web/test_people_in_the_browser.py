"""People in Debian's Chromium: making accounts and handing them over; what was typed survives a session that ran out; the pages
of sign-in and of one's own account."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import LOCALES
from tests.web.looking import WIDTHS, sound
from tests.web.site import Site, password_of, state_of

pytestmark = pytest.mark.browser
EVERY_LOOK = [{"width": width, "language": language} for width in WIDTHS for language in LOCALES]
PAGES = (
    "/people/",
    "/people/new/",
    "/people/many/",
    "/people/many/?from=units",
    "/people/of/supervisor/",
    "/people/of/supervisor/password/",
    "/account/",
    "/accounts/2fa/",
    "/accounts/password/change/",
    "/accounts/reauthenticate/",
)


def sign_in(page: Page, site: Site, account: str = "office") -> None:
    page.locator("#id_login").fill(account)
    page.locator("#id_password").fill(password_of(site.home, account))
    page.locator("button.rt-btn-pri").click()


@pytest.mark.parametrize("page", EVERY_LOOK, indirect=True, ids=str)
def test_the_pages_of_people_and_of_ones_own_account_are_sound(page: Page, demonstration: Site):
    for address in PAGES:
        page.goto(demonstration + address)
        expect(page.locator("h1")).to_have_count(1)
        sound(page)


@pytest.mark.parametrize("look", EVERY_LOOK, ids=str)
def test_the_sign_in_page_is_sound(chromium: Browser, demonstration: Site, look: dict[str, str | int]):
    size = {"width": int(look["width"]), "height": 900}
    context = chromium.new_context(viewport=size, locale=LOCALES[str(look["language"])])
    page = context.new_page()
    page.goto(f"{demonstration}/accounts/login/")
    sound(page)
    page.locator("#id_login").fill("office")
    page.locator("#id_password").fill("a guess")
    page.locator("button.rt-btn-pri").click()
    expect(page.get_by_role("alert")).to_be_visible()
    sound(page)
    context.close()


@pytest.mark.parametrize("page", EVERY_LOOK[:1] + EVERY_LOOK[-1:], indirect=True, ids=str)
def test_an_account_is_made_handed_over_and_opens(
    page: Page, demonstration: Site, chromium: Browser, request: pytest.FixtureRequest
):
    name = f"desk-{abs(hash(request.node.name)) % 10**6}"
    page.goto(f"{demonstration}/people/new/")
    expect(page.locator("#id_unit")).to_be_hidden()
    page.locator("#id_name").fill(name)
    page.locator("#id_role").select_option("liaison")
    expect(page.locator("#id_group")).to_be_hidden()
    page.locator("#id_unit").press_sequentially("T0")
    expect(page.locator("#units-known option").first).to_have_attribute("value", "T01")
    page.locator("#id_unit").fill("T02")
    page.locator("main form .rt-btn-pri").click()
    password = page.locator(".rt-slip-pw").inner_text()
    sound(page)
    page.emulate_media(media="print")
    expect(page.locator(".rt-slip-pw")).to_be_visible()
    expect(page.locator("h1")).to_be_hidden()

    theirs = chromium.new_context()
    opened = theirs.new_page()
    opened.goto(f"{demonstration}/accounts/login/")
    opened.locator("#id_login").fill(name)
    opened.locator("#id_password").fill(password)
    opened.locator("button.rt-btn-pri").click()
    opened.wait_for_url(f"{demonstration}/")
    assert opened.goto(f"{demonstration}/people/").status == 403  # type: ignore[union-attr]
    theirs.close()


@pytest.mark.parametrize("page", [{"language": "zh"}], indirect=True, ids=str)
def test_many_accounts_are_checked_confirmed_and_saved_as_a_list(
    page: Page, demonstration: Site, tmp_path: Path
):
    page.goto(f"{demonstration}/people/many/")
    page.locator("#id_lines").fill("第三组，督导员，3\n宣传科\t部门\t宣传部")
    page.locator("main form .rt-btn-pri").click()
    expect(page.locator("h1")).to_have_text("将新建 2 个账号")
    sound(page)
    page.locator("button[name=confirmed]").click()
    expect(page.locator(".rt-slip")).to_have_count(2)
    with page.expect_download() as saved:
        page.locator("button[data-save-list]").click()
    saved.value.save_as(tmp_path / "list.csv")
    rows = list(csv.reader((tmp_path / "list.csv").read_text("utf-8-sig").splitlines()))
    assert [row[:2] for row in rows[1:]] == [["第三组", "督导员 · 第三督导组"], ["宣传科", "部门 · 宣传部"]]
    assert rows[1][2] == page.locator(".rt-slip-pw").first.inner_text()
    page.goto(f"{demonstration}/people/many/")
    expect(page.locator("#id_lines")).to_have_value("")


def test_a_session_that_ran_out_keeps_what_was_typed(page: Page, demonstration: Site):
    page.goto(f"{demonstration}/people/new/?programme=yunze-2020")
    page.locator("#id_name").fill("half-typed")
    page.locator("#id_role").select_option("liaison")
    page.locator("#id_unit").fill("T05")
    page.context.clear_cookies(name="sessionid")
    page.locator("main form .rt-btn-pri").click()
    expect(page.locator("#id_login")).to_be_visible()
    sign_in(page, demonstration)
    page.wait_for_url(f"{demonstration}/people/new/?programme=yunze-2020")
    expect(page.locator("#id_name")).to_have_value("half-typed")
    expect(page.locator("#id_role")).to_have_value("liaison")
    expect(page.locator("#id_unit")).to_have_value("T05")
    page.locator("main form .rt-btn-pri").click()
    expect(page.locator(".rt-slip")).to_contain_text("half-typed")
    page.goto(f"{demonstration}/people/new/?programme=yunze-2020")
    expect(page.locator("#id_name")).to_have_value("")


def test_a_page_older_than_the_sign_in_keeps_what_was_typed(chromium: Browser, demonstration: Site):
    """Signed in again in another tab: the form's token is that of the session before."""
    context = chromium.new_context(locale="en-GB", storage_state=state_of(chromium, demonstration, "office"))
    page = context.new_page()
    page.goto(f"{demonstration}/people/of/observer/")
    role = page.locator(".rt-held a").first.get_attribute("href") or ""
    page.goto(demonstration + role)
    page.locator("#id_reason").fill("moved to another office, said in many words")
    context.clear_cookies()
    other = context.new_page()
    other.goto(f"{demonstration}/accounts/login/")
    sign_in(other, demonstration)
    other.wait_for_url(f"{demonstration}/")
    page.locator("main form .rt-btn-bad").click()
    expect(page.locator("h1")).to_have_text("The form was not sent")
    page.get_by_role("link", name="Back to the form").click()
    expect(page.locator("#id_reason")).to_have_value("moved to another office, said in many words")
    assert re.search(r"/people/of/observer/end/", page.url)
    context.close()
