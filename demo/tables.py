"""Reads the hand-written texts under told/."""

import random
from collections.abc import Iterator
from pathlib import Path

TOLD = Path(__file__).parent / "told"


def lines(name: str) -> Iterator[str]:
    for line in (TOLD / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def rows(name: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in lines(name)]


def filled(text: str, rng: random.Random, **words: str) -> str:
    """Puts figures into the gaps of a text: {n} > {m}, and {w} minutes."""
    small = rng.randint(2, 4)
    return text.format(n=small + rng.randint(2, 8), m=small, w=rng.randint(25, 55), **words)


class Deck:
    """Deals texts so that none comes again before all have been dealt."""

    def __init__(self, texts: list[str], rng: random.Random) -> None:
        self.texts, self.rng, self.left = texts, rng, list[str]()

    def deal(self) -> str:
        if not self.left:
            self.left = self.texts[:]
            self.rng.shuffle(self.left)
        return self.left.pop()
