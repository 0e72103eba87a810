"""`make screenshots`: the pages as they look, at two widths and in both languages, into build/screenshots/.

The picture of the README is docs/pictures/home.png, the home at the size that a screen shows first.
"""

import tempfile
from pathlib import Path

from tests.web.browser import LOCALES, chromium
from tests.web.site import AS_OF, serving, state_of, with_demonstration

ROOT = Path(__file__).parents[2]
SHOTS = ROOT / "build" / "screenshots"
README = ROOT / "docs" / "pictures" / "home.png"
PAGES = {"home": "/", "two-questions": "/two-questions/"}
WIDTHS = {1440: 900, 390: 844}


def main() -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    README.parent.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(with_demonstration(Path(folder))) as site,
        chromium() as browser,
    ):
        for language, locale in LOCALES.items():
            for width, height in WIDTHS.items():
                context = browser.new_context(
                    viewport={"width": width, "height": height},
                    locale=locale,
                    storage_state=state_of(browser, site, "office"),
                )
                page = context.new_page()
                for name, address in PAGES.items():
                    page.set_viewport_size({"width": width, "height": height})
                    page.goto(f"{site}{address}?as_of={AS_OF}")
                    page.wait_for_load_state("networkidle")
                    # The whole page in one window, so that what sticks to the window stands where it belongs.
                    whole = page.evaluate("document.documentElement.scrollHeight")
                    page.set_viewport_size({"width": width, "height": whole})
                    page.screenshot(path=SHOTS / f"{name}-{language}-{width}.png")
                if width == 1440:
                    page.set_viewport_size({"width": width, "height": height})
                    page.goto(f"{site}/?as_of={AS_OF}")
                    page.locator(".rt-heat a.rt-ev").nth(6).click()
                    page.wait_for_selector(".rt-records")
                    page.screenshot(path=SHOTS / f"evidence-{language}.png")
                    if language == "zh":
                        page.goto(f"{site}/?as_of={AS_OF}")
                        page.set_viewport_size({"width": width, "height": 1240})
                        page.wait_for_load_state("networkidle")
                        page.screenshot(path=README)
                context.close()
    print(
        f"{len(list(SHOTS.glob('*.png')))} pictures in {SHOTS.relative_to(ROOT)}, and {README.relative_to(ROOT)}"
    )


if __name__ == "__main__":
    main()
