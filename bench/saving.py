"""Visits saved one by one through the actions, in process; HTTP is not in it."""

from pathlib import Path

from django.db import connection

from bench import asking
from bench.measuring import Measured, seconds
from bench.programme import AS_OF, OFFICE
from roundtable.actions import visits
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme

UNITS, AT_ONCE = 109, 200


def run(folder: Path) -> list[Measured]:
    asking.start(UNITS, folder)

    programme, group = Programme.objects.get(), SupervisionGroup.objects.get(number=1)
    units = list(Unit.objects.all())

    def save() -> None:
        for number in range(AT_ONCE):
            visits.record(
                by=OFFICE,
                programme=programme,
                group=group,
                unit=units[number % len(units)],
                visited_on=AS_OF,
            )

    on = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    return [
        Measured("saving", f"visits saved one by one on {on}, one client", AT_ONCE / seconds(save), "visits/s", 200, at_least=True,
            beside="in process, not over HTTP")
    ]  # fmt: skip
