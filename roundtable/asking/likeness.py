"""How near a text is to the words in which a question of the bank is asked: cosine over weighted n-grams."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import log, sqrt

from roundtable.questions.bank import every_question

#: Words too common to tell questions apart.
EMPTY_WORDS = (
    "a an the of to in on at by for with from and or is are was were be been being am do does did has "
    "have had it its this that these those there their they them we our us you your me my i s t please "
    "show tell give can could would should will so "
    "how what which who whose when where why much many any some all"
)
EMPTY = frozenset(EMPTY_WORDS.split())
EMPTY_SIGNS = frozenset(
    "的了吗呢啊吧呀嘛么是在有和与都也就还又把被给到个们请我你您他它这那什怎哪几多少一下没不办好"
)
CHINESE = re.compile(r"[\u3400-\u9fff]+")
LATIN = re.compile(r"[a-z]+")
ENDING = re.compile(r"(?<=[a-z]{3})(?:ings?|ed|ly|es|s|e)$")

Grams = dict[str, float]


def grams(words: str) -> Iterator[str]:
    """Chinese as runs of 1 to 3 characters, English as stems and pairs of stems."""
    for run in CHINESE.findall(words):
        for length in (1, 2, 3):
            for start in range(len(run) - length + 1):
                gram = run[start : start + length]
                if not EMPTY_SIGNS.issuperset(gram):
                    yield gram
    stems = [ENDING.sub("", word) for word in LATIN.findall(words) if word not in EMPTY]
    yield from stems
    yield from (f"{one} {other}" for one, other in pairwise(stems))


@cache
def _index() -> tuple[Grams, float, tuple[tuple[str, Grams], ...]]:
    """The weight of each gram, that of an unknown one, and (key, weighted grams) of each phrasing."""
    texts = [
        (key, Counter(grams(text.casefold())))
        for key, question in every_question().items()
        for text in (
            *question.asks.values(),
            *(text for texts in question.phrasings.values() for text in texts),
        )
    ]
    seen_in: dict[str, set[str]] = {}
    for key, counted in texts:
        for gram in counted:
            seen_in.setdefault(gram, set()).add(key)
    questions = len(every_question())
    weight = {gram: log(1 + questions / len(keys)) for gram, keys in seen_in.items()}
    unknown = log(1 + questions)
    return weight, unknown, tuple((key, _weighted(counted, weight, unknown)) for key, counted in texts)


def _weighted(counted: Counter[str], weight: Grams, unknown: float) -> Grams:
    raw = {gram: weight.get(gram, unknown) for gram in counted}
    # One rare word is not yet a likeness: "time" alone is no question about reports on time.
    length = max(sqrt(sum(value * value for value in raw.values())), 1.5 * unknown)
    return {gram: value / length for gram, value in raw.items()}


@cache
def _said() -> str:
    return "\n".join(
        text.casefold()
        for question in every_question().values()
        for text in (
            *question.asks.values(),
            *(text for texts in question.phrasings.values() for text in texts),
        )
    )


def bank_says(words: str) -> bool:
    """Whether the words stand somewhere in what the bank is asked: such words name no unit."""
    return words in _said()


def likeness(words: str) -> dict[str, float]:
    """Key of each question -> 0 … 1, where 1 means that the words are one of its own phrasings."""
    weight, unknown, texts = _index()
    own = _weighted(Counter(grams(words)), weight, unknown)
    best = dict.fromkeys(every_question(), 0.0)
    for key, phrasing in texts:
        same = sum(value * phrasing[gram] for gram, value in own.items() if gram in phrasing)
        best[key] = max(best[key], 1.0 if own and own == phrasing else same)
    return best
