"""One import at a time per home: a second one is told so at once instead of waiting. The lock goes with
its process.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection

from roundtable.actions.recording import ADVISORY_SPACE
from roundtable.intake.faults import Refusal

#: Beside the locks of acts, which are counted by programme.
_IMPORTS = ADVISORY_SPACE + 1


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
        yield from _file_lock(Path(database.settings_dict["NAME"]).with_name("import.lock"))


def _file_lock(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise _under_way() from None
        yield


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


def _under_way() -> Refusal:
    return Refusal(
        "另一次导入正在进行，请等它结束后再导入。", "Another import is under way; try again when it is done."
    )
