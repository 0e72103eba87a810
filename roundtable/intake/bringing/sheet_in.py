"""Brings the rows of one sheet in, a few thousand at a time: look up, compare, check, save."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from roundtable.actions import rules
from roundtable.actions.pouring import pour
from roundtable.actions.recording import Recording
from roundtable.intake.bringing.contents import Contents, keys_of
from roundtable.intake.bringing.ledger import Where
from roundtable.intake.bringing.participations import Keys
from roundtable.intake.bringing.run import Counts, Run
from roundtable.intake.bringing.telling import Telling
from roundtable.intake.reading.cells import plain
from roundtable.intake.reading.header import Header
from roundtable.intake.reading.lines import Line
from roundtable.intake.sheets.column import Column, Sheet

AT_A_TIME = 5_000
REASON = "import"


@dataclass(slots=True)
class Entry:
    """One row on its way to a record."""

    line: Line
    uid: str | None
    #: Field -> value; references as ids under the names of their attributes.
    said: dict[str, Any]
    recorded_at: datetime | None = None


class SheetIn:
    def __init__(self, sheet: Sheet, header: Header, run: Run, keys: Keys | None = None) -> None:
        self.sheet = sheet
        self.run = run
        self._contents = Contents(sheet, header)
        #: Finds keys of rows that carry none.
        self._keys = keys
        self.telling = Telling(sheet, run)
        self.counts = run.counts.setdefault(sheet.name, Counts())

    def take(self, lines: Iterable[Line]) -> None:
        """Brings in a batch of rows; what is wrong with them is told, and such rows are left out."""
        by_programme: dict[str, list[Line]] = defaultdict(list)
        for line in lines:
            key = line.values.get("programme") or self.run.default_programme
            if key is None:
                self.telling.no_programme(line)
            else:
                by_programme[key].append(line)
        for key, some in by_programme.items():
            recording = self.run.recording(key)
            if recording:
                self._bring(recording, some)
            elif key not in self.run.refused_programmes and "programme" not in self.run.unreadable:
                self.telling.unknown_programme(key, some)

    def _bring(self, recording: Recording, lines: list[Line]) -> None:
        programme = recording.programme
        assert programme is not None  # noqa: S101 - `Run.recording` opens acts on programmes alone
        where = (self.sheet.name, programme.origin_id)
        entries = [Entry(line, self._contents.uid(line), self._contents.of(line)) for line in lines]
        for column in self._contents.referring:
            self._refer(column, entries, programme.origin_id)
        if "recorded_at" in lines[0].values:
            self._carry_times(entries, recording, ZoneInfo(programme.timezone))
        if self._keys is not None:
            self._keys.assign(entries, programme)
        self._save(recording, self._first_of_each_key(entries, where), where)

    # References

    def _refer(self, column: Column, entries: list[Entry], programme_id: int) -> None:
        """Puts ids in place of keys; tells the keys that are unknown, unless their own row was refused."""
        wanted = {key for entry in entries for key in keys_of(column, entry.line.values[column.name])}
        known = self.run.references.find(column.to, programme_id, wanted)
        unknown = {key for key in wanted if key not in known}
        refused = self.run.references.refused(column.to, programme_id, unknown) if unknown else set()
        for entry in entries:
            keys = keys_of(column, entry.line.values[column.name])
            if column.type == "codes":
                entry.said[column.fills] = f";{';'.join(keys)};" if keys else ""
            else:
                entry.said[column.attribute] = known.get(keys[0]) if keys else None
                if not keys and column.required and column.name not in entry.line.wrong:
                    self.telling.missing(column, entry.line)
            for key in unknown.intersection(keys) if unknown else ():
                entry.line.wrong.add(column.name)
                if key not in refused:
                    self.telling.unknown(column, key, programme_id, entry.line)

    def _carry_times(self, entries: list[Entry], recording: Recording, zone: ZoneInfo) -> None:
        for entry in entries:
            moment = entry.line.values["recorded_at"]
            if moment is None:
                continue
            entry.recorded_at = (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
            sentence = rules.carried(entry.recorded_at, recording.act.at)
            if sentence:
                entry.line.wrong.add("recorded_at")
                self.telling.tell(sentence, entry.line, "recorded_at")

    # Keys that come twice

    def _first_of_each_key(self, entries: list[Entry], where: Where) -> list[Entry]:
        """The rows whose key has not come yet in this import; tells those that say something else than
        the first.
        """
        seen = self.run.ledger.seen(where, [entry.uid for entry in entries if entry.uid])
        first, noted = [], []
        for entry in entries:
            if entry.uid is None:
                first.append(entry)
                continue
            content = None if entry.line.wrong else hash((*entry.said.items(), entry.recorded_at))
            if entry.uid not in seen:
                seen[entry.uid] = (entry.line.row, content)
                noted.append((entry.uid, entry.line.row, content))
                first.append(entry)
            elif content is not None and seen[entry.uid][1] not in {content, None}:
                self.telling.twice(entry.line, seen[entry.uid][0])
        self.run.ledger.note(where, noted)
        return first

    # Saving

    def _save(self, recording: Recording, entries: list[Entry], where: Where) -> None:
        model: Any = self.sheet.model
        uids = [entry.uid for entry in entries if entry.uid]
        current = model.objects.filter(programme_id=where[1], superseded_at__isnull=True, uid__in=uids)
        known = {record.uid: record for record in current}
        frame = recording.frame()
        new, changed, refused = [], [], []
        for entry in entries:
            old = known.get(entry.uid)
            if (
                old
                and not entry.line.wrong
                and all(_same(getattr(old, name), value) for name, value in entry.said.items())
            ):
                self.counts.unchanged += 1
            elif not self._in_order(entry, old, frame):
                refused.append(entry.uid)
            elif old:
                corrected = recording.corrected(
                    old, reason=REASON, recorded_at=entry.recorded_at, **entry.said
                )
                changed.append((old, corrected))
            else:
                new.append(recording.fresh(model, uid=entry.uid, recorded_at=entry.recorded_at, **entry.said))
        self.run.ledger.refuse(where, filter(None, refused))
        pour(model, new)
        self.counts.new += len(new)
        self.counts.changed += recording.correct_many(changed)

    def _in_order(self, entry: Entry, old: Any, frame: rules.Frame) -> bool:
        """Whether a row may be saved by the rules of its record; tells what is wrong."""
        line = entry.line
        values = {"uid": entry.uid, **entry.said}
        if old is not None:
            values = {
                **{field.attname: getattr(old, field.attname) for field in old._meta.concrete_fields},
                **values,
            }
        fine = not line.wrong
        for name, sentence in rules.faults(self.sheet.model, values, frame):
            column = (
                self.sheet.column_of_field(name) if name != "uid" or self.sheet.key else self.sheet.own[0]
            )
            fine = False
            if column.name not in line.wrong:
                line.wrong.add(column.name)
                self.telling.tell(sentence, line, column.name)
        return fine and not line.wrong


def _same(kept: Any, said: Any) -> bool:
    """A text typed into a page has other line ends than the same text in a file."""
    return bool(kept == said) or (isinstance(kept, str) and "\r" in kept and plain(kept) == said)
