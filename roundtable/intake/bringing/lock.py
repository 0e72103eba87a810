"""One import at a time per home: a second one is told so at once instead of waiting. The lock goes with
its process.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from roundtable.actions.recording import ADVISORY_SPACE
from roundtable.intake.faults import Refusal

#: Beside the locks of acts, which are counted by programme.
_IMPORTS = ADVISORY_SPACE + 1


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Holds the home's, or the database's, lock for imports.

    Raises:
        Refusal: another import is under way.
    """
    if connection.vendor == "postgresql":
        yield from _database_lock()
    else:
        yield from _file_lock(Path(settings.HOME) / "import.lock")


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
