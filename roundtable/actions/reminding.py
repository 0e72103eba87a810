"""How long what is overdue waits before the next one up is told, and the days on which nobody is reminded."""

from datetime import date
from typing import Any

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting
from roundtable.records.programme import Programme
from roundtable.records.reminding import DayOff, Ladder

#: The one key of a programme's ladder.
KEY = "ladder"
FRIDAY = 5


def ladder_of(programme: Programme) -> Ladder:
    """The programme's ladder; the defaults, not saved, where none was set."""
    set_so_far = Ladder.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True, uid=KEY)
    return set_so_far.first() or Ladder(programme_id=programme.origin_id, uid=KEY)


def set_ladder(
    *,
    by: By,
    programme: Programme,
    owner_after: int,
    head_after: int,
    group_after: int,
    meeting_after: int,
    reason: str = "",
) -> Ladder:
    """Days after the due day at which each rung is told; another ladder than the one before says why."""
    allowed(by, "reminding.manage")
    days: dict[str, Any] = {
        "owner_after": owner_after,
        "head_after": head_after,
        "group_after": group_after,
        "meeting_after": meeting_after,
    }
    with acting(by=by, verb="reminding.set_ladder", programme=programme) as act:
        before = act.current(Ladder, uid=KEY)
        if before is None:
            return act.add(Ladder, uid=KEY, **days)
        return act.correct(before, reason=reason, **days)


def add_day_off(*, by: By, programme: Programme, day: date, title: str, working: bool = False) -> DayOff:
    """A day off, or with `working` a working day in lieu; one that is there is corrected, not added."""
    allowed(by, "reminding.manage")
    with acting(by=by, verb="reminding.add_day_off", programme=programme) as act:
        return act.add(DayOff, uid=str(day), day=day, title=title, working=working)


def is_day_off(programme: Programme, day: date) -> bool:
    """Whether nobody is reminded on that day: a day off, or a weekend that is not worked in lieu."""
    rows = DayOff.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True, day=day)
    said = rows.first()
    return not said.working if said else day.isoweekday() > FRIDAY
