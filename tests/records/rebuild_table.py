"""A process of its own that migrates an empty database, rebuilds a table, migrates again, and tells
as JSON whether a row could be deleted after each: `python -m tests.records.rebuild_table`."""

import json

import django


def main() -> None:
    django.setup()
    from django.core.management import call_command
    from django.db import DatabaseError, connection, models, transaction

    from roundtable.records.organisation import UnitKind
    from tests.cast import small_programme

    def can_delete() -> bool:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("DELETE FROM records_unitkind WHERE uid = 'spare'")
                transaction.set_rollback(True)
                return True
        except DatabaseError:
            return False

    call_command("migrate", verbosity=0)
    town = small_programme()
    from roundtable.actions import units

    units.add_kind(by="office", programme=town.programme, uid="spare", title="备用")
    told = {"migrated": can_delete()}
    wider = models.CharField(max_length=400)
    wider.set_attributes_from_name("title")
    with connection.schema_editor() as editor:
        editor.alter_field(UnitKind, UnitKind._meta.get_field("title"), wider)
    told["rebuilt"] = can_delete()
    call_command("migrate", verbosity=0)
    told["migrated again"] = can_delete()
    print(json.dumps({**told, "vendor": connection.vendor}))


if __name__ == "__main__":
    main()
