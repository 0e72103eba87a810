"""Whether an act would be refused: it is done, and undone before anybody sees it."""

from collections.abc import Callable

from django.db import transaction


class _UndoneError(Exception):
    pass


def tried(act: Callable[[], object]) -> None:
    """Raises what the act raises (Refused, Taken …); nothing of it stays."""
    try:
        with transaction.atomic():
            act()
            raise _UndoneError
    except _UndoneError:
        return
