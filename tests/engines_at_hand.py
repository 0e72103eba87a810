"""Every engine the tests run worked examples on: SQLite and DuckDB in memory, a PostgreSQL that is really there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from roundtable.engines.engine import Engine, module_of
from roundtable.engines.postgres import Postgres
from tests.postgres import postgres

IN_MEMORY = ("duckdb", "sqlite")


@contextmanager
def postgres_connection() -> Iterator[Any]:
    """One connection to a PostgreSQL, for as long as the tests of a session need it."""
    with (
        postgres() as url,
        psycopg.connect(url, autocommit=True, cursor_factory=psycopg.ClientCursor) as connection,
    ):
        yield connection


def engine_for_example(name: str, connection: Any) -> Engine:
    """A fresh engine with no tables: in memory, or in a session of PostgreSQL swept clean of its temporary tables."""
    if name in IN_MEMORY:
        engine: Engine = module_of(name).in_memory()
        return engine
    with connection.cursor() as cursor:
        cursor.execute("DISCARD TEMPORARY")
    return Postgres(lambda: connection)
