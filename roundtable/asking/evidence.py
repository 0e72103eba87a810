"""The records behind the figures of a table, or of one column of it."""

from collections.abc import Callable, Iterator
from typing import Any

from roundtable.asking.answer import Behind, Evidence
from roundtable.questions.question import Table

MOST_RECORDS = 200_000
Raw = dict[str, Any]
Key = tuple[Any, ...]


def evidence_of(
    name: str,
    table: Table,
    places: dict[Key, int],
    wanted: str | None,
    raw_rows: Callable[[str, int], list[Raw]],
) -> Iterator[Evidence]:
    """What is behind each row, column by column.

    Args:
        places: key of a row -> its number; a row whose key is null throughout has the records of all.
        wanted: the one column meant; none = all.
        raw_rows: gives the rows of a statement, up to one more than so many.
    """
    everything = [place for key, place in places.items() if all(part is None for part in key)]
    looked_up = [
        (behind, [column for column in behind.columns if wanted in {None, column}]) for behind in table.behind
    ]
    found: dict[tuple[int, str], list[Behind]] = {
        (place, column): [] for place in places.values() for _, columns in looked_up for column in columns
    }
    for behind, columns in looked_up:
        if not columns:
            continue
        for raw in raw_rows(behind.sql, MOST_RECORDS)[:MOST_RECORDS]:
            record = Behind(behind.kind, int(raw["record"]), str(raw["uid"]))
            own = places.get(key_of(table, raw))
            for place in {*everything, *([] if own is None else [own])}:
                for column in columns:
                    found[place, column].append(record)
    for (place, column), records in found.items():
        yield Evidence(name, place, column, tuple(records))


def key_of(table: Table, raw: Raw) -> Key:
    return tuple(raw[name] for name in table.key)
