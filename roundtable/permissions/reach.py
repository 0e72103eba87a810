"""How far somebody sees into a programme."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from roundtable.records.organisation import Participation
from roundtable.records.programme import Programme


@dataclass(frozen=True)
class Reach:
    """All of a programme; or the units of one group (`group`, its number); or one unit (`unit`, its code)."""

    group: int | None = None
    unit: str | None = None

    @property
    def is_everything(self) -> bool:
        return self.group is None and self.unit is None


EVERYTHING = Reach()


def in_group(programme: Programme, unit: str, group: int, day: date) -> bool:
    """Whether the unit of that code takes part under that group on that day."""
    return (
        Participation.objects.filter(
            programme_id=programme.origin_id,
            superseded_at__isnull=True,
            unit__uid=unit,
            group__uid=str(group),
        )
        .filter(
            Q(joined_on__isnull=True) | Q(joined_on__lte=day), Q(left_on__isnull=True) | Q(left_on__gt=day)
        )
        .exists()
    )
