"""SQLite: the embedded live database, or one in memory for worked examples."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from roundtable.engines.engine import Parameters, Rows

TYPES = {"integer": "INTEGER", "number": "REAL", "text": "TEXT", "moment": "TEXT"}


def _bound(value: object) -> object:
    """Dates and moments as Django stores them in SQLite: ISO text, moments in UTC."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(sep=" ")
    return value.isoformat() if isinstance(value, date) else value


class SQLite:
    name = "sqlite"
    dialect = "sqlite"

    def __init__(self, cursor: Callable[[], sqlite3.Cursor]) -> None:
        self._cursor = cursor

    def rows(self, sql: str, parameters: Parameters) -> tuple[list[str], Rows]:
        cursor = self._cursor()
        try:
            cursor.execute(sql, {name: _bound(value) for name, value in parameters.items()})
            return [column[0] for column in cursor.description or ()], cursor.fetchall()
        finally:
            cursor.close()

    def keep(self, table: str, by: str, sql: str, parameters: Parameters) -> None:
        self.rows(f"CREATE TEMPORARY TABLE {table} AS {sql}", parameters)
        # Nothing is known of how long it is, so joins to it are looked up only where there is an index to do it with.
        self.rows(f"CREATE INDEX temp.{table}_by_{by} ON {table} ({by})", {})

    def drop(self, table: str) -> None:
        self.rows(f"DROP TABLE IF EXISTS temp.{table}", {})

    def load(self, table: str, columns: Mapping[str, str], rows: Sequence[tuple[Any, ...]]) -> None:
        cursor = self._cursor()
        cursor.execute(
            f"CREATE TABLE {table} ({', '.join(f'{name} {TYPES[type_]}' for name, type_ in columns.items())})"
        )
        cursor.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)


def live() -> SQLite:
    """Over the live database, through Django's own connection (raw cursors: named parameters stay as sqlite3 has them)."""
    from django.db import connection

    def cursor() -> sqlite3.Cursor:
        connection.ensure_connection()
        opened: sqlite3.Connection = connection.connection
        return opened.cursor(factory=sqlite3.Cursor)

    return SQLite(cursor)


def in_memory() -> SQLite:
    return SQLite(sqlite3.connect(":memory:").cursor)
