"""What this import has seen so far: key -> row, in a private file that goes with the process, so that
memory stays flat.

It tells a key that comes twice, finds the row of an event that is out of order, and knows the keys of rows
that were refused, so that one fault does not bring a hundred others.
"""

import json
import sqlite3
from collections.abc import Iterable
from types import TracebackType

#: sheet name, id of the programme's first version
Where = tuple[str, int]


class Ledger:
    def __init__(self) -> None:
        # No name = a file of SQLite's own that nobody else sees and that is gone when it is closed, or the
        # process is.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
            " PRAGMA cache_size=-16384; PRAGMA temp_store=FILE;"
            " CREATE TABLE seen (sheet TEXT, programme INTEGER, uid TEXT, row INTEGER, content INTEGER,"
            " PRIMARY KEY (sheet, programme, uid)) WITHOUT ROWID; BEGIN"
        )

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def seen(self, where: Where, uids: Iterable[str]) -> dict[str, tuple[int, int | None]]:
        """Of these keys those that came already: key -> (row, content); content is None where the row was
        refused.
        """
        found = self._database.execute(
            "SELECT uid, row, content FROM seen WHERE sheet = ? AND programme = ?"
            " AND uid IN (SELECT value FROM json_each(?))",
            (*where, json.dumps(list(uids))),
        )
        return {uid: (row, content) for uid, row, content in found}

    def refuse(self, where: Where, uids: Iterable[str]) -> None:
        """Remembers that the rows of these keys were refused after all."""
        self._database.executemany(
            "UPDATE seen SET content = NULL WHERE sheet = ? AND programme = ? AND uid = ?",
            ((*where, uid) for uid in uids),
        )

    def note(self, where: Where, came: Iterable[tuple[str, int, int | None]]) -> None:
        """Keeps (key, row, content) of rows that came for the first time."""
        self._database.executemany(
            "INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?, ?)",
            ((*where, uid, row, content) for uid, row, content in came),
        )
