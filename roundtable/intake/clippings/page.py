"""What a pasted page says of itself: its title, its day, its outlet, its address and its text, guessed by rules.

Nothing is fetched, and nothing is recorded of it before somebody has looked at the guess.

- The byline is the first of the opening lines that holds a whole date or a source (来源：, Source:).
- The title is the last line before it that is long enough for one and no crumb of the page's navigation; without a byline, the
  first such line.
- The text is what follows, up to the line with which a page's foot begins (责任编辑, Related, …).
- The outlet is the one named as the source, else the known one whose name stands in the opening or closing lines.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from roundtable.asking.free_days import MONTH, MONTHS

OPENING, CLOSING = 30, 5
_YMD = re.compile(r"(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})")
_MONTH = MONTH.replace("(?:", "(", 1)
_DMY = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(20\d{{2}})\b", re.IGNORECASE)
_MDY = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(20\d{{2}})\b", re.IGNORECASE)
_SOURCE = re.compile(
    r"(?:信息来源|稿件来源|来源|稿源|Source)\s*[:：]\s*([^\s|｜]+(?: [A-Z][\w’'-]*)*)", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'，。）)\]】]+")
_FOOT = re.compile(
    r"^[\[【(（]?\s*(责任编辑|责编|编辑[:：]|编审|审核[:：]|监制[:：]|上一篇|下一篇|相关(新闻|阅读|链接|文章)|扫一扫|扫码|分享到|打印本页|关闭窗口"
    r"|版权所有|免责声明|Copyright|Related\b|Share (this|on)\b|Read more\b|Editor\s*:|All rights reserved)",
    re.IGNORECASE,
)
_CRUMB = re.compile(
    r"当前位置|您的位置|首页|^(Home|Menu|Search|Skip to)\b|\s[>›»]\s|^(登录|注册|搜索|字号|分享|收藏|打印)|^原标题",
    re.IGNORECASE,
)
LEAST_OF_A_TITLE, MOST_OF_A_TITLE = 4, 120


@dataclass(frozen=True)
class Guessed:
    """What a page seems to say; empty or None where it says nothing of it."""

    title: str = ""
    published_on: date | None = None
    #: Key of a known outlet.
    outlet: str = ""
    #: The source as the page names it, where that is no known outlet.
    outlet_name: str = ""
    url: str = ""
    #: Code of the one unit that the title names.
    unit: str = ""
    text: str = ""


def guessed(pasted: str, *, outlets: Mapping[str, str], units: Mapping[str, str]) -> Guessed:
    """
    Args:
        outlets, units: name -> key of those that are known.
    """
    lines = [" ".join(line.split()) for line in pasted.replace("\r", "\n").split("\n")]
    lines = [line for line in lines if line]
    byline = next((at for at, line in enumerate(lines[:OPENING]) if _is_byline(line)), None)
    title_at = _title_at(lines, byline)
    title = lines[title_at] if title_at is not None else ""
    begins = (byline if byline is not None else -1 if title_at is None else title_at) + 1
    named = _source(lines)
    outlet = _known(named, outlets) if named else _mentioned(lines, outlets)
    address = _ADDRESS.search(pasted)
    return Guessed(
        title=title,
        published_on=_day_of(lines, byline),
        outlet=outlet,
        outlet_name="" if outlet else named,
        url=address[0].rstrip(".,;") if address else "",
        unit=_one_in(title, units),
        text="\n".join(_body(lines[begins:])),
    )


def _is_byline(line: str) -> bool:
    short = len(line) <= MOST_OF_A_TITLE
    return bool(_SOURCE.search(line)) or (short and day_in(line) is not None)


def _title_at(lines: Sequence[str], byline: int | None) -> int | None:
    if byline is not None:
        return next((at for at in range(byline - 1, -1, -1) if _may_be_title(lines[at])), None)
    return next((at for at, line in enumerate(lines[:OPENING]) if _may_be_title(line)), None)


def _may_be_title(line: str) -> bool:
    fits = LEAST_OF_A_TITLE <= len(line) <= MOST_OF_A_TITLE
    return fits and not _CRUMB.search(line) and not _ADDRESS.match(line)


def _body(lines: Sequence[str]) -> list[str]:
    foot = next((at for at, line in enumerate(lines) if _FOOT.match(line)), len(lines))
    return [line for line in lines[:foot] if not _ADDRESS.fullmatch(line)]


def _day_of(lines: Sequence[str], byline: int | None) -> date | None:
    """The byline's own day, else the first in the opening lines, else the last on the page."""
    first = [lines[byline]] if byline is not None else []
    days = (day_in(line) for line in [*first, *lines[:OPENING], *reversed(lines)])
    return next((day for day in days if day), None)


def day_in(line: str) -> date | None:
    """The first whole date in a line: 2020-03-16, 2020年3月16日, 16 March 2020, March 16, 2020."""
    if found := _YMD.search(line):
        year, month, day = map(int, found.groups())
    elif found := _DMY.search(line):
        day, month, year = int(found[1]), _month(found[2]), int(found[3])
    elif found := _MDY.search(line):
        month, day, year = _month(found[1]), int(found[2]), int(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(at for at, month in enumerate(MONTHS, 1) if month.startswith(name.casefold()[:3]))


def _source(lines: Sequence[str]) -> str:
    found = (_SOURCE.search(line) for line in [*lines[:OPENING], *lines[-CLOSING:]])
    return next((one[1].strip("《》“”\"'") for one in found if one), "")


def _known(name: str, known: Mapping[str, str]) -> str:
    folded = {each.casefold(): key for each, key in known.items()}
    return folded.get(name.casefold(), "")


def _mentioned(lines: Sequence[str], known: Mapping[str, str]) -> str:
    """The longest known name in the opening lines, else in the closing ones."""
    for some in (lines[:10], lines[-CLOSING:]):
        said = "\n".join(some).casefold()
        names = [name for name in known if len(name) > 1 and name.casefold() in said]
        if names:
            return known[max(names, key=len)]
    return ""


def _one_in(title: str, units: Mapping[str, str]) -> str:
    """The unit that the title names; empty where it names none, or several."""
    named = [name for name in units if len(name) > 1 and name in title]
    longest = [name for name in named if not any(name != other and name in other for other in named)]
    return units[longest[0]] if len(longest) == 1 else ""
