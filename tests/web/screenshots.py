"""`make screenshots`: the main pages as they look, at two widths and in both languages, into build/screenshots/.

The pictures of the README go into docs/pictures/: a screen of 1440, in Chinese and in English, each well under 400 KB.
"""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.web.browser import LOCALES, chromium
from tests.web.site import AS_OF, Site, serving, state_of, with_demonstration

ROOT = Path(__file__).parents[2]
SHOTS = ROOT / "build" / "screenshots"
README = ROOT / "docs" / "pictures"
PAGES = {
    "home": "/",
    "two-questions": "/two-questions/",
    "units": "/units/",
    "unit": "/units/T02/",
    "cadence": "/cadence/",
    "ledger": "/ledger/",
    "supervision": "/supervision/",
    "publicity": "/publicity/",
    "reports": "/reports/",
    "materials": "/materials/",
    "questions": "/questions/",
    "question": "/questions/progress.who_is_slow/",
    "answer": "/ask/progress.problems",
    "series": "/ask/publicity.trend",
    "ask": "/ask/",
    "visit": "/visit/",
    "verify": "/verify/",
    "table": "/table/",
    "meeting": "/table/1/",
    "papers": "/papers/",
    "minutes": "/papers/minutes/1/",
    "pack": "/papers/pack/2/",
}
#: The screens of a meeting while it is held, each as large as the window that it is made for.
AT_THE_TABLE = {"console": (1440, 900), "projector": (1920, 1080), "phone": (390, 844)}
#: The meeting that is held for them.
HELD = 3
#: Roles whose home is another one.
HOMES = ("leader", "supervisor", "liaison")
WIDTHS = {1440: 900, 390: 844}
MOST_BYTES = 400_000


def main() -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    README.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(with_demonstration(Path(folder))) as site,
        chromium() as browser,
    ):
        for language in LOCALES:
            for width in WIDTHS:
                page = opened(browser, site, "office", language, width)
                for name, address in PAGES.items():
                    whole(page, f"{site}{address}?as_of={AS_OF}", SHOTS / f"{name}-{language}-{width}.png")
                drawer(page, site, SHOTS / f"evidence-{language}-{width}.png")
                page.context.close()
                for role in HOMES:
                    page = opened(browser, site, role, language, width)
                    whole(page, f"{site}/?as_of={AS_OF}", SHOTS / f"home-{role}-{language}-{width}.png")
                    page.context.close()
            of_readme(opened(browser, site, "office", language, 1440), site, language)
        hold(opened(browser, site, "office", "zh", 1440), site)
        for language in LOCALES:
            at_the_table(opened(browser, site, "office", language, 1440), site, language)
    told = (f"{len(list(folder.glob('*.png')))} in {folder.relative_to(ROOT)}" for folder in (SHOTS, README))
    print(f"Pictures: {', '.join(told)}")


def opened(browser: Browser, site: Site, role: str, language: str, width: int) -> Page:
    """A window of that width, signed in, which stops on any message in its console."""
    context = browser.new_context(
        viewport={"width": width, "height": WIDTHS[width]},
        locale=LOCALES[language],
        storage_state=state_of(browser, site, role),
    )
    page = context.new_page()
    page.on("pageerror", fail)
    page.on("console", lambda message: fail(f"{page.url}: {message.text}"))
    return page


def fail(said: object) -> None:
    raise SystemExit(str(said))


def go(page: Page, address: str) -> None:
    response = page.goto(address)
    if response is None or response.status != 200:
        fail(f"{address}: {response and response.status}")
    page.wait_for_load_state("networkidle")


def whole(page: Page, address: str, to: Path) -> None:
    """The whole page in one window, so that what sticks to the window stands where it belongs."""
    size = page.viewport_size
    assert size is not None
    go(page, address)
    length = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": length})
    page.screenshot(path=to)
    page.set_viewport_size(size)


def drawer(page: Page, site: Site, to: Path) -> None:
    """The records behind a figure, beside the page that shows it."""
    go(page, f"{site}/?as_of={AS_OF}")
    page.locator(".rt-heat tfoot a.rt-ev").nth(7).click()
    page.wait_for_selector(".rt-records")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=to)


def hold(page: Page, site: Site) -> None:
    """The meeting is opened, the first group has the floor and is asked who is slow."""
    steps = {"turns": {}, "open": {}, "call": {"group": "1"}, "ask": {"question": "progress.who_is_slow"}}
    for verb, fields in steps.items():
        address = f"{site}/table/{HELD}/do/{verb}/"
        go(page, address)
        token = page.locator("form[data-keep] [name=csrfmiddlewaretoken]").first.input_value()
        form = {"csrfmiddlewaretoken": token, "uid": f"picture-{verb}", **fields}
        said = page.request.post(address, form=form, headers={"Referer": address})
        if said.status != 200:
            fail(f"{address}: {said.status}")
    page.context.close()


def at_the_table(page: Page, site: Site, language: str) -> None:
    for screen, (width, height) in AT_THE_TABLE.items():
        page.set_viewport_size({"width": width, "height": height})
        # These screens ask for what is new once a second: the network is never idle for long.
        page.goto(f"{site}/table/{HELD}/{'' if screen == 'console' else f'{screen}/'}")
        page.wait_for_selector("[data-table]")
        page.screenshot(path=SHOTS / f"{screen}-{language}-{width}.png")
    page.context.close()


def of_readme(page: Page, site: Site, language: str) -> None:
    """The home as far as the second row of boards, and the drawer before it."""
    ending = "" if language == "zh" else f"-{language}"
    page.set_viewport_size({"width": 1440, "height": 1180})
    go(page, f"{site}/?as_of={AS_OF}")
    page.screenshot(path=README / f"home{ending}.png")
    page.set_viewport_size({"width": 1440, "height": 900})
    drawer(page, site, README / f"evidence{ending}.png")
    page.context.close()
    for picture in README.glob("*.png"):
        if picture.stat().st_size > MOST_BYTES:
            fail(f"{picture.relative_to(ROOT)} is larger than {MOST_BYTES} bytes")


if __name__ == "__main__":
    main()
