"""Brings the sheet `programme` in: starts programmes, corrects those that are there, and finds the one
meant by default.
"""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from roundtable.actions import rules
from roundtable.actions.recording import Recording, acting
from roundtable.intake.bringing.contents import Contents
from roundtable.intake.bringing.run import VERB, Counts, Run
from roundtable.intake.bringing.telling import outside
from roundtable.intake.faults import Faults
from roundtable.intake.reading.header import Header
from roundtable.intake.reading.lines import Line, lines
from roundtable.intake.reading.table import Table
from roundtable.intake.sheets.column import Sheet
from roundtable.records.programme import Programme

#: What is read of an import: a sheet as it lies in the file, what it is, and its head.
Opened = tuple[Table, Sheet, Header]


def programmes_in(opened: Opened | None, others: list[Opened], run: Run) -> None:
    """Brings in the sheet `programme`, if there is one; `others` are the sheets whose times tell since
    when it is known.
    """
    rows = list(lines(*opened, run.faults)) if opened else []
    if opened:
        _check_and_save(rows, opened, others, run)
    keys = {key for line in rows if (key := line.values["key"])}
    if not rows and run.only:
        keys = {run.only}
    elif not rows:
        keys = set(Programme.objects.filter(superseded_at__isnull=True).values_list("uid", flat=True)[:2])
    run.default_programme = keys.pop() if len(keys) == 1 else None


def _check_and_save(rows: list[Line], opened: Opened, others: list[Opened], run: Run) -> None:
    _, sheet, header = opened
    contents = Contents(sheet, header)
    counts = run.counts.setdefault(sheet.name, Counts())
    seen: dict[str, tuple[int, dict[str, Any]]] = {}
    new: dict[str, dict[str, Any]] = {}
    for line in rows:
        uid, said = contents.uid(line), contents.of(line)
        if uid in seen:
            _tell_if_other(line, said, seen[uid], sheet, run)
            continue
        if uid:
            seen[uid] = (line.row, said)
        if uid and run.only not in (None, uid):
            run.refused_programmes.add(uid)
            run.tell(outside(run.only or "", uid), sheet=sheet.name, row=line.row, column="key", value=uid)
            continue
        old = Programme.objects.filter(uid=uid or "", superseded_at__isnull=True).first()
        if not _in_order(line, {"uid": uid, **_content(old), **said}, sheet, run):
            if uid and "key" not in line.wrong and old is None:
                new[uid] = _stand_in(line, said, sheet)
            else:
                run.refused_programmes.add(uid or "")
        elif old is None:
            new[uid or ""] = said
            counts.new += 1
        elif all(getattr(old, name) == value for name, value in said.items()):
            counts.unchanged += 1
        else:
            counts.changed += 1
            _correct(old, said, run)
    if new:
        _start(new, _known_since(new, others), run)


def _stand_in(line: Line, said: dict[str, Any], sheet: Sheet) -> dict[str, Any]:
    """What of a refused programme is in order, so that the rows of the other sheets can be checked; it
    never stays.
    """
    wrong = {sheet.column(name).fills for name in line.wrong}
    return {"title": "?", "started_on": date(1900, 1, 1)} | {
        name: value for name, value in said.items() if name not in wrong
    }


def _start(new: dict[str, dict[str, Any]], since: dict[str | None, datetime], run: Run) -> None:
    recording = run.acts.enter_context(acting(by=run.by, verb=VERB, programme=None))
    sole = since.get(None) if len(new) == 1 else None
    recording.add_many(
        Programme,
        [
            recording.fresh(
                Programme, uid=uid, recorded_at=_earliest(since.get(uid), sole, recording), **said
            )
            for uid, said in new.items()
        ],
    )


def _earliest(named: datetime | None, unnamed: datetime | None, recording: Recording) -> datetime | None:
    moments = [moment for moment in (named, unnamed) if moment and moment <= recording.act.at]
    return min(moments) if moments else None


def _correct(old: Programme, said: dict[str, Any], run: Run) -> None:
    recording = run.recording(old.uid)
    if recording is not None:
        new = recording.corrected(old, reason="import", **said)
        recording.correct_many([(old, new)])
        # What comes after is checked by, and dated in the time zone of, the programme as it is now.
        run.recordings[old.uid] = Recording(recording.act, new)


def _known_since(new: dict[str, dict[str, Any]], others: list[Opened]) -> dict[str | None, datetime]:
    """Programme key (None where the row names none) -> the earliest time that the sheets carry.

    The sheet `programme` carries no time itself; what was recorded of a programme was recorded when there
    was one, so that a past moment can be asked about after an import into an empty home.
    """
    earliest: dict[str | None, datetime] = {}
    for table, sheet, header in others:
        if any(column and column.name == "recorded_at" for column in header.columns):
            for line in lines(table, sheet, header, Faults(), only={"recorded_at", "programme"}):
                key, moment = line.values.get("programme"), line.values["recorded_at"]
                if moment is not None:
                    zone = _zone(new.get(key or next(iter(new)), {}).get("timezone"))
                    moment = (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
                    if key not in earliest or moment < earliest[key]:
                        earliest[key] = moment
    return earliest


def _zone(name: str | None) -> ZoneInfo:
    return ZoneInfo(name or "Asia/Shanghai")


def _content(old: Programme | None) -> dict[str, Any]:
    return (
        {field.attname: getattr(old, field.attname) for field in Programme._meta.concrete_fields}
        if old
        else {}
    )


def _in_order(line: Line, values: dict[str, Any], sheet: Sheet, run: Run) -> bool:
    for name, sentence in rules.faults(Programme, values, rules.Frame(date.min, date.max)):
        column = sheet.column_of_field(name).name
        if column not in line.wrong:
            line.wrong.add(column)
            run.tell(sentence, sheet=sheet.name, row=line.row, column=column, value=line.values.get(column))
    return not line.wrong


def _tell_if_other(
    line: Line, said: dict[str, Any], first: tuple[int, dict[str, Any]], sheet: Sheet, run: Run
) -> None:
    if said != first[1]:
        run.tell(
            (
                f"与第 {first[0]} 行编号相同而内容不同，应只留一行，或改用另一个编号。",
                f"Row {first[0]} has the same key and says something else: keep one, or give another key.",
            ),
            sheet=sheet.name,
            row=line.row,
            column="key",
            value=line.values["key"],
        )
