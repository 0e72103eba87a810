"""A made-up programme of any size, as one Parquet file per table in the layout of a lake; the same every time.

Every unit is visited in 49 or 50 of 54 weeks and has two problems, three measures and seven events of these, 23 events on
12 required actions, a suggestion or two, now and then a practice. DuckDB draws all of it from hashes: 300,000 units (15 million
visits, 37 million rows in all) take some minutes.
"""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
from django.db import connection, models, transaction

from roundtable.records.models import every_kind

START, WEEKS = date(2024, 1, 1), 54
AS_OF = START + timedelta(days=7 * WEEKS - 1)
KNOWN_AT = "2025-02-01 00:00:00"
UID, OFFICE = "bench", "office"
TYPES = {
    models.BooleanField: "BOOLEAN",
    models.DateTimeField: "TIMESTAMP",
    models.DateField: "DATE",
    models.CharField: "VARCHAR",
    models.TextField: "VARCHAR",
}
ASSESSED = "CASE WHEN {0} < 30 THEN 'well' WHEN {0} < 55 THEN 'steady' WHEN {0} < 65 THEN 'slow' WHEN {0} < 67 THEN 'unsatisfactory' ELSE '' END"
MACROS = f"""
    CREATE MACRO draw(what, salt, below) AS CAST(hash(what * 97 + salt) % below AS BIGINT);
    CREATE MACRO on_day(day) AS DATE '{START}' + CAST(day AS INTEGER);
"""


def tables(units: int) -> dict[str, str]:
    """Table -> SELECT of its rows: `id`, `happened` (a day counted from the start) and the columns that are not empty."""
    groups = max(10, units // 20)
    last = 7 * WEEKS - 1
    one = "FROM generate_series(1, {}) AS s(i)".format
    return {
        "programme": f"SELECT 1 AS id, 0 AS happened, '{UID}' AS uid, 'Bench' AS title, on_day(0) AS started_on, 'Asia/Shanghai' AS timezone",
        "unitkind": f"SELECT i AS id, 0 AS happened, 'kind' || i AS uid, 'Kind ' || i AS title {one(5)}",
        "unit": f"SELECT i AS id, 0 AS happened, 'U' || lpad(CAST(i AS VARCHAR), 7, '0') AS uid, '单位' || i AS name, 1 + draw(i, 1, 5) AS kind_id {one(units)}",
        "supervisiongroup": f"SELECT i AS id, 0 AS happened, CAST(i AS VARCHAR) AS uid, i AS number, '第' || i || '组' AS name {one(groups)}",
        "participation": f"SELECT i AS id, 0 AS happened, i AS unit_id, 1 + i % {groups} AS group_id {one(units)}",
        "visit": f"""
            SELECT i + 1 AS id, i // {units} * 7 + draw(i, 2, 5) AS happened, 1 + i % {units} AS unit_id, 1 + (1 + i % {units}) % {groups} AS group_id,
                on_day(happened) AS visited_on, draw(i, 3, 3) > 0 AS announced, draw(i, 4, 2) AS meetings_attended, draw(i, 5, 2) AS activities_joined,
                draw(i, 6, 20) AS materials_reviewed, draw(i, 7, 4) AS spot_checks, draw(i, 8, 9) AS people_interviewed,
                {ASSESSED.format("draw(i, 9, 100)")} AS assessment,
                CASE WHEN assessment = '' THEN '' ELSE '学习按计划推进' END AS assessment_reason
            FROM generate_series(0, {units * WEEKS - 1}) AS s(i) WHERE draw(i, 10, 100) < 92""",
        "suggestion": f"SELECT i AS id, draw(i, 11, {last}) AS happened, 1 + draw(i, 12, {units}) AS unit_id, on_day(happened) AS made_on, '建议' AS text {one(units * 3 // 2)}",
        "practice": f"SELECT i AS id, draw(i, 13, {last}) AS happened, 1 + draw(i, 14, {units}) AS unit_id, on_day(happened) AS noted_on, '做法' || i AS title {one(units // 3)}",
        "problem": f"""SELECT i AS id, draw(i, 15, {last - 60}) AS happened, 1 + draw(i, 16, {units}) AS unit_id, '类别' || draw(i, 17, 12) AS category,
            on_day(happened) AS found_on, '记录雷同' AS description {one(units * 2)}""",
        "problemevent": f"SELECT i AS id, {last} - 40 AS happened, i * 30 AS problem_id, 'withdrawn' AS step, on_day(happened) AS happened_on {one(units // 15)}",
        "measure": f"""SELECT i AS id, 1 + i * 2 // 3 AS p, draw(p, 15, {last - 60}) + 3 AS happened, p AS problem_id, '补学两次' AS what, '主要负责人' AS responsible,
            on_day(happened) AS agreed_on, on_day(happened + 7 + draw(i, 18, 60)) AS due_on {one(units * 3 - 2)}""",
        "measureevent": f"""
            SELECT i AS id, 1 + i // 3 AS m, draw(1 + m * 2 // 3, 15, {last - 60}) + 5 + i % 3 * 10 + draw(i, 19, 10) AS happened, m AS measure_id,
                CASE i % 3 WHEN 0 THEN 'done' WHEN 1 THEN CASE WHEN draw(m, 20, 10) < 7 THEN 'verified' ELSE 'returned' END
                    ELSE CASE WHEN draw(m, 20, 10) < 2 THEN 'reopened' ELSE 'done' END END AS step,
                on_day(happened) AS happened_on, CASE i % 3 WHEN 1 THEN '督导组' ELSE '联络员' END AS done_by
            FROM generate_series(0, {9 * units - 10}) AS s(i) WHERE i % 3 < 2 OR draw(i // 3, 21, 3) = 0""",
        "requiredaction": f"SELECT i AS id, 0 AS happened, CASE i WHEN 1 THEN 'launch' ELSE 'action' || i END AS uid, '动作' || i AS title, on_day(i * {last // 12}) AS due_on {one(12)}",
        "actionevent": f"""
            SELECT i AS id, i % 12 + 1 AS action_id, 1 + i // 24 AS unit_id, i // 12 % 2 AS second,
                least(action_id * {last // 12} - 12 + draw(unit_id * 12 + action_id, 22, 14) + second * (1 + draw(i, 23, 6)), {last}) AS happened,
                CASE second WHEN 0 THEN 'done' ELSE CASE WHEN draw(i, 24, 100) < 97 THEN 'accepted' ELSE 'returned' END END AS step,
                on_day(happened) AS happened_on
            FROM generate_series(0, {24 * units - 1}) AS s(i) WHERE second = 0 AND draw(i, 25, 100) < 98 OR second = 1 AND draw(i, 25, 100) < 95""",
        "optionalaction": f"SELECT i AS id, draw(i, 26, {last}) AS happened, 1 + draw(i, 27, {units}) AS unit_id, on_day(happened) AS happened_on, '活动' || i AS title {one(units)}",
        "outlet": f"SELECT i AS id, 0 AS happened, 'o' || i AS uid, '渠道' || i AS name, ['province_or_above', 'city', 'own'][1 + i % 3] AS level, 'web' AS channel {one(40)}",
        "publicityitem": f"""SELECT i AS id, draw(i, 28, {last}) AS happened, 1 + draw(i, 29, 40) AS outlet_id, on_day(happened) AS published_on, '报道' || i AS title,
            1 + draw(i, 30, {units}) AS unit_id, CASE draw(i, 31, 3) WHEN 0 THEN 's' || draw(i, 32, {units}) ELSE '' END AS story {one(units)}""",
        "briefing": f"SELECT i AS id, i * 9 AS happened, i AS number, on_day(happened) AS issued_on, '简报' || i AS title {one(40)}",
        "lecture": f"""SELECT i AS id, draw(i, 33, {last}) AS happened, on_day(happened) AS held_on, ['市级', '县级', '乡镇'][1 + draw(i, 34, 3)] AS tier,
            '地点' || draw(i, 35, {units}) AS place, 1 + draw(i, 36, {units}) AS unit_id, 20 + draw(i, 37, 200) AS audience {one(units // 2)}""",
        "material": f"SELECT i AS id, 0 AS happened, '资料' || i AS title, 'print' AS form, {units * 2} AS copies, on_day(i) AS issued_on {one(10)}",
        "distribution": f"""SELECT i AS id, 30 + draw(i, 38, {last - 40}) AS happened, 1 + draw(i, 39, 10) AS material_id, '单位' AS recipient, 1 + draw(i, 40, {units}) AS unit_id,
            on_day(happened) AS delivered_on, 1 + draw(i, 41, 20) AS copies, CASE WHEN draw(i, 42, 5) > 0 THEN on_day(happened + 2) END AS receipted_on {one(units)}""",
        "report": f"""SELECT i + 1 AS id, i // 20 * 7 AS happened, '部门' || i % 20 AS department, on_day(happened) AS period_start, on_day(happened + 7) AS due_on,
            CASE WHEN draw(i, 43, 10) > 0 THEN on_day(happened + 5 + draw(i, 44, 4)) END AS submitted_on,
            CASE WHEN draw(i, 43, 10) > 0 THEN ['figures', 'zero', 'nothing'][1 + draw(i, 45, 3)] ELSE '' END AS state
            FROM generate_series(0, {20 * (WEEKS - 1)}) AS s(i)""",
        "meeting": f"SELECT i AS id, i * 14 AS happened, i AS number, on_day(happened) AS held_on, '会议' || i AS title {one(26)}",
    }


def columns_of(model: type[models.Model], given: set[str]) -> str:
    """Every column of the table, cast to its type; those not given as a new record has them."""
    told = []
    for field in model._meta.concrete_fields:
        type_ = next((type_ for kind, type_ in TYPES.items() if isinstance(field, kind)), "BIGINT")
        default: Any = None if field.null or not field.has_default() else field.get_default()
        value = field.column if field.column in given else "NULL" if default is None else repr(default)
        told.append(f"CAST({value} AS {type_}) AS {field.column}")
    return ", ".join(told)


def write(folder: Path, units: int) -> dict[str, int]:
    """The lake of `units` units; table -> rows."""
    duck = duckdb.connect(
        config={"threads": 2, "memory_limit": "8GB", "temp_directory": str(folder / "spill")}
    )
    duck.execute(MACROS)
    drawn, rows = tables(units), {}
    files: dict[str, dict[str, list[str]]] = {}
    for model in every_kind():
        table = model._meta.db_table
        name = f"{table}/programme-1/1-1.parquet"
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        sql = drawn.get(table.removeprefix("records_"), "SELECT 1 AS id, 0 AS happened WHERE false")
        # The later aliases of a SELECT may use the earlier ones, so the bookkeeping goes around it.
        kept = f"""SELECT *, 1 AS act_id, 1 AS programme_id, CAST(on_day(happened) AS TIMESTAMP) + INTERVAL 10 HOUR AS recorded_at,
            recorded_at AS known_since, on_day(happened + draw(id, 50, 3)) AS recorded_on FROM ({sql})"""
        if "AS uid" not in sql:
            kept = f"SELECT *, '{model._meta.model_name}-' || id AS uid FROM ({kept})"
        given = {column[0] for column in duck.execute(f"DESCRIBE {kept}").fetchall()}
        duck.execute(
            f"COPY (SELECT {columns_of(model, given)} FROM ({kept})) TO '{folder / name}' (FORMAT parquet, COMPRESSION zstd)"
        )
        rows[table] = duck.execute(f"SELECT count(*) FROM '{folder / name}'").fetchall()[0][0]
        files[table] = {"all" if table == "records_programme" else "1": [name]}
    programmes = {UID: {"act": 1, "at": f"{KNOWN_AT.replace(' ', 'T')}+00:00", "id": 1}}
    (folder / "roundtable.json").write_text(json.dumps({"programmes": programmes, "files": files}))
    return rows


def load(folder: Path, *, only: tuple[str, ...] = ()) -> None:
    """The rows of that lake into the migrated, empty live database, past the actions: what is measured is asking."""
    # Nothing is checked on the way in: with children before their parents SQLite would look through all of them each time.
    if connection.vendor == "sqlite":
        connection.disable_constraint_checking()
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
        # The act and its programme name each other.
        cursor.execute(
            f"INSERT INTO records_act (id, at, by, post, verb, programme_id) VALUES (1, '{KNOWN_AT}', 'office', '', 'import', 1)"
        )
        for model in every_kind():
            table = model._meta.db_table
            if not only or table.removeprefix("records_") in only:
                (_copy if connection.vendor == "postgresql" else _insert)(cursor, table, folder)
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = DEFAULT")
            for model in every_kind():
                cursor.execute(f"ALTER SEQUENCE {model._meta.db_table}_id_seq RESTART WITH 1000000000")
            cursor.execute("ALTER SEQUENCE records_act_id_seq RESTART WITH 1000000000")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    else:
        connection.enable_constraint_checking()


def _insert(cursor: Any, table: str, folder: Path) -> None:
    found = duckdb.execute(f"SELECT * FROM '{folder / table}/programme-1/1-1.parquet'")
    names = [column[0] for column in found.description or []]
    places = ", ".join(["%s"] * len(names))
    while rows := found.fetchmany(10_000):
        cursor.executemany(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})",
            [
                [value if value is None or isinstance(value, int | str) else str(value) for value in row]
                for row in rows
            ],
        )


def _copy(cursor: Any, table: str, folder: Path) -> None:
    csv = folder / f"{table}.csv"
    source = f"{folder / table}/programme-1/1-1.parquet"
    names = [row[0] for row in duckdb.execute(f"DESCRIBE SELECT * FROM '{source}'").fetchall()]
    duckdb.execute(f"COPY (SELECT * FROM '{source}') TO '{csv}' (FORMAT csv, HEADER false, NULLSTR '\\N')")
    with (
        csv.open("rb") as file,
        cursor.copy(f"COPY {table} ({', '.join(names)}) FROM STDIN (FORMAT csv, NULL '\\N')") as into,
    ):
        while part := file.read(1 << 20):
            into.write(part)
    csv.unlink()
