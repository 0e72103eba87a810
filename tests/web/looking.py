"""How the tests look at a page in the browser."""

import re
from pathlib import Path

from playwright.sync_api import Page

from tests.web.site import AS_OF

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1440, 390)


def on_the_day(address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}as_of={AS_OF}"


def sound(page: Page) -> None:
    """No rule of accessibility is broken, and nothing stands out sideways."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found["violations"]] == []
    inside(page)


def inside(page: Page) -> None:
    """Nothing stands out sideways; else the innermost things that do are told."""
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0, page.evaluate(
        """[...document.querySelectorAll("main *")].filter(one => one.getBoundingClientRect().right > innerWidth + 1
            && !one.closest(".rt-scroll")).slice(-3).map(one => one.outerHTML.slice(0, 200))"""
    )


def pages_of(pdf: bytes) -> int:
    """How many sheets of paper: the count at the root of the file's page tree."""
    roots = re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", pdf)
    assert roots
    return max(int(count) for count in roots)
