"""From an empty installation to the first answer, as its keeper goes the way in a browser: with scripts, and without."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.small_programme import SHEETS
from tests.web.looking import sound
from tests.web.site import Site, serving, sign_in
from tests.web.workbooks import workbook

pytestmark = pytest.mark.browser
#: So many that the work on them is seen under way.
VISITS = "\n".join([SHEETS["visits"], *(f"more{number},1,A01,2020-03-19,,," for number in range(8000))])
ROWS = 8000 + sum(text.count("\n") for text in SHEETS.values())


@pytest.fixture
def empty_site(tmp_path: Path) -> Iterator[Site]:
    with serving(tmp_path / "home") as address:
        yield address


def opened(chromium: Browser, site: Site, **given: Any) -> Page:
    page = chromium.new_context(locale="en-GB", **given).new_page()
    sign_in(page, site, *site.first_account)
    return page


def choose(page: Page, name: str, content: bytes) -> None:
    field = page.get_by_label("The filled workbook (.xlsx)")
    field.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": content})
    page.get_by_role("button", name="Upload and check").press("Enter")


def test_from_nothing_to_the_boards(chromium: Browser, empty_site: Site):
    page = opened(chromium, empty_site)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    sound(page)
    page.get_by_role("link", name="To the import").press("Enter")
    sound(page)

    choose(page, "first.xlsx", workbook(units=SHEETS["units"].replace("township\n", "city\n", 1)))
    expect(page.get_by_role("heading", name="nothing was imported")).to_be_focused()
    expect(page.get_by_role("cell", name="C2")).to_be_visible()
    sound(page)

    choose(page, "corrected.xlsx", workbook(visits=VISITS))
    expect(page.get_by_role("progressbar", name="Rows read")).to_be_visible()
    sound(page)
    page.evaluate("window.stayed = true")
    page.context.set_offline(True)
    expect(page.get_by_text("The site does not answer just now")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name=f"Nothing is wrong: {ROWS}")).to_be_focused(timeout=60_000)
    assert page.evaluate("window.stayed")
    said.clear()
    sound(page)

    page.get_by_role("button", name="Import 80").press("Enter")
    expect(page.get_by_role("heading", name="The workbook is being imported")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name=f"Imported: {ROWS}")).to_be_focused(timeout=60_000)
    sound(page)
    page.get_by_role("link", name="To the four boards").press("Enter")
    expect(page.get_by_text("8,003 visits").first).to_be_visible()
    assert said == []
    page.context.close()


def test_the_same_without_scripts(chromium: Browser, empty_site: Site):
    page = opened(chromium, empty_site, java_script_enabled=False)
    page.goto(f"{empty_site}/import/")
    choose(page, "programme.xlsx", workbook(visits=VISITS))
    for step in ("Nothing is wrong", "Imported"):
        while page.get_by_role("progressbar").is_visible():
            page.get_by_role("link", name="Look again").click()
        expect(page.get_by_role("heading", name=step)).to_be_visible()
        if step == "Nothing is wrong":
            page.get_by_role("button", name="Import 80").click()
    page.context.close()
