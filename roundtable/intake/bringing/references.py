"""Finds what the keys in a column refer to: the ids of first versions."""

from collections.abc import Iterable
from typing import Any

from roundtable.intake.bringing.ledger import Ledger
from roundtable.intake.reading.naming import nearest_key
from roundtable.intake.sheets import BY_NAME

#: So many keys of one sheet are kept in memory before they are looked up anew.
MOST_REMEMBERED = 50_000
#: The nearest key is looked for among so many, for so many unknown ones: it takes a while.
MOST_COMPARED = 20_000
MOST_ASKED = 100


class References:
    def __init__(self, ledger: Ledger, unreadable: set[str]) -> None:
        self._ledger = ledger
        #: Names of sheets whose head was wrong: nothing can be said about their keys.
        self._unreadable = unreadable
        self._known: dict[tuple[str, int], dict[str, int]] = {}
        self._among: dict[tuple[str, int], list[str]] = {}
        self._nearest: dict[tuple[str, int, str], str | None] = {}

    def find(self, sheet: str, programme_id: int, keys: Iterable[str]) -> dict[str, int]:
        """key -> id of the first version, of those that are known."""
        known = self._known.setdefault((sheet, programme_id), {})
        if len(known) > MOST_REMEMBERED:
            known.clear()
        missing = {key for key in keys if key not in known}
        if missing:
            known.update(_ids(sheet, programme_id, missing))
        return known

    def refused(self, sheet: str, programme_id: int, keys: Iterable[str]) -> set[str]:
        """Keys that are unknown only because their own row, or their whole sheet, is at fault."""
        if sheet in self._unreadable:
            return set(keys)
        return {
            key
            for key, (_, content) in self._ledger.seen((sheet, programme_id), keys).items()
            if content is None
        }

    def nearest(self, sheet: str, programme_id: int, key: str) -> str | None:
        """The known key most like this one; None where there is none, or too many were asked for already."""
        asked = (sheet, programme_id, key)
        if asked not in self._nearest and len(self._nearest) < MOST_ASKED:
            self._nearest[asked] = self._look_for_nearest(sheet, programme_id, key)
        return self._nearest.get(asked)

    def _look_for_nearest(self, sheet: str, programme_id: int, key: str) -> str | None:
        where = (sheet, programme_id)
        if where not in self._among:
            self._among[where] = list(
                _current(sheet, programme_id).values_list("uid", flat=True)[:MOST_COMPARED]
            )
        return nearest_key(key, self._among[where])


def _current(sheet: str, programme_id: int) -> Any:
    model: Any = BY_NAME[sheet].model
    return model.objects.filter(programme_id=programme_id, superseded_at__isnull=True)


def _ids(sheet: str, programme_id: int, keys: set[str]) -> dict[str, int]:
    rows = _current(sheet, programme_id).filter(uid__in=keys).values_list("uid", "id", "first_id")
    return {uid: first_id or own_id for uid, own_id, first_id in rows}
