"""The keys of participations: a sheet of them has none, a unit and the day on which it joined tell one.

Where a unit has one participation on record and one row in the import, a different day is a correction of
that one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, Protocol

from roundtable.intake.faults import Faults
from roundtable.intake.reading.header import Header
from roundtable.intake.reading.lines import Line, lines
from roundtable.intake.reading.table import Table
from roundtable.intake.sheets.column import Sheet
from roundtable.records.organisation import Participation
from roundtable.records.programme import Programme


class _Entry(Protocol):
    line: Line
    uid: str | None
    said: dict[str, Any]


class Keys:
    def __init__(self, table: Table, sheet: Sheet, header: Header) -> None:
        names = {"unit_code", "programme"}
        #: How many rows of the import a unit has: of this sheet alone one number per unit is kept in memory.
        self._rows = Counter(
            (line.values.get("programme"), line.values["unit_code"])
            for line in lines(table, sheet, header, Faults(), only=names)
        )

    def assign(self, entries: Iterable[_Entry], programme: Programme) -> None:
        """Gives each row the key of the participation it is about, or a new one."""
        units = {entry.said["unit_id"] for entry in entries}
        known: dict[int, list[tuple[str, date | None]]] = defaultdict(list)
        for unit_id, uid, joined_on in Participation.objects.filter(
            programme_id=programme.origin_id, superseded_at__isnull=True, unit_id__in=units - {None}
        ).values_list("unit_id", "uid", "joined_on"):
            known[unit_id].append((uid, joined_on))
        for entry in entries:
            if entry.said["unit_id"] is not None:
                entry.uid = self._key(entry, known[entry.said["unit_id"]])

    def _key(self, entry: _Entry, known: list[tuple[str, date | None]]) -> str:
        values = entry.line.values
        of_unit = (values.get("programme"), values["unit_code"])
        if "joined_on" in entry.said or len(known) != 1:
            for uid, joined_on in known:
                if joined_on == entry.said.get("joined_on"):
                    return uid
        if len(known) == 1 and self._rows[of_unit] == 1:
            return known[0][0]
        made = f"{values['unit_code'][:80]}@{entry.said.get('joined_on') or 'start'}"
        taken = {uid for uid, _ in known}
        return next(
            key for key in (made, *(f"{made}-{n}" for n in range(2, len(taken) + 3))) if key not in taken
        )
