"""The home of the embedded database: made and migrated at the first call that needs it."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection


def _migrations_on_disk() -> set[tuple[str, str]]:
    found = set()
    for app in apps.get_app_configs():
        folder = Path(app.path) / "migrations"
        found |= {(app.label, file.stem) for file in folder.glob("[0-9]*.py")}
    return found


def _migrations_applied() -> set[tuple[str, str]]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT app, name FROM django_migrations")
            return set(cursor.fetchall())
    except DatabaseError:
        return set()


def make_ready() -> None:
    """Makes the home and brings its database to the present shape; next to nothing when both are there.

    Raises:
        OSError: the home cannot be made or written.
    """
    settings.HOME.mkdir(parents=True, exist_ok=True)
    if _migrations_on_disk() - _migrations_applied():
        call_command("migrate", verbosity=0, interactive=False)
