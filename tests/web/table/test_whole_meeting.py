"""A whole meeting held on three screens at once: the console of the office, the projector, and the phone of a supervisor.

The site has a home and a port of its own, because it is stopped and started again in the middle.
"""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from roundtable.questions.bank import every_question
from tests import small_programme
from tests.reports.conftest import annex, paragraphs
from tests.web.browser import LOCALES
from tests.web.looking import sound
from tests.web.site import PROGRAM, Site, a_free_port, environment, serving, sign_in

pytestmark = pytest.mark.browser
THREE_GROUPS = {
    "groups": "number,name\n1,第一督导组\n2,第二督导组\n3,第三督导组",
    "participation": "unit_code,group_number\nA01,1\nA02,1\nB01,2",
}
#: An account of a supervisor of the first group; it tells its password.
MAKE_SUPERVISOR = """
import django
django.setup()
from roundtable.actions import accounts, roles
from roundtable.records.organisation import SupervisionGroup
from roundtable.records.programme import Programme
study, group = Programme.objects.get(), SupervisionGroup.objects.get(number=1)
user, password = accounts.create(by="office", programme=study, name="supervisor")
roles.give(by="office", programme=study, user=user, role="supervisor", group=group)
print(password)
"""
#: The first poll after an act comes within a second; what is waited for longer is a loaded machine.
PATIENCE = 20_000


class Served:
    """The site, which can be stopped and started on the same home and port."""

    def __init__(self, home: Path) -> None:
        self.home, self.port, self.running = home, a_free_port(), ExitStack()
        self.start()

    def start(self) -> Site:
        self.address = self.running.enter_context(serving(self.home, port=self.port))
        return self.address

    def stop(self) -> None:
        self.running.close()


class Screens(NamedTuple):
    console: Page
    wall: Page
    phone: Page


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = tmp_path_factory.mktemp("table")
    sheets = small_programme.write(home / "sheets", **THREE_GROUPS)
    imported = [*PROGRAM, "--home", str(home), "import", str(sheets)]
    subprocess.run(imported, env=environment(), stdout=subprocess.DEVNULL, check=True, timeout=120)
    found = Served(home)
    yield found
    found.stop()


def opened(browser: Browser, site: Site, account: str, password: str, width: int, height: int) -> Page:
    page = browser.new_context(viewport={"width": width, "height": height}, locale=LOCALES["en"]).new_page()
    page.set_default_timeout(PATIENCE)
    sign_in(page, site, account, password)
    return page


@pytest.fixture
def screens(chromium: Browser, served: Served) -> Iterator[Screens]:
    expect.set_options(timeout=PATIENCE)
    site = served.address
    settings = {
        **environment(),
        "ROUNDTABLE_HOME": str(served.home),
        "DJANGO_SETTINGS_MODULE": "roundtable.config.settings",
    }
    made = [sys.executable, "-c", MAKE_SUPERVISOR]
    password = subprocess.run(
        made, env=settings, stdout=subprocess.PIPE, text=True, check=True, cwd=os.getcwd()
    )
    console = opened(chromium, site, *site.first_account, 1440, 900)
    wall = console.context.new_page()
    wall.set_viewport_size({"width": 1920, "height": 1080})
    phone = opened(chromium, site, "supervisor", password.stdout.strip(), 390, 844)
    yield Screens(console, wall, phone)
    console.context.close()
    phone.context.close()
    expect.set_options(timeout=5_000)


def asks(key: str) -> str:
    return every_question()[key].asks["en"]


def prepare(page: Page, site: Site) -> None:
    """The meeting is put down, its agenda taken from the records, the groups put in order; then it is opened."""
    page.goto(f"{site}/table/")
    page.get_by_label("Day").fill("2020-03-30")
    page.get_by_label("Title").fill("第一次圆桌会")
    page.get_by_role("button", name="Put it down and prepare it").click()
    page.get_by_role("button", name="Write the agenda from the records").click()
    page.get_by_role("button", name="Put the groups in order").click()
    page.get_by_role("button", name="Move down: 第二督导组").press("Enter")
    page.get_by_role("button", name="Move up: 第二督导组").press("Enter")
    sound(page)
    page.get_by_role("button", name="Open the meeting").click()


def step(page: Page, words: str, key: str = "ArrowRight") -> None:
    """The key does what the large button says."""
    expect(page.locator(f'button[data-key="{key}"] span').first).to_have_text(words)
    page.keyboard.press(key)


def on_all(screens: Screens, words: str) -> None:
    for screen in screens:
        expect(screen.locator("body")).to_contain_text(words)


def exchanges(home: Path) -> list[tuple[str, dict[str, Any]]]:
    """What was asked at the table, as it was frozen: the beginning of each digest, and the figures of its sentence."""
    with sqlite3.connect(home / "roundtable.sqlite3") as database:
        rows = database.execute("SELECT digest, answer FROM records_exchange ORDER BY id").fetchall()
    return [(digest.removeprefix("sha256:")[:12], json.loads(answer)["summary"]) for digest, answer in rows]


def cells(path: Path) -> list[Any]:
    return [cell for table in docx.Document(str(path)).tables for row in table.rows for cell in row.cells]


def test_a_meeting_on_three_screens(screens: Screens, served: Served, tmp_path: Path):
    console, wall, phone = screens
    prepare(console, served.address)
    wall.goto(f"{served.address}/table/1/projector/")
    phone.goto(f"{served.address}/table/1/phone/")
    expect(wall.locator("body")).to_contain_text("沙溪镇")

    # Before any group: what became of what was agreed.
    step(console, "What became of it")
    on_all(screens, asks("meeting.promises_kept"))

    # The first group, both questions; what is said stands beside the answer, on the console alone.
    step(console, "Call 第一督导组")
    expect(wall.locator(".rt-pj-who")).to_have_text("第一督导组")
    expect(phone.locator(".rt-fo-who")).to_have_text("第一督导组")
    step(console, "Ask question 1")
    on_all(screens, asks("progress.who_does_well"))
    step(console, "Ask question 2")
    on_all(screens, asks("progress.who_is_slow"))
    on_all(screens, "沙溪镇")
    console.locator(".rt-rd-ev a").first.click()
    expect(console.get_by_role("dialog").locator(".rt-ev-fig")).to_be_visible()
    console.keyboard.press("Escape")
    console.get_by_label("What was said").fill("局长到任两周")
    console.keyboard.press("ArrowRight")
    expect(console.get_by_label("What was said")).to_have_value("局长到任两周")
    console.get_by_role("button", name="Note it").click()
    expect(console.locator(".rt-rd-said")).to_contain_text("局长到任两周")
    expect(wall.locator("body")).not_to_contain_text("局长到任两周")

    # Agreed on the spot: refused without an owner, and what was typed is still there.
    console.get_by_label("What is to be done, and when it counts as done").fill("补学两次，现场核验")
    console.get_by_label("About").select_option("problem:p1")
    console.get_by_role("button", name="Agree on it").click()
    expect(console.get_by_text("Say who is responsible.")).to_be_visible()
    console.get_by_label("Who is responsible (the post)").fill("沙溪镇党委书记")
    console.get_by_role("button", name="Agree on it").click()
    on_all(screens, "补学两次，现场核验")
    expect(console.get_by_label("What is to be done, and when it counts as done")).to_have_value("")

    # Space pauses and resumes; no time counts meanwhile.
    console.locator(".rt-rd-q").click()
    step(console, "Pause", "Space")
    on_all(screens, "paused")
    expect(console.locator(".rt-ring-t")).to_have_count(1)
    expect(console.locator(".rt-ring-t[data-runs]")).to_have_count(0)
    step(console, "Resume", "Space")
    expect(wall.locator("body")).not_to_contain_text("paused")
    expect(console.locator(".rt-ring-t[data-runs]")).to_have_count(1)

    # A follow-up in free words, and looking back on the console alone.
    console.get_by_label("A question in your own words").fill("which units were never visited?")
    console.get_by_role("button", name="Ask it").click()
    expect(wall.locator(".rt-pj-step")).to_have_text("Follow-up")
    asked = wall.locator("h1").inner_text()
    console.locator(".rt-rd-q").click()
    step(console, "Earlier answer", "ArrowLeft")
    expect(console.locator(".rt-rd-q")).to_have_text(asks("progress.who_is_slow"))
    assert wall.locator("h1").inner_text() == asked
    step(console, "Later answer")
    sound(console)
    sound(wall)
    sound(phone)

    # The second group is skipped, with a reason.
    step(console, "End this turn")
    console.get_by_text("Skip a group").click()
    console.locator("#skip_group").select_option("2")
    console.get_by_label("Why it is not heard").fill("组长下乡")
    console.get_by_role("button", name="Skip it").click()
    for screen in (console, wall):
        expect(screen.locator(".rt-seat.rt-is-skipped")).to_have_count(1)

    # The server goes and comes back: the screens say so, and nothing is lost.
    expect(console.locator('button[data-key="ArrowRight"] span').first).to_have_text("Call 第三督导组")
    served.stop()
    for screen in screens:
        expect(screen.get_by_text("The connection is lost")).to_be_visible()
    served.start()
    for screen in screens:
        expect(screen.get_by_text("The connection is lost")).to_be_hidden()
    console.locator(".rt-rd-q").click()
    step(console, "Call 第三督导组")
    expect(wall.locator(".rt-pj-who")).to_have_text("第三督导组")
    expect(phone.locator(".rt-fo-who")).to_have_text("第三督导组")
    step(console, "Ask question 1")
    step(console, "Ask question 2")
    step(console, "End this turn")

    # A hard problem: raised from the phone, settled at the table.
    phone.get_by_text("Raise a hard problem").click()
    phone.get_by_label("The hard problem, in one line").fill("停车难")
    phone.get_by_label("Why no unit solves it alone").fill("涉及公安、住建和三个街道")
    phone.get_by_role("button", name="Raise it").click()
    on_all(Screens(console, phone, phone), "停车难")
    console.get_by_text("Settle a hard problem").click()
    expect(console.locator("#settle_hard_problem option")).to_have_count(1)
    console.get_by_label("What came of it").fill("四家联合划线")
    console.get_by_role("button", name="Settle it").click()
    expect(phone.locator("body")).to_contain_text("四家联合划线")

    # Closed: the wall says so, and the console becomes the record of what was held.
    console.get_by_text("Close the meeting").first.click()
    console.get_by_role("button", name="Close the meeting").click()
    expect(console.get_by_role("heading", name="Documents")).to_be_visible()
    expect(wall.locator("h1")).to_have_text("The meeting is closed")
    expect(console.locator("body")).to_contain_text("组长下乡")
    sound(console)
    sound(wall)

    # The minutes: written, sealed, and every figure of every answer stands in the file with its records.
    console.goto(f"{served.address}/papers/minutes/1/")
    console.get_by_role("link", name="Write the minutes").click()
    console.get_by_role("button", name="Save").click()
    console.get_by_role("link", name="Seal …").click()
    console.get_by_role("checkbox").check()
    console.get_by_role("button", name="Seal").click()
    expect(console.locator("main")).to_contain_text("Sealed by")
    with console.expect_download() as download:
        console.get_by_role("link", name="Word Minutes").click()
    path = tmp_path / "minutes.docx"
    download.value.save_as(path)
    told = {
        question: {label: figure for label, figure, _records in figures} for question, figures in annex(path)
    }
    frozen = exchanges(served.home)
    assert len(told) == len(frozen) == 6
    for digest, summary in frozen:
        [figures] = [figures for question, figures in told.items() if digest in question]
        assert {str(value) for value in summary.values() if type(value) is int} <= set(figures.values())
    written = "\n".join(paragraphs(path) + [cell.text for cell in cells(path)])
    for words in (
        "局长到任两周",
        "补学两次，现场核验",
        "沙溪镇党委书记",
        "组长下乡",
        "停车难",
        "四家联合划线",
    ):
        assert words in written

    # Two weeks later the next meeting begins with what became of it: nothing was done about it.
    console.goto(f"{served.address}/papers/minutes/1/?as_of=2020-04-20")
    expect(console.locator(".rt-promises")).to_contain_text("补学两次，现场核验")
    console.goto(f"{served.address}/ask/meeting.promises_kept?as_of=2020-04-20")
    expect(console.locator("main")).to_contain_text("补学两次，现场核验")

    # A session that ended is told, and nothing more comes.
    phone.context.clear_cookies()
    expect(phone.get_by_text("Signed out on this screen")).to_be_visible()
