"""What tests of several rooms stand on."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.cast import Town, small_programme


@pytest.fixture
def town(db: None) -> Town:
    """The small programme; all that a test does to it is rolled back, as records cannot be deleted."""
    return small_programme()


@pytest.fixture
def elsewhere(town: Town) -> Town:
    """Another programme with the same keys, to which nothing of `town` belongs."""
    return small_programme("safety")


@pytest.fixture
def own_database(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment in which other processes have an empty database of their own, where they may commit."""
    environment = {**os.environ, "ROUNDTABLE_HOME": str(tmp_path)}
    url = os.environ.get("DATABASE_URL")
    if not url:
        yield environment
        return
    name = f"own_{uuid.uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield {**environment, "DATABASE_URL": urlsplit(url)._replace(path=f"/{name}").geturl()}
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
