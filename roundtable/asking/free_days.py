"""Days and weeks in free words, Chinese or English."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

NUMBER_ZH = "[零〇一二三四五六七八九十百]+"
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH = "(?:" + "|".join(f"{name}|{name[:3]}\\.?" for name in (*MONTHS, "sept")) + ")"

#: year, month and day, as far as they are given, under names that end in a number of their own.
DAY = re.compile(
    r"(?<!\d)(?P<y1>\d{4})\s*[-/.]\s*(?P<m1>\d{1,2})\s*[-/.]\s*(?P<d1>\d{1,2})(?!\d)"
    rf"|(?:(?<!\d)(?P<y2>\d{{4}}|[零〇一二三四五六七八九]{{4}})\s*年\s*)?(?<!\d)(?P<m2>\d{{1,2}}|{NUMBER_ZH})\s*月\s*"
    rf"(?P<d2>\d{{1,2}}|{NUMBER_ZH})(?!\d)\s*[日号]?(?:\s*(?:至|到|[-~—–])\s*(?P<u2>\d{{1,2}}|{NUMBER_ZH})\s*[日号])?"
    rf"|(?<!\d)(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?\b(?P<m3>{MONTH})(?![a-z])(?:,?\s*(?P<y3>\d{{4}})(?!\d))?"
    rf"|\b(?P<m4>{MONTH})\s*\b(?:the\s+)?(?P<d4>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:,?\s*(?P<y4>\d{{4}})(?!\d))?"
    r"|(?<=截[至止])\s*(?P<m5>\d{1,2})[./](?P<d5>\d{1,2})(?!\d)"
    r"|(?<=[至到止])\s*(?P<d6>\d{1,2})\s*[日号]"
    r"|(?P<ago>昨天|昨日|\byesterday\b|前天|\bthe day before yesterday\b)"
)
BEFORE = re.compile(
    r"(?:(?P<since>自从|自|从|\bsince|\bfrom|\bbetween|\bafter)"
    r"|(?P<week>\bweek (?:of|beginning|starting))"
    r"|截至|截止到?|直到|到|至|\bas (?:of|at)|\bup to|\buntil|\btill|\bby|\bon|\bthrough|\bto|\band|[-~—–])"
    r"\s*(?:the\s+)?$"
)
AFTER = re.compile(
    r"^\s*(?:(?P<since>以来|之后|以后|后|起|开始|onwards?)|(?P<week>(?:那|当|所在的?)一?个?(?:周|星期))|为止|以前|之前|前|止)"
)

COMPARED = re.compile(
    r"(?:比|较|同|和|与|跟)(?:起)?上一?个?(?:周|星期|礼拜)"
    r"|\b(?:than|compared (?:to|with)|versus|vs\.?|over|against|or) (?:the )?(?:last|previous) week"
)
WEEK = re.compile(
    r"(?P<past>(?P<twice>上?)上一?个?(?:周|星期|礼拜)|\b(?:last|previous) week(?:'?s)?\b)"
    r"|(?P<this>(?:本|这一?个?)(?:周|星期|礼拜)|\bthis week(?:'?s)?\b)"
    rf"|(?:(?<!\d)(?P<y1>\d{{4}})\s*年?\s*)?第\s*(?P<n1>\d{{1,2}}|{NUMBER_ZH})\s*个?\s*(?:周|星期|礼拜)"
    r"|(?:\b(?P<y2>\d{4})[\s-]*)?\b(?:week|wk\.?)\s*(?:no\.?|number|#)?\s*(?P<n2>\d{1,2})(?!\d)"
    r"(?:,? (?:of )?(?P<y3>\d{4})\b)?"
    r"|(?:\b(?P<y4>\d{4})[\s-]*)?(?<![a-z])w(?P<n4>\d{1,2})(?!\d)"
)


class Span(NamedTuple):
    """Days recognised at a place in the text; a week has both, a single day one."""

    start: int
    end: int
    since: date | None
    as_of: date | None


def number_of(text: str) -> int:
    """13, 三, 十三, 二十, 二〇二〇 as a number."""
    if text.isascii():
        return int(text)
    digits = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0}
    if not re.search("[十百]", text):
        return int("".join(str(digits[sign]) for sign in text))
    total, last = 0, 0
    for sign in text:
        if sign in digits:
            last = digits[sign]
        else:
            total, last = total + (last or 1) * (10 if sign == "十" else 100), 0
    return total + last


def days_in(words: str, *, today: date, started_on: date) -> Iterator[Span]:
    """Each day or week in the text, and each that cannot be one (30 February, week 60) without days."""
    compared = [match.span() for match in COMPARED.finditer(words)]
    for match in WEEK.finditer(words):
        if compared:
            continue  # 'more than last week' asks about a change, not about that week
        monday = _monday(_given(match), today, started_on)
        yield Span(*match.span(), *_week(monday, today))
    ended_at = 0
    for match in DAY.finditer(words):
        given = _given(match)
        before, after = BEFORE.search(words[: match.start()]), AFTER.search(words[match.end() :])
        start = before.start() if before and before.start() >= ended_at else match.start()
        end = match.end() + (after.end() if after else 0)
        ended_at = end
        day = _day(given, today, started_on)
        marks = {
            name for found in (before, after) if found for name, text in found.groupdict().items() if text
        }
        if day is None:
            yield Span(start, end, None, None)
        elif "week" in marks:
            yield Span(start, end, *_week(day - timedelta(days=day.weekday()), today))
        elif "u" in given:
            yield Span(start, end, day, _day(given | {"d": given["u"]}, today, started_on))
        elif "since" in marks:
            yield Span(start, end, day, None)
        else:
            yield Span(start, end, None, day)


def _given(match: re.Match[str]) -> dict[str, str]:
    return {name.rstrip("123456"): text for name, text in match.groupdict().items() if text}


def _week(monday: date | None, today: date) -> tuple[date | None, date | None]:
    return (monday, min(monday + timedelta(days=6), today)) if monday else (None, None)


def _monday(given: Mapping[str, str], today: date, started_on: date) -> date | None:
    if "n" not in given:
        weeks_ago = 0 if "this" in given else 2 if "twice" in given else 1
        return today - timedelta(days=today.weekday() + 7 * weeks_ago)
    number = number_of(given["n"])
    years = [int(given["y"])] if "y" in given else _years(today, started_on)
    mondays = [date.fromisocalendar(year, number, 1) for year in years if 1 <= number <= _weeks_of(year)]
    return mondays[0] if "y" in given and mondays else _of_the_programme(mondays, today, started_on, 6)


def _weeks_of(year: int) -> int:
    return date(year, 12, 28).isocalendar().week


def _day(given: Mapping[str, str], today: date, started_on: date) -> date | None:
    if "ago" in given:
        return today - timedelta(days=2 if given["ago"] in ("前天", "the day before yesterday") else 1)
    number = number_of(given["d"])
    if "m" not in given:
        months = [
            (today.year, today.month),
            ((today - timedelta(days=today.day)).year, (today - timedelta(days=today.day)).month),
        ]
        return _of_the_programme(
            [day for month in months if (day := _valid(*month, number))], today, started_on
        )
    name = given["m"][:3]
    month = (
        [full[:3] for full in MONTHS].index(name) + 1
        if name.isascii() and name.isalpha()
        else number_of(given["m"])
    )
    if "y" in given:
        return _valid(number_of(given["y"]), month, number)
    return _of_the_programme(
        [day for year in _years(today, started_on) if (day := _valid(year, month, number))], today, started_on
    )


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _years(today: date, started_on: date) -> list[int]:
    return sorted({*range(today.year - 4, today.year + 1), started_on.year, started_on.year + 1})


def _of_the_programme(days: list[date], today: date, started_on: date, lasting: int = 0) -> date | None:
    """The latest that has come since the programme started; else the first to come, which is refused."""
    within = [day for day in days if day + timedelta(days=lasting) >= started_on]
    return max((day for day in within if day <= today), default=min(within, default=None))
