"""One cell, as typed by a person or kept by Excel, read as the type of its column.

Numbers, days and codes are read whatever the width of their digits (NFKC); texts keep every character
between their ends.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from roundtable.actions.refused import Sentence
from roundtable.intake.sheets.column import Column, Words

YES_OR_NO = {
    "yes": True,
    "是": True,
    "true": True,
    "1": True,
    "no": False,
    "否": False,
    "false": False,
    "0": False,
}
#: Longer than any number that is in order; more digits would only cost time.
MOST_DIGITS = 15
MOST_REMEMBERED = 10_000

_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]0?0:00(?::00)?)?")
_MOMENT = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?"
    r"(?:[T ]?\s*(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,6})?))?)?\s*(Z|[+-]\d{2}:?\d{2})?"
)
_WHOLE_NUMBER = re.compile(r"[+-]?\d+")
_NOTHING_TO_SEE = {ord(sign): None for sign in "\u200b\u200c\u200d\u2060\ufeff"}


class Unreadable(ValueError):  # noqa: N818 - it names what happened
    """A cell that does not hold what its column asks for."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.sentence: Sentence = (zh, en)


def is_empty(raw: Any) -> bool:
    return raw is None or raw == "" or (isinstance(raw, str) and raw.isspace())


def plain(raw: Any) -> str:
    """A cell as text; whole numbers without '.0', days as ISO."""
    if isinstance(raw, str):
        return raw.replace("\r\n", "\n").replace("\r", "\n").strip() if "\r" in raw else raw.strip()
    if isinstance(raw, bool):
        return str(raw).upper()
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, datetime) and not (raw.hour or raw.minute or raw.second or raw.microsecond):
        return raw.date().isoformat()
    return raw.isoformat() if isinstance(raw, date) else str(raw).strip()


def narrow(raw: Any) -> str:
    """A cell as text with digits and signs of the usual width and nothing invisible in it."""
    text = plain(raw)
    return text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_NOTHING_TO_SEE).strip()


def _code(raw: Any) -> str:
    text = narrow(raw)
    if not text.isprintable():
        raise Unreadable("应只有一行，且没有控制字符。", "Give one line without control characters.")
    return text


def _integer(raw: Any) -> int:
    if type(raw) is int and abs(raw) < 10**MOST_DIGITS:
        return raw
    text = narrow(raw)
    if isinstance(raw, bool) or not _WHOLE_NUMBER.fullmatch(text) or len(text) > MOST_DIGITS:
        raise Unreadable("应是整数，如 12。", "Give a whole number such as 12.")
    return int(text)


def _day(raw: Any) -> date:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    text = narrow(raw) if isinstance(raw, str) else ""
    found = _DAY.fullmatch(text)
    if found is None:
        raise Unreadable("应是日期，如 2020-03-30。", "Give a day such as 2020-03-30.")
    return _existing_day(*map(int, found.groups()))


def _existing_day(year: int, month: int, of_month: int) -> date:
    try:
        found = date(year, month, of_month)
    except ValueError:
        raise Unreadable(
            "没有这一天，应是日历上有的日期，如 2020-03-30。",
            "There is no such day; give one such as 2020-03-30.",
        ) from None
    if not 1900 <= year <= 2200:
        raise Unreadable("年份应在 1900 到 2200 之间。", "Give a year from 1900 to 2200.")
    return found


def _moment(raw: Any) -> datetime:
    """A time, without a zone where none was given."""
    if isinstance(raw, datetime):
        return raw
    if isinstance(raw, date):
        return datetime(raw.year, raw.month, raw.day)  # noqa: DTZ001 - the programme's zone is added by the caller
    found = _MOMENT.fullmatch(narrow(raw)) if isinstance(raw, str) else None
    if found is None:
        raise Unreadable("应是时刻，如 2020-03-30 09:05。", "Give a time such as 2020-03-30 09:05.")
    year, month, of_month, hour, minute, second, offset = found.groups()
    day = _existing_day(int(year), int(month), int(of_month))
    whole, _, part = (second or "00").partition(".")
    iso = f"{day.isoformat()}T{int(hour or 0):02}:{minute or '00'}:{whole}.{part or '0':0<6}{offset or ''}"
    try:
        return datetime.fromisoformat(iso)
    except ValueError:
        raise Unreadable(
            "没有这个时刻，应如 2020-03-30 09:05。",
            "There is no such time; give one such as 2020-03-30 09:05.",
        ) from None


def _yes_or_no(raw: Any) -> bool:
    found = YES_OR_NO.get(narrow(raw).casefold())
    if found is None:
        raise Unreadable("应是“是”或“否”。", "Give yes or no.")
    return found


def _choice(words: Words) -> Callable[[Any], str]:
    known = {name.casefold(): key for key, labels in words.items() for name in (key, *labels)}

    def read(raw: Any) -> str:
        found = known.get(narrow(raw).casefold())
        if found is None:
            zh = "、".join(f"{key}（{words[key][0]}）" for key in words)
            raise Unreadable(f"应是 {zh} 之一。", f"Give one of {', '.join(words)}.")
        return found

    return read


def _codes(raw: Any) -> tuple[str, ...]:
    """Keys between semicolons, each once."""
    return tuple(dict.fromkeys(part.strip() for part in _code(raw).split(";") if part.strip()))


def _remembering(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The same text is read once: a sheet has few different days and numbers."""
    known: dict[str, Any] = {}

    def look_up(raw: Any) -> Any:
        if not isinstance(raw, str):
            return read(raw)
        found = known.get(raw)
        if found is None:
            found = read(raw)
            if len(known) < MOST_REMEMBERED and len(raw) < 200:
                known[raw] = found
        return found

    return look_up


def reader(column: Column) -> Callable[[Any], Any]:
    """What reads a cell of the column that is not empty; it raises Unreadable."""
    match column.type:
        case "text":
            return plain
        case "code":
            return _code
        case "integer":
            return _remembering(_integer)
        case "day":
            return _remembering(_day)
        case "moment":
            return _moment
        case "yes_no":
            return _remembering(_yes_or_no)
        case "choice":
            return _remembering(_choice(column.words))
        case "codes":
            return _remembering(_codes)
