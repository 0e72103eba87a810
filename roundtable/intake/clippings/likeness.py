"""How near two items of publicity are: whether one is a reprint of the other. Measured on what they say, in Chinese and English.

A text is taken as its signs: one Chinese character, one word or one number each; punctuation and blanks are dropped.

- The *share* of two texts is how much of the shorter stands in the other: of its runs of 5 characters (3 words in English).
- Two titles are *near* when one says the other with something added or left out, and nothing put in another's place: 东山镇 for
  西山镇, or another number, is another story. Four fifths of their signs must be the same.

A reprint is suggested when the share is 0.8 or more, whatever the titles; when it is 0.5 or more and the titles are near; and,
where one of the two has no text to compare, when the titles are near. Half of a text alone is a quotation; equal titles over
different texts are a column that appears every week.
"""

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

SAME_TEXT = 0.8
SAME_TEXT_UNDER_A_NEAR_TITLE = 0.5
NEAR_TITLE = 0.8
#: Fewer signs than these are no text to compare.
LEAST_OF_A_TEXT = 40
#: So far a text is read: what follows is seldom the story.
MOST_OF_A_TEXT = 4_000
_SIGNS = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]|[0-9]+|[^\W\d_]+(?:['’][^\W\d_]+)*")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


@dataclass(frozen=True)
class Said:
    """What an item says, ready to be compared."""

    title: tuple[str, ...]
    #: The runs of its text; empty where there is too little of it.
    runs: frozenset[tuple[str, ...]]


def said(title: str, text: str) -> Said:
    signs = list(islice(_signs(text), MOST_OF_A_TEXT))
    return Said(tuple(_signs(title)), _runs(signs) if len(signs) >= LEAST_OF_A_TEXT else frozenset())


def _signs(text: str) -> list[str]:
    return _SIGNS.findall(unicodedata.normalize("NFKC", text).casefold())


def _runs(signs: list[str]) -> frozenset[tuple[str, ...]]:
    chinese = sum(1 for sign in signs if _HAN.match(sign)) * 2 >= len(signs)
    length = 5 if chinese else 3
    return frozenset(tuple(signs[start : start + length]) for start in range(len(signs) - length + 1))


def share(one: Said, other: Said) -> float | None:
    """How much of the shorter text stands in the other; None where one of them has no text to compare."""
    shorter = min(len(one.runs), len(other.runs))
    return len(one.runs & other.runs) / shorter if shorter else None


def near_titles(one: Said, other: Said) -> bool:
    if not one.title or not other.title:
        return False
    if one.title == other.title:
        return True
    if _numbers(one) != _numbers(other):
        return False
    steps = SequenceMatcher(None, one.title, other.title, autojunk=False).get_opcodes()
    same = sum(end - start for step, start, end, _, _ in steps if step == "equal")
    replaced = any(step == "replace" for step, *_ in steps)
    return not replaced and 2 * same >= NEAR_TITLE * (len(one.title) + len(other.title))


def _numbers(item: Said) -> list[str]:
    return sorted(sign for sign in item.title if sign.isdigit())


def is_reprint(one: Said, other: Said) -> bool:
    """Whether they look like the same story."""
    common = share(one, other)
    if common is None:
        return near_titles(one, other)
    if common >= SAME_TEXT:
        return True
    return common >= SAME_TEXT_UNDER_A_NEAR_TITLE and near_titles(one, other)
