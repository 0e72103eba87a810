"""One import at a time per home: a second one is told so at once instead of waiting. The lock goes with
its process.
"""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.db import connection

from roundtable.actions.recording import ADVISORY_SPACE
from roundtable.intake.faults import Refusal

#: Beside the locks of acts, which are counted by programme.
_IMPORTS = ADVISORY_SPACE + 1
_AN_INSTANT = 0.02


class UnderWay(Refusal):
    """Another import is under way."""


def is_under_way() -> bool:
    """Whether an import (or a dry run, which writes and takes it back) keeps other writers waiting now."""
    database: Any = connection
    if database.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
                " AND classid::bigint = %s AND objid = 0"
                " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))",
                [_IMPORTS],
            )
            return bool(cursor.fetchone()[0])
    if database.is_in_memory_db():
        return False
    path = _lock_file(database)
    if not path.exists():
        return False
    with path.open() as file:
        return not _taken(file, fcntl.LOCK_SH)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Holds the lock for imports: a file beside the embedded database, or one of the server's own.

    Raises:
        Refusal: another import is under way.
    """
    # The type checker takes the connection for the common base of both kinds.
    database: Any = connection
    if database.vendor == "postgresql":
        yield from _database_lock()
    elif database.is_in_memory_db():
        yield  # nobody else can reach it
    else:
        yield from _file_lock(_lock_file(database))


def _lock_file(database: Any) -> Path:
    return Path(database.settings_dict["NAME"]).with_name("import.lock")


def _file_lock(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        # Who only asks whether an import is under way holds the lock for an instant.
        for _ in range(5):
            if _taken(file, fcntl.LOCK_EX):
                break
            time.sleep(_AN_INSTANT)
        else:
            raise _under_way()
        yield


def _taken(file: IO[str], kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _database_lock() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, 0)", [_IMPORTS])
        if not cursor.fetchone()[0]:
            raise _under_way()
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, 0)", [_IMPORTS])


def _under_way() -> UnderWay:
    return UnderWay(
        "另一次导入正在进行，请等它结束后再导入。", "Another import is under way; try again when it is done."
    )
