"""Units in free words: by code, by name, or by a part of the name that no other unit's name gives rise to."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from roundtable.asking.lexicon import ideas_in
from roundtable.asking.likeness import EMPTY, bank_says

#: What a name may end in. The stem before one of FIELDS is a common word (水利, 教育) and alone no unit.
PLACES = ("街道办事处", "街道办", "街道", "镇", "乡")
FIRMS = (
    "有限责任公司",
    "股份有限公司",
    "有限公司",
    "集团公司",
    "分公司",
    "公司",
    "集团",
    "分行",
    "支行",
    "银行",
)
FIELDS = ("委员会", "管委会", "办公室", "中心", "分局", "支队", "大队", "局", "委", "办", "部", "处", "厅")
ENDINGS = (*PLACES, *FIRMS, *FIELDS)
OTHER_ENDINGS = ("部门", "系统", "局", "委", "厅")
WITHIN = re.compile(r"^[\u3400-\u9fff]{1,4}?(?:自治[州县旗]|[省市县区州盟旗])(?=[\u3400-\u9fff]{2})")
CHINESE = re.compile(r"[\u3400-\u9fff]")
TOKEN = re.compile(r"[a-z0-9]+(?:[-_./][a-z0-9]+)*")
COUNTED = re.compile(r"\s*[年月日号周组期个家次条场人份本篇项%]|\s*(?:units?|visits?|days?|weeks?)\b")
LONGEST = 40


class Named(NamedTuple):
    """A place in the text that names one unit, or (no code) several."""

    start: int
    end: int
    code: str | None


def normalised(text: str) -> str:
    """Full-width letters and digits as plain ones, in lower case, blanks single."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def parts_of(name: str) -> Iterator[str]:
    """What people may say for a name: 云泽市水利局 -> 水利局, 水利部门; 柳林镇 -> 柳林."""
    if not CHINESE.search(name):
        words = name.split()
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                yield " ".join(words[start:end])
        return
    core = WITHIN.sub("", name)
    yield core
    for length in range(max(3, (len(core) + 1) // 2), len(core)):
        yield core[:length]
        yield core[-length:]
    ending = next((ending for ending in ENDINGS if core.endswith(ending) and len(core) > len(ending) + 1), "")
    stem = core.removesuffix(ending)
    if ending in (*PLACES, *FIRMS):
        yield stem
    elif ending:
        yield from (stem + other for other in OTHER_ENDINGS)


def _tells_apart(part: str) -> bool:
    """Whether a part is more than words that anybody uses who asks the bank something."""
    subject = part.removesuffix("部门").removesuffix("系统")
    if part in ENDINGS or bank_says(part) or ideas_in(subject):
        return False
    if CHINESE.search(part):
        return len(part) >= 2
    return any(len(word) >= 4 and word not in EMPTY and not bank_says(word) for word in part.split())


@lru_cache(maxsize=4)
def _index(units: tuple[tuple[str, str], ...]) -> tuple[dict[str, str], dict[str, str | None]]:
    """Code -> code as written, and what may be said for a name -> code (None: several are meant)."""
    codes = {normalised(code): code for code, _ in units}
    names: dict[str, set[str]] = {}
    parts: dict[str, set[str]] = {}
    for code, name in units:
        full = normalised(name)
        names.setdefault(full, set()).add(code)
        for part in parts_of(full):
            parts.setdefault(part, set()).add(code)
    said = {
        part: owners for part, owners in parts.items() if part not in names and _tells_apart(part)
    } | names
    return codes, {part: next(iter(owners)) if len(owners) == 1 else None for part, owners in said.items()}


def units_in(words: str, units: Iterable[tuple[str, str]]) -> list[Named]:
    """The units named in a normalised text, in its order."""
    codes, said = _index(tuple(units))
    found = [
        Named(*token.span(), codes[token.group()])
        for token in TOKEN.finditer(words)
        if token.group() in codes and _is_a_code(token, words)
    ]
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + LONGEST), start + 1, -1):
            if words[start:end] in said and _whole(words, start, end):
                found.append(Named(start, end, said[words[start:end]]))
                start = end - 1
                break
        start += 1
    return sorted(found)


def _is_a_code(token: re.Match[str], words: str) -> bool:
    text = token.group()
    if text.isdigit():
        return len(text) >= 3 and not COUNTED.match(words, token.end())
    return any(sign.isdigit() for sign in text) or (text not in EMPTY and not bank_says(text))


def _whole(words: str, start: int, end: int) -> bool:
    """Latin letters are whole words; Chinese has no such border."""
    before, after = words[start - 1 : start], words[end : end + 1]
    return not (
        (words[start].isascii() and before.isascii() and before.isalnum())
        or (words[end - 1].isascii() and after.isascii() and after.isalnum())
    )
