"""Whether a unit or a group lies within somebody's reach today."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from roundtable.permissions.person import Person
from roundtable.permissions.reach import in_group
from roundtable.records.organisation import SupervisionGroup, Unit


def reaches(person: Person, about: Unit | SupervisionGroup) -> bool:
    if about.programme_id != person.programme.origin_id:
        return False
    reach = person.reach
    if reach.is_everything:
        return True
    if isinstance(about, SupervisionGroup):
        return reach.group == about.number
    if reach.unit is not None:
        return about.uid == reach.unit
    return reach.group is not None and in_group(person.programme, about.uid, reach.group, today(person))


def today(person: Person) -> date:
    """Today in the time zone of the person's programme."""
    return datetime.now(ZoneInfo(person.programme.timezone)).date()
