"""What asking answers when the question itself is wrong: one sentence, in both languages."""

from collections.abc import Iterable
from difflib import get_close_matches


class AskedWrong(Exception):  # noqa: N818 - it names what happened
    """What was asked cannot be answered: an unknown question, scope or day. `nearest` are things that could be meant."""

    def __init__(self, zh: str, en: str, nearest: Iterable[str] = ()) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en
        self.nearest = tuple(nearest)

    def in_language(self, language: str) -> str:
        return self.en if language.startswith("en") else self.zh


class NotHere(AskedWrong):
    """No programme, group or unit of that name is known, or none that whoever asks may see."""


class NotYours(AskedWrong):
    """It is there, and the role of whoever asks does not reach so far."""


def nearest(given: str, known: Iterable[str], most: int = 3) -> list[str]:
    return get_close_matches(given, list(known), n=most, cutoff=0.3)
