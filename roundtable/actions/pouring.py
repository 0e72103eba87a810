"""Saves records by the thousand, for the intake: one prepared statement and no ids asked back.

Twice as fast as `Recording.add_many`, whose records have their ids when it is done.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from django.db import connections, models

from roundtable.records.record import Versioned


def pour(model: type[Versioned], records: Iterable[Versioned]) -> None:
    """Saves what `Recording.fresh` or `corrected` made, in its order, inside the act that is open.

    The values have the types of their fields already; only days and times are put as the database keeps them.
    """
    connection = connections["default"]
    fields: list[Any] = [field for field in model._meta.concrete_fields if not field.primary_key]
    name = connection.ops.quote_name
    statement = (
        f"INSERT INTO {name(model._meta.db_table)} ({', '.join(name(field.column) for field in fields)})"  # noqa: S608
        f" VALUES ({', '.join(['%s'] * len(fields))})"
    )
    values = attrgetter(*(field.attname for field in fields))
    adapting = [
        (position, adapt) for position, field in enumerate(fields) if (adapt := _adapting(field, connection))
    ]

    def row(record: Versioned) -> list[Any]:
        ready = list(values(record))
        for position, adapt in adapting:
            ready[position] = adapt(ready[position])
        return ready

    with connection.cursor() as cursor:
        cursor.executemany(statement, [row(record) for record in records])


def _adapting(field: Any, connection: Any) -> Callable[[Any], Any] | None:
    if isinstance(field, models.DateTimeField):
        adapt: Callable[[Any], Any] = connection.ops.adapt_datetimefield_value
        return adapt
    if isinstance(field, models.DateField):
        adapt_day: Callable[[Any], Any] = connection.ops.adapt_datefield_value
        return adapt_day
    return None
