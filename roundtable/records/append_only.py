"""The database itself refuses to change or delete a record.

Installed after every migration rather than in one, because SQLite's table rebuilds drop triggers silently.
"""

from typing import Any

from django.db import connections, models

SENTENCE = "records are append-only: correct a record by a new one"


def _sqlite(table: str, columns: list[str]) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
    statements = [f"CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table} {refuse}"]
    # INSERT OR REPLACE deletes without firing a delete trigger, so a row that is there already is refused on insert.
    taken = f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"
    if "superseded_at" in columns:
        key = (
            "programme_id = NEW.programme_id AND uid = NEW.uid"
            if "programme_id" in columns
            else "uid = NEW.uid"
        )
        taken += f" OR (NEW.superseded_at IS NULL AND EXISTS (SELECT 1 FROM {table} WHERE {key} AND superseded_at IS NULL))"
        same = " AND ".join(f"OLD.{name} IS NEW.{name}" for name in columns if name != "superseded_at")
        allowed = f"WHEN NOT (OLD.superseded_at IS NULL AND NEW.superseded_at IS NOT NULL AND {same})"
    else:
        allowed = ""
    statements.append(
        f"CREATE TRIGGER IF NOT EXISTS {table}_no_replace BEFORE INSERT ON {table} WHEN {taken} {refuse}"
    )
    statements.append(
        f"CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table} {allowed} {refuse}"
    )
    return statements


def _postgresql(table: str, columns: list[str]) -> list[str]:
    refuse = "FOR EACH ROW EXECUTE FUNCTION records_refuse()"
    allowed = ""
    if "superseded_at" in columns:
        old, new = (
            ", ".join(f"{side}.{name}" for name in columns if name != "superseded_at")
            for side in ("OLD", "NEW")
        )
        allowed = (
            f"WHEN (NOT (OLD.superseded_at IS NULL AND NEW.superseded_at IS NOT NULL"
            f" AND ROW({old}) IS NOT DISTINCT FROM ROW({new})))"
        )
    return [
        f"CREATE OR REPLACE FUNCTION records_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$",
        f"CREATE OR REPLACE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}",
        f"CREATE OR REPLACE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse.replace('ROW ', f'ROW {allowed} ', 1)}",
        f"CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION records_refuse()",
    ]


def install(*, using: str, **_signal: Any) -> None:
    """Puts the triggers on every record table of the database `using`; harmless where they stand already."""
    from roundtable.records.acts import Act
    from roundtable.records.models import every_kind

    connection = connections[using]
    write = {"sqlite": _sqlite, "postgresql": _postgresql}[connection.vendor]
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        kinds: list[type[models.Model]] = [Act, *every_kind()]
        for model in kinds:
            table = model._meta.db_table
            if table in present:
                for statement in write(table, [str(field.column) for field in model._meta.concrete_fields]):
                    cursor.execute(statement)
