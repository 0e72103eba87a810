"""A problem's whole life, in the browser, over four people: found, agreed, reported with a photo, returned, moved, reported again,
verified by somebody else, found not to hold, and verified once more."""

import io
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.web import browser, site
from tests.web.looking import sound

#: The unit of the demonstration's liaison, of group 1; the demonstration itself has a supervisor of group 3 alone.
UNIT = "T01"
TWO_SUPERVISORS = """
import json, os, django
django.setup()
from pathlib import Path
from roundtable.actions import accounts, roles
from roundtable.records.organisation import SupervisionGroup
from roundtable.records.programme import Programme
kept = Path(os.environ["ROUNDTABLE_HOME"]) / "demo-accounts.json"
passwords = json.loads(kept.read_text())
programme, group = Programme.objects.get(superseded_at=None), SupervisionGroup.objects.get(uid="1", superseded_at=None)
for name in ("chen", "lin"):
    user, passwords[name] = accounts.create(by="office", programme=programme, name=name)
    roles.give(by="office", programme=programme, user=user, role="supervisor", group=group)
kept.write_text(json.dumps(passwords))
"""
Opened = Callable[[str], Page]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[site.Site]:
    """The demonstration on a site of its own, with two supervisors of the unit's group."""
    home = site.with_demonstration(tmp_path_factory.mktemp("life"))
    settings = {"ROUNDTABLE_HOME": str(home), "DJANGO_SETTINGS_MODULE": "roundtable.config.settings"}
    subprocess.run(
        [sys.executable, "-c", TWO_SUPERVISORS],
        env={**site.environment(), **settings},
        check=True,
        timeout=120,
    )
    with site.serving(home) as address:
        yield address


@pytest.fixture
def by(chromium: Browser, town: site.Site) -> Iterator[Opened]:
    """A page of each person, signed in, on a telephone; none leaves anything in its console."""
    pages: dict[str, Page] = {}
    said: list[str] = []

    def opened(account: str) -> Page:
        if account not in pages:
            context = chromium.new_context(
                viewport={"width": 390, "height": 844},
                locale=browser.LOCALES["en"],
                storage_state=site.state_of(chromium, town, account),
                base_url=str(town),
            )
            context.set_default_timeout(60_000)
            pages[account] = context.new_page()
            pages[account].on("console", lambda message: said.append(message.text))
            pages[account].on("pageerror", lambda error: said.append(str(error)))
        return pages[account]

    yield opened
    for page in pages.values():
        page.context.close()
    assert said == []


def photo() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (640, 480), "green").save(held, "JPEG")
    return held.getvalue()


def fill(page: Page, **fields: str) -> None:
    """Fills in the form by the names of its fields, and sends it."""
    for name, text in fields.items():
        field = page.locator(f"form.rt-form [name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(text)
        else:
            field.fill(text)
    page.locator(".rt-form-do button").click()
    expect(page.locator(".rt-told-success")).to_be_visible()


def do(page: Page, where: str, act: str) -> None:
    page.goto(where)
    page.get_by_role("link", name=act, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(act)


def in_the_queue(page: Page) -> None:
    """On the last page of the queue, and of what is to be looked back at: the longest waiting stands first."""
    page.goto("/verify/?page=99&back=99")
    expect(page.locator("[data-row]", has_text="补学两次")).to_be_visible()


def choose(page: Page, act: str) -> None:
    """In the queue, what can be done about the one measure of this test."""
    page.locator("[data-row]", has_text="补学两次").get_by_role("link", name=act, exact=True).click()


def report(page: Page, note: str, *, with_photo: bool = False) -> None:
    page.goto("/")
    page.locator("li", has_text="补学两次").get_by_role("link", name="Report it done").click()
    if with_photo:
        file = {"name": "课堂.jpg", "mimeType": "image/jpeg", "buffer": photo()}
        page.locator("[name=attached]").set_input_files(file)
    fill(page, note=note)


def test_a_problem_from_being_found_to_its_end(by: Opened):
    chen, lin, office, liaison = by("chen"), by("lin"), by("office"), by("liaison")

    do(chen, f"/units/{UNIT}/", "Raise a problem")
    sound(chen)
    fill(chen, category="学习不深入", description="签到簿上有三人代签")
    chen.get_by_role("link", name="See what it changed").click()
    expect(chen.locator(".rt-changed", has_text="Where does each problem stand?")).to_be_visible()
    sound(chen)
    problem = chen.locator("a[href*='/record/problem/']").get_attribute("href") or ""

    do(office, problem, "Agree a measure")
    fill(office, what="补学两次", responsible="镇党政办主任")

    report(liaison, "已补学一次，签到本人签", with_photo=True)
    sound(liaison)

    in_the_queue(office)
    row = office.locator("[data-row]", has_text="补学两次")
    expect(row.get_by_role("img", name="Picture: 课堂.jpg")).to_be_visible()
    choose(office, "Return it")
    fill(office, note="只补了一次")
    expect(office.get_by_role("heading", level=1)).to_have_text("To verify")

    office.goto(problem)
    office.locator(".rt-course").get_by_role("link", name="Move the due day").click()
    fill(office, new_due_on="2020-06-20", note="防汛值班")

    report(liaison, "两次都补了，抽问全过")

    in_the_queue(lin)
    sound(lin)
    choose(lin, "Verify it")
    fill(lin, note="到场抽问五人，都答得上")
    left = lin.locator("[data-row]", has_text="补学两次").get_by_role("link", name="Verify it")
    expect(left).to_have_count(0)

    in_the_queue(chen)
    choose(chen, "Look back")
    fill(chen, holds="no", note="又有两人代签")

    report(liaison, "改为刷脸签到，再补一次")
    in_the_queue(lin)
    choose(lin, "Verify it")
    fill(lin, note="查了一周的签到，没有代签")

    office.goto(problem)
    expect(office.get_by_text("Closed (a measure of it can be reopened)")).to_be_visible()
    expect(office.get_by_text("due day moved 1 time")).to_be_visible()
    steps = office.locator(".rt-course > li")
    told = [
        "Measure",
        "Done",
        "Returned",
        "Due day moved",
        "Done",
        "Verified",
        "Look-back",
        "Reopened",
        "Done",
        "Verified",
    ]
    titles = [text.split(" → ")[0] for text in steps.locator("b").all_inner_texts()]
    assert [title for title in titles if title != "Look-back"] == [one for one in told if one != "Look-back"]
    assert titles.count("Look-back") == 2
    expect(office.get_by_role("img", name="Picture: 课堂.jpg")).to_be_visible()
    sound(office)


def test_the_queue_by_keyboard(by: Opened):
    clerk = by("office")
    clerk.goto("/verify/")
    clerk.keyboard.press("j")
    expect(clerk.locator("[data-row]").first).to_be_focused()
    clerk.keyboard.press("v")
    expect(clerk.get_by_role("heading", level=1)).to_have_text("Verify it")
