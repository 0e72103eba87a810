"""The database refuses to change or delete a record, whoever asks and however."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from roundtable.actions import corrections
from roundtable.records import append_only
from roundtable.records.acts import Act
from roundtable.records.append_only import SENTENCE
from roundtable.records.models import every_kind
from tests.cast import OFFICE
from tests.records.one_of_each import add_one_of_each

pytestmark = pytest.mark.live_db

KINDS: list[Any] = [Act, *every_kind()]
TABLES = [model._meta.db_table for model in KINDS]
#: What is tried on every table; {table} and its columns are filled in.
TRIED = {
    "sqlite": [
        "DELETE FROM {table}",
        "DELETE FROM {table} WHERE id = (SELECT min(id) FROM {table})",
        "UPDATE {table} SET id = id + 100000",
        "UPDATE OR REPLACE {table} SET act_or_by = act_or_by || ''",
        "UPDATE OR IGNORE {table} SET act_or_by = 1 - act_or_by",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
        "REPLACE INTO {table} ({others}) SELECT {others} FROM {table} LIMIT 1",
        "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET act_or_by = 0",
    ],
    "postgresql": [
        "DELETE FROM {table}",
        "DELETE FROM {table} WHERE id = (SELECT min(id) FROM {table})",
        "UPDATE {table} SET id = id + 100000",
        "UPDATE {table} SET act_or_by = act_or_by",
        "INSERT INTO {table} TABLE {table} ON CONFLICT (id) DO UPDATE SET act_or_by = EXCLUDED.act_or_by",
        "TRUNCATE {table} CASCADE",
        "MERGE INTO {table} AS t USING {table} AS s ON t.id = s.id WHEN MATCHED THEN DELETE",
    ],
}


def execute(statement):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.rowcount


def content(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY id")
        return cursor.fetchall()


def filled_in(statement, table):
    columns = [
        column.name for column in connection.introspection.get_table_description(connection.cursor(), table)
    ]
    return statement.replace("act_or_by", "act_id" if "act_id" in columns else "by").format(
        table=table, others=", ".join(name for name in columns if name != "id")
    )


def test_no_way_to_change_or_delete_a_row_of_any_table(town):
    add_one_of_each(town)
    connection.check_constraints()  # else PostgreSQL would refuse TRUNCATE for a reason of its own
    for table in TABLES:
        before = content(table)
        assert before, f"no row of {table} to try it on"
        for statement in TRIED[connection.vendor]:
            if table == "records_act" and statement.startswith("REPLACE"):
                continue  # an act has no key but its id: without it this is another act
            with pytest.raises(DatabaseError, match=SENTENCE):
                execute(filled_in(statement, table))
        assert content(table) == before


def test_triggers_of_an_earlier_edition_are_replaced(town):
    """Such as one that does not watch a column that has been added since."""
    connection.check_constraints()
    table, refuse = "records_visit", f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
    blind = {
        "sqlite": [
            f"DROP TRIGGER {table}_no_update",
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN false {refuse}",
        ],
        "postgresql": [
            f"DROP TRIGGER {table}_no_update ON {table}",
        ],
    }
    for statement in blind[connection.vendor]:
        execute(statement)
    assert execute(f"UPDATE {table} SET note = note") == 1
    append_only.install(using="default")
    with pytest.raises(DatabaseError, match=SENTENCE):
        execute(f"UPDATE {table} SET note = note")


def test_superseded_at_is_set_once_and_nothing_with_it(town):
    key = f"WHERE id = {town.visit.pk}"
    with pytest.raises(DatabaseError, match=SENTENCE):
        execute(f"UPDATE records_visit SET superseded_at = '2999-01-01', spot_checks = 9 {key}")
    assert execute(f"UPDATE records_visit SET superseded_at = '2999-01-01 00:00:00' {key}") == 1
    for again in ("'2999-01-01 00:00:00'", "'2999-01-02 00:00:00'", "NULL"):
        with pytest.raises(DatabaseError, match=SENTENCE):
            execute(f"UPDATE records_visit SET superseded_at = {again} {key}")


def test_a_version_is_not_superseded_before_it_was_known(town):
    with pytest.raises(DatabaseError, match="known_before_superseded"):
        execute(f"UPDATE records_visit SET superseded_at = '2000-01-01' WHERE id = {town.visit.pk}")


def test_a_correction_names_what_it_replaces_and_says_why(town):
    new = corrections.correct(by=OFFICE, record=town.visit, reason="数错了", spot_checks=5)
    columns = [field.column for field in new._meta.concrete_fields if field.column not in {"id", "uid"}]

    def copy(**instead):
        chosen = ", ".join(instead.get(name, name) for name in columns)
        execute(
            f"INSERT INTO records_visit (uid, {', '.join(columns)})"
            f" SELECT 'copy', {chosen} FROM records_visit WHERE id = {new.pk}"
        )

    for instead in ({"reason": "''"}, {"replaces_id": "NULL"}, {"first_id": "NULL"}):
        with pytest.raises(DatabaseError, match="correction_says_what_and_why"):
            copy(**instead)
    copy()


def test_one_version_of_a_key_is_current(town):
    columns = ", ".join(field.column for field in town.visit._meta.concrete_fields if field.column != "id")
    with pytest.raises(DatabaseError):
        execute(f"INSERT INTO records_visit ({columns}) SELECT {columns} FROM records_visit")
