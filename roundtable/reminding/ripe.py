"""Whether the time has come: in the zone of each programme, from its hour on, on its working days, while it runs.

Never on one exact day or hour: whenever it is asked after that hour, it is time, until the day is over.
"""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from roundtable.records.programme import Programme
from roundtable.reminding.models import Hour
from roundtable.reminding.working_days import of_programme

FROM_HOUR = 8


@dataclass(frozen=True)
class Today:
    """A programme's day: whether people are told of its things on it, and whether the hour has come."""

    day: date
    is_told: bool
    hour_has_come: bool


def hour_of(programme: Programme) -> int:
    row = Hour.objects.filter(programme=programme.uid).first()
    return row.hour if row else FROM_HOUR


def set_hour(programme: Programme, hour: int) -> None:
    Hour.objects.update_or_create(programme=programme.uid, defaults={"hour": hour})


def runs_on(programme: Programme, day: date) -> bool:
    return programme.started_on <= day and (programme.ends_on is None or day <= programme.ends_on)


def today_in(programme: Programme, now: datetime) -> Today:
    local = now.astimezone(ZoneInfo(programme.timezone))
    day = local.date()
    is_told = runs_on(programme, day) and of_programme(programme).are_worked(day)
    return Today(day, is_told, is_told and local.hour >= hour_of(programme))


def todays(now: datetime) -> dict[str, Today]:
    """Every programme's day, by its key."""
    programmes = Programme.objects.filter(superseded_at__isnull=True)
    return {programme.uid: today_in(programme, now) for programme in programmes}
