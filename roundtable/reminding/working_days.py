"""The programme's calendar: weekends are off by themselves, holidays and working days in lieu (调休) as the office has them."""

from dataclasses import dataclass
from datetime import date, timedelta

from roundtable.records.programme import Programme
from roundtable.records.reminding import DayOff

SATURDAY = 5
ONE_DAY = timedelta(days=1)
#: No run of days off is longer; a calendar that has none but days off does not hang the search for a working day.
LONGEST_RUN = 60


@dataclass(frozen=True)
class WorkingDays:
    #: Days that the office has said something about: whether they are worked.
    named: dict[date, bool]

    def are_worked(self, day: date) -> bool:
        return self.named.get(day, day.weekday() < SATURDAY)

    def last_up_to(self, day: date) -> date:
        """The day itself where it is worked, else the last one before it that is."""
        for before in range(LONGEST_RUN):
            if self.are_worked(day - before * ONE_DAY):
                return day - before * ONE_DAY
        return day


def of_programme(programme: Programme) -> WorkingDays:
    rows = DayOff.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True)
    return WorkingDays(dict(rows.values_list("day", "working")))
