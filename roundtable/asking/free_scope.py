"""What a text in free words is about: which group, which unit, since and as of which day."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from roundtable.asking.free_days import NUMBER_ZH, days_in, number_of
from roundtable.asking.free_units import normalised, units_in

ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
CARDINALS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
COUNT = rf"(?:\d{{1,4}}|{NUMBER_ZH})"

#: 第三组, 三组, 第3督导组, 三督; not 三个组, 前三组, 一组数据, 三组织, 一督到底. With a number before it
#: (三、四组) several are meant.
GROUP_ZH = re.compile(
    rf"(?P<others>{COUNT}(?:\s*组)?\s*[、,和与及到至~-]\s*)?"
    rf"(?:第\s*(?P<nth>{COUNT})\s*个?|(?<![前后这那各每共\d零〇一二三四五六七八九十百])(?P<n>{COUNT}))\s*号?"
    r"(?:(?:督导|督查|巡查|指导|检查)?\s*小?组(?![织成建合稿长数图照])|督(?![导查办促到]))"
)
GROUP_EN = re.compile(
    rf"\b(?:groups?|grps?\.?|teams?)\s*(?:no\.?|number|nr\.?|#)?\s*(?P<n>\d{{1,4}}|{'|'.join(CARDINALS)})\b"
    rf"(?P<others>\s*(?:,|and|or|to|&|-)\s*(?:groups?\s*)?(?:\d{{1,4}}|{'|'.join(CARDINALS)})\b)?"
    rf"|\b(?P<nth>\d{{1,4}}(?=st|nd|rd|th)|{'|'.join(ORDINALS)})(?:st|nd|rd|th)?\s+(?:supervision\s+|inspection\s+)?(?:group|team|grp)\b"
)


@dataclass(frozen=True)
class Found:
    """The scope recognised, the text without its words, and what was seen but not taken."""

    scope: Mapping[str, int | str | date]
    rest: str
    notes: tuple[Mapping[str, str], ...]


def scope_in(
    words: str,
    *,
    units: Iterable[tuple[str, str]],
    groups: Iterable[tuple[int, str]],
    today: date,
    started_on: date,
) -> Found:
    """Recognises the scope in a normalised text. Of two units, groups or days, neither is taken."""
    named = units_in(words, units)
    rest = _without(words, ((found.start, found.end) for found in named))
    numbered = list(_groups_in(rest, groups))
    rest = _without(rest, ((start, end) for start, end, _ in numbered))
    spans = list(days_in(rest, today=today, started_on=started_on))
    rest = _without(rest, ((span.start, span.end) for span in spans))
    since = {span.since for span in spans if span.since or not span.as_of}
    as_of = {span.as_of for span in spans if span.as_of or not span.since}
    scope: dict[str, int | str | date] = {}
    notes = []
    for name, zh, en, values in (
        ("unit", "单位", "unit", {found.code for found in named}),
        ("group", "督导组", "group", {number for _, _, number in numbered}),
        ("since", "起始日", "first day", since),
        ("as_of", "截至日", "day", as_of),
    ):
        meant = [value for value in values if value is not None]
        if len(meant) == len(values) == 1:
            scope[name] = meant[0]
        elif values:
            notes.append(
                {
                    "zh-hans": f"问句里的{zh}读不准是哪一个，没有采用；请只说一个。",
                    "en": f"Which {en} the question means is not clear, so none was taken; name one.",
                }
            )
    return Found(scope, rest, tuple(notes))


def _groups_in(words: str, groups: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int, int | None]]:
    """Start, end and number of each group named; no number where several are named together."""
    taken = [
        (match.start(), match.end(), _number(match))
        for rule in (GROUP_ZH, GROUP_EN)
        for match in rule.finditer(words)
    ]
    yield from taken
    for number, name in groups:
        start = words.find(normalised(name)) if len(name) > 1 else -1
        if start >= 0 and not any(one < start + len(name) and start < end for one, end, _ in taken):
            yield start, start + len(normalised(name)), number


def _number(match: re.Match[str]) -> int | None:
    if match["others"]:
        return None
    text = match["n"] or match["nth"]
    for names in (ORDINALS, CARDINALS):
        if text in names:
            return names.index(text) + 1
    return number_of(text)


def _without(words: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in place of the spans: places in it stay, and words do not run together."""
    signs = list(words)
    for start, end in spans:
        signs[start:end] = " " * (end - start)
    return "".join(signs)
