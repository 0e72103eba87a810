"""A page at a time: which page an address names, and which others are offered."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Paged(NamedTuple):
    """The rows of one page with their numbers in the whole; `pages` is empty where one page holds everything."""

    rows: list[tuple[int, Any]]
    page: int
    pages: list[int]


def page_of(given: Mapping[str, Any], last: int) -> int:
    """The page that the address names; the nearest there is where it names none of them."""
    text = str(given.get("page", ""))
    return min(max(int(text), 1), last) if text.isascii() and text.isdecimal() and len(text) < 8 else 1


def last_of(count: int, a_page: int) -> int:
    return max(1, -(-count // a_page))


def near(page: int, last: int) -> list[int]:
    """The first, the last, and those about the one shown."""
    return [number for number in sorted({1, last, *range(page - 2, page + 3)}) if 1 <= number <= last]


def paged(rows: Sequence[Any], given: Mapping[str, Any], a_page: int) -> Paged:
    last = last_of(len(rows), a_page)
    page = page_of(given, last)
    start = (page - 1) * a_page
    shown = list(enumerate(rows[start : start + a_page], start))
    return Paged(shown, page, near(page, last) if last > 1 else [])
