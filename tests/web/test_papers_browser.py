"""Papers as people use them: minutes are edited, sealed and downloaded; an answer is copied into a chat; every page is sound."""

from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.reports.conftest import annex, paragraphs
from tests.web.looking import on_the_day, sound
from tests.web.site import Site

pytestmark = pytest.mark.browser
#: Of the second meeting of the demonstration: the first is left as it is.
MINUTES = "/papers/minutes/2/"
PAGES = (
    "/papers/",
    "/papers/minutes/1/",
    "/papers/minutes/1/edit/",
    "/papers/minutes/1/seal/",
    "/papers/minutes/4/",
    "/papers/pack/3/",
    "/papers/briefing/4/",
    "/papers/briefing/",
    "/papers/templates/",
    "/papers/templates/minutes/",
)


@pytest.mark.parametrize(
    "page",
    [
        {"language": language, "width": width}
        for language, width in (("zh", 1440), ("en", 1440), ("zh", 390), ("en", 390))
    ],
    indirect=True,
    ids=str,
)
def test_every_page_is_sound(page: Page, demonstration: Site):
    for address in PAGES:
        page.goto(demonstration + address)
        sound(page)


def test_minutes_are_edited_sealed_and_downloaded(page: Page, demonstration: Site, tmp_path: Path):
    page.goto(demonstration + MINUTES)
    page.get_by_role("link", name="Write the minutes").click()
    last = page.locator("input[name^=title_]").last
    last.fill("会后说明")
    page.locator("textarea[name^=text_]").last.fill("已请各组核对。\n没有异议。")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="会后说明")).to_be_visible()
    page.get_by_role("link", name="Seal …").click()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Seal").click()
    page.wait_for_url(f"**{MINUTES}*")
    expect(page.locator("main")).to_contain_text("Sealed by office")
    expect(page.get_by_role("link", name="Edit")).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("link", name="Word Minutes").click()
    path = tmp_path / "minutes.docx"
    download.value.save_as(path)
    assert "没有异议。" in paragraphs(path)
    asked = page.locator(".rt-frozen>li").count()
    assert asked
    assert len(annex(path)) == asked
    agreed = page.locator(".rt-promises>li").count()
    assert len(docx.Document(str(path)).tables[0].rows) == agreed + 1


@pytest.mark.parametrize("page", [{"width": 390}], indirect=True, ids=str)
def test_an_answer_is_copied_as_text(page: Page, demonstration: Site):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(on_the_day(f"{demonstration}/ask/progress.standing"))
    sound(page)
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Q: ")
    assert "progress.standing" in copied
