"""PostgreSQL: the live database of a province or a nation."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from roundtable.engines.engine import Parameters, Rows

TYPES = {
    "integer": "BIGINT",
    "number": "DOUBLE PRECISION",
    "text": 'TEXT COLLATE "C"',
    "moment": "TIMESTAMPTZ",
}


class Postgres:
    name = "postgres"
    dialect = "postgres"

    def __init__(self, connection: Callable[[], Any]) -> None:
        """`connection`: gives a psycopg connection whose cursors bind on the client, so that a null needs no type."""
        self._connection = connection

    def rows(self, sql: str, parameters: Parameters) -> tuple[list[str], Rows]:
        with self._connection().cursor() as cursor:
            cursor.execute(sql, parameters)
            return [column.name for column in cursor.description], cursor.fetchall()

    def keep(self, table: str, by: str, sql: str, parameters: Parameters) -> None:
        with self._connection().cursor() as cursor:
            cursor.execute(f"CREATE TEMPORARY TABLE {table} AS {sql}", parameters)
            cursor.execute(f"ANALYZE {table}")

    def drop(self, table: str) -> None:
        with self._connection().cursor() as cursor:
            cursor.execute(f"DROP TABLE IF EXISTS {table}")

    def load(self, table: str, columns: Mapping[str, str], rows: Sequence[tuple[Any, ...]]) -> None:
        with self._connection().cursor() as cursor:
            cursor.execute(
                f"CREATE TEMPORARY TABLE {table} ({', '.join(f'{name} {TYPES[type_]}' for name, type_ in columns.items())})"
            )
            if rows:
                cursor.executemany(f"INSERT INTO {table} VALUES ({', '.join(['%s'] * len(columns))})", rows)


def live() -> Postgres:
    """Over the live database, through Django's own connection."""
    from django.db import connection

    def live_connection() -> Any:
        connection.ensure_connection()
        return connection.connection

    return Postgres(live_connection)
