"""A list of publicity items, pasted or uploaded: rows of a sheet with or without a head, read and checked one by one."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from roundtable.actions import rules
from roundtable.actions.clippings import MOST
from roundtable.actions.refused import Refused, Sentence
from roundtable.intake.reading import workbook
from roundtable.intake.reading.cells import Unreadable, is_empty, plain, reader
from roundtable.intake.reading.naming import folded, nearest_key
from roundtable.intake.sheets.publicity import PUBLICITY
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.publicity import Outlet, PublicityItem

#: Characters of a list: 500 items with their texts.
MOST_OF_A_LIST = 700_000
#: The order of a list without a head; what each column is called in one, besides its names in the workbook.
COLUMNS = {
    "published_on": ("刊发日期", "发布日期", "日期", "时间", "date", "day", "published"),
    "outlet": ("渠道", "渠道编号", "媒体", "媒体名称", "来源", "outlet", "outlet key", "source"),
    "title": ("题目", "headline"),
    "url": ("链接", "地址", "link", "address"),
    "unit": ("单位", "单位编码", "单位代码", "单位名称", "unit", "unit code"),
    "text": ("内容", "全文", "content"),
}
_DAY = reader(PUBLICITY.column("published_on"))


@dataclass
class Row:
    """A row as it was read: what it says, and what is wrong with it."""

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    faults: list[Sentence] = field(default_factory=list)


def text_of(path: Path) -> str:
    """The first sheet of a workbook that holds anything, as the text of a list.

    Raises:
        Refusal: it is no workbook that can be read.
        CannotBeRead: the sheet is damaged.
    """
    with workbook.tables(path) as tables:
        for table in tables:
            rows = [
                [plain(cell) if not is_empty(cell) else "" for cell in cells] for _, cells in table.rows()
            ]
            if any(any(row) for row in rows):
                out = io.StringIO()
                csv.writer(out, lineterminator="\n").writerows(row for row in rows if any(row))
                return out.getvalue()
    return ""


def read(text: str, known: "Known") -> list[Row]:
    """The rows that hold something.

    Raises:
        Refused: there are none, or too many, or the list cannot be taken apart.
    """
    lines = [
        (number, cells) for number, cells in enumerate(_cells(text), 1) if any(cell.strip() for cell in cells)
    ]
    names = _head(lines[0][1]) if lines else {}
    if names:
        missing = [name for name in ("published_on", "outlet", "title") if name not in names.values()]
        if missing:
            zh, en = zip(*(_LABELS[name] for name in missing), strict=True)
            raise Refused(f"表头缺少：{'、'.join(zh)}。", f"The head lacks: {', '.join(en)}.")
    rows = lines[1:] if names else lines
    if not rows:
        raise Refused("名单是空的，应每行一条报道。", "The list is empty: give one item a row.")
    if len(rows) > MOST:
        raise Refused(
            f"名单有 {len(rows)} 行，一次最多 {MOST} 行，请分几次。",
            f"The list has {len(rows)} rows; give at most {MOST} at once.",
        )
    order = names or dict(enumerate(COLUMNS))
    return [_row(number, cells, order, known) for number, cells in rows]


_LABELS: dict[str, Sentence] = {
    "published_on": ("刊发日", "published on"),
    "outlet": ("渠道", "outlet"),
    "title": ("标题", "title"),
}


def _cells(text: str) -> Iterator[list[str]]:
    """Cut at tabs where a spreadsheet put them, else at commas."""
    if "\0" in text:
        raise Refused("名单里有不可见的控制字符，请去掉。", "Leave out the control characters of the list.")
    first = next((line for line in text.splitlines() if line.strip()), "")
    between = "\t" if "\t" in first else ","
    if between == "," and "," not in first and "，" in first:
        between = "，"
    csv.field_size_limit(MOST_OF_A_LIST)
    try:
        yield from csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=between, strict=True)
    except csv.Error:
        raise Refused(
            "引号没有配对：含逗号、换行的内容应放在一对双引号里，内容中的双引号写两遍。",
            'A quotation mark has no partner: put a text with commas or line breaks between two ", and write a " in it twice.',
        ) from None


def _head(cells: list[str]) -> dict[int, str]:
    """Column of each place, where the first row names at least two of them; else nothing."""
    names: dict[str, str] = {}
    for column, others in COLUMNS.items():
        ours = PUBLICITY.column({"outlet": "outlet_key", "unit": "unit_code"}.get(column, column))
        names |= {folded(name): column for name in (column, ours.name, ours.zh, ours.en, *others)}
    found = {place: names[folded(cell)] for place, cell in enumerate(cells) if folded(cell) in names}
    return found if len(found) > 1 else {}


@dataclass
class Known:
    """What rows may name, by key and by name, and the days that bound them."""

    outlets: Mapping[str, Outlet]
    units: Mapping[str, Unit]
    frame: rules.Frame


def known_in(programme: Programme, today: date) -> Known:
    here = {"programme_id": programme.origin_id, "superseded_at__isnull": True}
    outlets: dict[str, Outlet] = {}
    for outlet in Outlet.objects.filter(**here):
        outlets |= {outlet.uid.casefold(): outlet, outlet.name.casefold(): outlet}
    units: dict[str, Unit] = {}
    for unit in Unit.objects.filter(**here):
        units |= {unit.uid.casefold(): unit, unit.name.casefold(): unit}
    return Known(outlets, units, rules.Frame(programme.started_on, today))


def _row(number: int, cells: list[str], order: Mapping[int, str], known: Known) -> Row:
    row = Row(number, cells=dict.fromkeys(COLUMNS, ""))
    row.cells |= {order[place]: plain(cell) for place, cell in enumerate(cells) if place in order}
    row.values = {name: row.cells[name] for name in ("title", "url", "text")}
    row.values["published_on"] = _day(row)
    row.values["outlet"] = _named(row, "outlet", known.outlets, ("渠道", "outlet"), needed=True)
    row.values["unit"] = _named(row, "unit", known.units, ("单位", "unit"), needed=False)
    told = {name for name in ("published_on",) if row.values[name] is None}
    fields = {name: row.values[name] for name in ("title", "url", "text", "published_on")}
    row.faults += [
        sentence
        for name, sentence in rules.faults(PublicityItem, {"uid": "-", **fields}, known.frame)
        if name not in told
    ]
    return row


def _day(row: Row) -> date | None:
    cell = row.cells["published_on"]
    if not cell:
        row.faults.append(("缺少刊发日，应填写。", "Give the day of publication: it is missing."))
        return None
    try:
        day: date = _DAY(cell)
    except Unreadable as unreadable:
        zh, en = unreadable.sentence
        row.faults.append((f"刊发日“{cell[:20]}”：{zh}", f"Day of publication “{cell[:20]}”: {en}"))
        return None
    return day


def _named(row: Row, name: str, known: Mapping[str, Any], label: Sentence, *, needed: bool) -> Any:
    cell = row.cells[name]
    if not cell:
        if needed:
            row.faults.append((f"缺少{label[0]}，应填写。", f"Give the {label[1]}: it is missing."))
        return None
    found = known.get(cell.casefold())
    if found is None:
        near = known.get(nearest_key(cell.casefold(), known) or "")
        zh = f"，是不是“{near.name}”？" if near else "。"
        en = f"; is it {near.name}?" if near else "."
        row.faults.append(
            (f"没有名为“{cell[:40]}”的{label[0]}{zh}", f"No {label[1]} is called {cell[:40]}{en}")
        )
    return found
