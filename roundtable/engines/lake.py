"""The lake: the records as Parquet files, whole the first time, then what is new.

A folder holds `roundtable.json`, which names the files that count and how far each programme has come, and one folder per record
table. Files are never changed: a row superseded since the last sync is written anew with its file, under a new name, and the list is
swapped in one rename, so a reader sees the lake before a sync or after it, never between. Rows are chosen by the act that brought
them in, which grows in the order of commit, so nothing slips between two syncs.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from django.db import connection, models

from roundtable.records.acts import Act
from roundtable.records.models import every_kind
from roundtable.records.programme import Programme
from roundtable.records.record import Record, Versioned

LIST = "roundtable.json"
BATCH = 50_000
#: Past so many files a table of one programme is written into one again.
MOST_FILES = 40
TYPES: dict[type, pa.DataType] = {
    models.BooleanField: pa.bool_(),
    models.DateTimeField: pa.timestamp("us"),
    models.DateField: pa.date32(),
    models.CharField: pa.string(),
    models.TextField: pa.string(),
}


class NoLake(Exception):  # noqa: N818 - it names what is the case
    """There is no lake in the folder."""


@dataclass
class Lake:
    """What `roundtable.json` says: programme key -> mark, and table -> programme id -> files."""

    programmes: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[str, dict[str, list[str]]] = field(default_factory=dict)


def read(folder: Path) -> Lake:
    """Raises NoLake."""
    try:
        told = json.loads((folder / LIST).read_text())
        return Lake(told["programmes"], told["files"])
    except (OSError, ValueError, KeyError) as fault:
        raise NoLake(str(folder)) from fault


def tables(folder: Path) -> dict[str, list[str]]:
    """Table -> paths of the files that count."""
    return {
        table: [str(folder / name) for names in by_programme.values() for name in names]
        for table, by_programme in read(folder).files.items()
    }


def sync(folder: Path) -> dict[str, int]:
    """Brings the lake up to the last act of each programme; table -> rows written.

    Raises:
        BlockingIOError: another sync is going on there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        try:
            lake = read(folder)
        except NoLake:
            lake = Lake()
        written: dict[str, int] = {}
        for programme in Programme.objects.filter(superseded_at__isnull=True).order_by("uid"):
            last = Act.objects.filter(programme_id=programme.origin_id).order_by("-id").first()
            mark = int(lake.programmes.get(programme.uid, {}).get("act", 0))
            if last is None or last.pk == mark:
                continue
            for model in every_kind():
                if issubclass(model, Record):
                    table = model._meta.db_table
                    files = lake.files.setdefault(table, {}).setdefault(str(programme.origin_id), [])
                    written[table] = written.get(table, 0) + _add(
                        folder, model, programme, mark, last.pk, files
                    )
            lake.programmes[programme.uid] = {
                "act": last.pk,
                "at": last.at.astimezone(UTC).isoformat(),
                "id": programme.origin_id,
            }
        if written:
            _write_programmes(folder, lake)
            _swap(folder, lake)
        return {table: rows for table, rows in written.items() if rows}


@contextmanager
def _alone(folder: Path) -> Iterator[IO[str]]:
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield lock


def _schema(model: type[Versioned]) -> pa.Schema:
    def type_of(one: Any) -> pa.DataType:
        return next((type_ for kind, type_ in TYPES.items() if isinstance(one, kind)), pa.int64())

    return pa.schema([(one.column, type_of(one)) for one in model._meta.concrete_fields])


def _rows(model: type[Versioned], where: str, values: list[Any]) -> Iterator[pa.RecordBatch]:
    schema = _schema(model)
    happened = next((name for name in schema.names if name.endswith("_on") and name != "recorded_on"), "id")
    sql = (
        f"SELECT {', '.join(schema.names)} FROM {model._meta.db_table} WHERE {where} ORDER BY {happened}, id"
    )
    # A cursor of its own on the server (PostgreSQL) keeps memory flat; SQLite's is one by nature.
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, values)
        while rows := cursor.fetchmany(BATCH):
            columns = zip(*rows, strict=True)
            yield pa.record_batch(
                [_array(column, one) for column, one in zip(columns, schema, strict=True)], schema=schema
            )


def _array(values: tuple[Any, ...], one: pa.Field) -> pa.Array:
    if pa.types.is_timestamp(one.type):
        values = tuple(_utc(value) for value in values)
    elif pa.types.is_date(one.type):
        values = tuple(date.fromisoformat(value) if isinstance(value, str) else value for value in values)
    elif pa.types.is_boolean(one.type):
        values = tuple(None if value is None else bool(value) for value in values)
    return pa.array(values, type=one.type)


def _utc(value: datetime | str | None) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _write(path: Path, schema: pa.Schema, batches: Iterator[pa.RecordBatch]) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)
            rows += batch.num_rows
    return rows


def _add(
    folder: Path, model: type[Record], programme: Programme, mark: int, last: int, files: list[str]
) -> int:
    """Writes the rows of the acts after `mark` up to `last`; gives back how many."""
    table, schema = model._meta.db_table, _schema(model)
    name = f"{table}/programme-{programme.origin_id}/{mark + 1}-{last}.parquet"
    # Files that a sync left behind when it was killed are written over: the list has never named them.
    rows = _write(
        folder / name,
        schema,
        _rows(model, "programme_id = %s AND act_id > %s AND act_id <= %s", [programme.origin_id, mark, last]),
    )
    replaced = _replaced(model, programme, mark, last)
    if replaced:
        files[:] = [_superseded(folder, old, replaced, last) for old in files]
    if rows or not files:
        files.append(name)
    if len(files) > MOST_FILES:
        together = f"{table}/programme-{programme.origin_id}/1-{last}-together.parquet"
        _write(
            folder / together,
            schema,
            (batch for old in files for batch in pq.ParquetFile(folder / old).iter_batches(BATCH)),
        )
        files[:] = [together]
    return rows


def _replaced(model: type[Record], programme: Programme, mark: int, last: int) -> dict[int, datetime]:
    """Rows synced before that the acts since then superseded: id -> when."""
    known: Any = model._default_manager
    news = known.filter(
        programme_id=programme.origin_id,
        act_id__gt=mark,
        act_id__lte=last,
        replaces__isnull=False,
        replaces__act_id__lte=mark,
    ).values_list("replaces_id", "recorded_at")
    return {old: moment.astimezone(UTC).replace(tzinfo=None) for old, moment in news}


def _superseded(folder: Path, name: str, replaced: dict[int, datetime], last: int) -> str:
    """The file itself where none of its rows was superseded, else a new one with the times set."""
    file = pq.ParquetFile(folder / name)
    ids = pa.array(list(replaced), type=pa.int64())
    if not any(
        pc.any(pc.is_in(batch.column("id"), ids)).as_py()
        for batch in file.iter_batches(BATCH, columns=["id"])
    ):
        return name

    def anew() -> Iterator[pa.RecordBatch]:
        for batch in file.iter_batches(BATCH):
            place = batch.schema.get_field_index("superseded_at")
            known = batch.column(place).to_pylist()
            times = [
                replaced.get(one, old) for one, old in zip(batch.column("id").to_pylist(), known, strict=True)
            ]
            yield batch.set_column(place, batch.schema.field(place), pa.array(times, type=pa.timestamp("us")))

    new = f"{name.removesuffix('.parquet').split('-superseded')[0]}-superseded-{last}.parquet"
    _write(folder / new, file.schema_arrow, anew())
    return new


def _write_programmes(folder: Path, lake: Lake) -> None:
    """The programmes themselves are few: written whole each time."""
    table = Programme._meta.db_table
    newest = max(int(mark["act"]) for mark in lake.programmes.values())
    name = f"{table}/all-{newest}.parquet"
    _write(folder / name, _schema(Programme), _rows(Programme, "id > %s", [0]))
    lake.files[table] = {"all": [name]}


def _swap(folder: Path, lake: Lake) -> None:
    """The one moment in which the new lake takes the place of the old; files that no longer count go afterwards."""
    beside = folder / f"{LIST}.new"
    beside.write_text(json.dumps({"programmes": lake.programmes, "files": lake.files}, indent=1))
    with beside.open() as file:
        os.fsync(file.fileno())
    beside.replace(folder / LIST)
    counted = {
        name for by_programme in lake.files.values() for names in by_programme.values() for name in names
    }
    for path in folder.glob("records_*/**/*.parquet"):
        if str(path.relative_to(folder)) not in counted:
            path.unlink(missing_ok=True)
