"""Small programmes written out as documents, for the cases worked by hand."""

from datetime import date
from typing import Any

from tests.oracle.sheets import Sheets, read_texts

# The programme starts on Wednesday 4 March 2026; its first whole week is that of Monday 9 March (2026-W11).
START = """
programme: key, title, started_on, ends_on, timezone
p, Drive, 2026-03-04, , Asia/Shanghai

unit_kinds: key, title
town, Town
office, Office

groups: number, name
1, First
2, Second
10, Tenth

units: code, name, kind
a, Ash, town
b, Birch, town
c, Cedar, office
d, Dale, town
"""


def programme(*documents: str) -> Sheets:
    """Sheets from text: 'sheet: header', then one line a row; an empty line ends the sheet."""
    texts = {}
    for block in "\n\n".join(documents).split("\n\n"):
        if not block.strip():
            continue
        name, rest = block.strip().split(":", maxsplit=1)
        lines = [",".join(cell.strip() for cell in line.split(",")) for line in rest.strip().splitlines()]
        texts[name] = "\n".join(lines) + "\n"
    return read_texts(texts)


def day(month_and_day: str) -> date:
    """A day of 2026."""
    return date.fromisoformat(f"2026-{month_and_day}")


def column(rows: list[dict[str, Any]], *names: str) -> list[Any]:
    """The values of some columns; of a thing with a name only its code, key or number."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return value.get("code") or value.get("key") or value.get("number")
        return value

    if len(names) == 1:
        return [plain(row[names[0]]) for row in rows]
    return [tuple(plain(row[name]) for name in names) for row in rows]
