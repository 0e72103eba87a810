"""The records behind the figures of a table, or of one column of it."""

from collections.abc import Iterator, Mapping
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
    rows: Mapping[str, list[Raw]],
) -> Iterator[Evidence]:
    """What is behind each row, column by column.

    Args:
        places: key of a row -> its number; a row whose key is null throughout has the records of all.
        wanted: the one column meant; none = all.
        rows: what each statement of `looked_up_for` found, up to one more than `MOST_RECORDS`.
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
        for raw in rows[behind.sql][:MOST_RECORDS]:
            record = Behind(behind.kind, int(raw["record"]), str(raw["uid"]))
            own = places.get(key_of(table, raw))
            for place in {*everything, *([] if own is None else [own])}:
                for column in columns:
                    found[place, column].append(record)
    for (place, column), records in found.items():
        yield Evidence(name, place, column, tuple(records))


def looked_up_for(table: Table, wanted: str | None) -> Iterator[str]:
    """The statements that find the records behind that column; behind all columns without one."""
    return (behind.sql for behind in table.behind if wanted is None or wanted in behind.columns)


def key_of(table: Table, raw: Raw) -> Key:
    return tuple(raw[name] for name in table.key)
