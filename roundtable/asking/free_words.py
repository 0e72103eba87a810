"""Free words, in Chinese or English, understood as a question of the bank and what it is asked about.

No model and no list of sentences: the words of a text are read in two ways, and the two are added up.
`lexicon` knows the ideas that people put into words, `weights` which ideas make which question; `likeness`
says how near the text is to the question's own phrasings, so a question new in the bank is found at once.
When neither says enough, nothing is guessed: the key is None and the nearest three are there to choose from.
See docs/decisions/0006-free-words.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.free_scope import scope_in
from roundtable.asking.free_units import normalised
from roundtable.asking.lexicon import ideas_in
from roundtable.asking.likeness import likeness
from roundtable.asking.weights import weight_of
from roundtable.questions.bank import every_question

MOST_CHARACTERS = 200
#: The best question must reach ENOUGH and be CLEAR of the next; chosen on tests/asking/development.csv.
ENOUGH = 1.5
CLEAR = 0.15
#: What a text that is one of the question's own phrasings counts, where a single idea counts about 1 to 4.
OWN_WORDS = 6.0


@dataclass(frozen=True)
class Understood:
    """What a text was taken to ask.

    Args:
        key: the question, or None when unsure.
        nearest: up to three keys, best first; the first is `key` where there is one.
        scope: of group (its number), unit (its code), since and as_of (days) those that were recognised.
        notes: by language, what was seen in the text but not taken, and why.
    """

    key: str | None
    nearest: tuple[str, ...]
    scope: Mapping[str, int | str | date]
    notes: tuple[Mapping[str, str], ...] = field(default=())


def understand(
    text: str,
    *,
    units: Iterable[tuple[str, str]],
    groups: Iterable[tuple[int, str]],
    today: date,
    started_on: date,
) -> Understood:
    """Reads a text of up to 200 characters.

    Args:
        units: (code, name) of each unit that can be meant; groups: (number, name).
        today: the day that 'last week' is counted from; a day without a year is the latest one up to it.
        started_on: the programme's first day; where that day lies before it, the first one after is meant.

    Raises:
        AskedWrong: the text is longer than that.
    """
    if len(text) > MOST_CHARACTERS:
        raise AskedWrong(
            f"问句有 {len(text):,} 个字，最多 {MOST_CHARACTERS} 个；请说短些。",
            f"The question has {len(text):,} characters, {MOST_CHARACTERS} at most; say it in fewer.",
        )
    found = scope_in(normalised(text), units=units, groups=groups, today=today, started_on=started_on)
    scores = scored(found.rest, frozenset(found.scope))
    ranked = sorted(scores, key=lambda key: -scores[key])  # stable: equals stay in the bank's order
    best, next_best = (scores[key] for key in ranked[:2])
    sure = best >= ENOUGH and best - next_best >= CLEAR
    return Understood(ranked[0] if sure else None, tuple(ranked[:3]), found.scope, found.notes)


def scored(words: str, given: frozenset[str] = frozenset()) -> dict[str, float]:
    """Key of each question -> how much the words say for it. `given`: kinds of scope taken out of them."""
    ideas = ideas_in(words) | {f"given_{name}" for name in given}
    own = likeness(words)
    return {key: weight_of(key, ideas) + OWN_WORDS * own[key] for key in every_question()}
