"""DuckDB: over the Parquet folder that `lake sync` writes, or in memory for worked examples."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from roundtable.engines.engine import Parameters, Rows
from roundtable.engines.lake import tables

TYPES = {"integer": "BIGINT", "number": "DOUBLE", "text": "VARCHAR", "moment": "TIMESTAMP"}


def _bound(value: object) -> object:
    """Moments in the lake are UTC without a zone."""
    return value.astimezone(UTC).replace(tzinfo=None) if isinstance(value, datetime) else value


class DuckDB:
    name = "duckdb"
    dialect = "duckdb"

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def rows(self, sql: str, parameters: Parameters) -> tuple[list[str], Rows]:
        # DuckDB refuses parameters that the statement does not name.
        named = set(re.findall(r"\$(\w+)", sql))
        cursor = self._connection.cursor()
        cursor.execute(sql, {name: _bound(value) for name, value in parameters.items() if name in named})
        return [column[0] for column in cursor.description or ()], cursor.fetchall()

    def keep(self, table: str, by: str, sql: str, parameters: Parameters) -> None:
        # In memory, and not temporary: a temporary table would be seen by one cursor alone.
        self.rows(f"CREATE TABLE {table} AS {sql}", parameters)

    def drop(self, table: str) -> None:
        self.rows(f"DROP TABLE IF EXISTS {table}", {})

    def load(self, table: str, columns: Mapping[str, str], rows: Sequence[tuple[Any, ...]]) -> None:
        self._connection.execute(
            f"CREATE TABLE {table} ({', '.join(f'{name} {TYPES[type_]}' for name, type_ in columns.items())})"
        )
        if rows:
            self._connection.executemany(
                f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows
            )


def in_memory() -> DuckDB:
    return DuckDB(duckdb.connect(config={"threads": 2}))


def over(folder: Path) -> DuckDB:
    """Over a lake: a view per record table, of the files that count at this moment.

    Raises:
        NoLake: there is none in the folder.
    """
    connection = duckdb.connect(config={"threads": 2})
    for table, files in tables(folder).items():
        listed = ", ".join("'{}'".format(file.replace("'", "''")) for file in files)
        connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet([{listed}])")
    return DuckDB(connection)
