"""The database itself refuses to change or delete a record.

Installed after every migration rather than in one, because SQLite's table rebuilds drop triggers silently.
"""

from typing import Any

from django.db import connections, models, transaction

SENTENCE = "records are append-only: correct a record by a new one"


def _sqlite(table: str, columns: list[str]) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
    # INSERT OR REPLACE deletes without firing a delete trigger, so a row that is there already is refused on
    # insert.
    taken = f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"
    allowed = ""
    if "superseded_at" in columns:
        key = (
            "programme_id = NEW.programme_id AND uid = NEW.uid"
            if "programme_id" in columns
            else "uid = NEW.uid"
        )
        taken += (
            f" OR (NEW.superseded_at IS NULL"
            f" AND EXISTS (SELECT 1 FROM {table} WHERE {key} AND superseded_at IS NULL))"
        )
        same = " AND ".join(f"OLD.{name} IS NEW.{name}" for name in columns if name != "superseded_at")
        allowed = f"WHEN NOT (OLD.superseded_at IS NULL AND NEW.superseded_at IS NOT NULL AND {same})"
    # Made anew each time: a column may have been added since, which the old ones would not watch.
    return [
        *(f"DROP TRIGGER IF EXISTS {table}_no_{act}" for act in ("delete", "replace", "update")),
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}",
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {taken} {refuse}",
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {allowed} {refuse}",
    ]


#: They name no column but one: PostgreSQL lets nobody alter the type of a column that a trigger names.
FUNCTIONS = f"""
CREATE OR REPLACE FUNCTION records_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '{SENTENCE}';
END $$;
CREATE OR REPLACE FUNCTION records_refuse_but_superseding() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    otherwise record := NEW;
BEGIN
    otherwise.superseded_at := NULL;
    IF NEW.superseded_at IS NULL OR otherwise IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION '{SENTENCE}';
    END IF;
    RETURN NEW;
END $$;
"""


def _postgresql(table: str, columns: list[str]) -> list[str]:
    update = "records_refuse_but_superseding" if "superseded_at" in columns else "records_refuse"
    triggers = [
        ("delete", "ROW", "records_refuse"),
        ("update", "ROW", update),
        ("truncate", "STATEMENT", "records_refuse"),
    ]
    return [
        f"CREATE OR REPLACE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table}"
        f" FOR EACH {level} EXECUTE FUNCTION {function}()"
        for act, level, function in triggers
    ]


def install(*, using: str, **_signal: Any) -> None:
    """Puts the triggers on every record table of the database `using`, in place of those that are there."""
    from roundtable.records.acts import Act
    from roundtable.records.models import every_kind

    connection = connections[using]
    write = {"sqlite": _sqlite, "postgresql": _postgresql}[connection.vendor]
    present = set(connection.introspection.table_names())
    with transaction.atomic(using=using), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(FUNCTIONS)
        kinds: list[type[models.Model]] = [Act, *every_kind()]
        for model in kinds:
            table = model._meta.db_table
            if table in present:
                for statement in write(table, [str(field.column) for field in model._meta.concrete_fields]):
                    cursor.execute(statement)
