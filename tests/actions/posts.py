"""The cast in their posts, as the pages know them: a person in one role each."""

from roundtable.permissions.person import Person
from roundtable.records.people import RoleName
from tests.cast import Town


def office(town: Town, name: str = "wang") -> Person:
    return Person(name, town.programme, RoleName.OFFICE)


def leader(town: Town) -> Person:
    return Person("zhou", town.programme, RoleName.LEADER)


def observer(town: Town) -> Person:
    return Person("wu", town.programme, RoleName.OBSERVER)


def supervisor(town: Town, name: str = "chen", number: int = 3) -> Person:
    return Person(name, town.programme, RoleName.SUPERVISOR, group=number, group_name=f"第{number}督导组")


def liaison(town: Town, name: str = "zhao", unit: str = "T01") -> Person:
    called = {"T01": "东山镇", "T02": "西山镇"}[unit]
    return Person(name, town.programme, RoleName.LIAISON, unit=unit, unit_name=called)


def department(town: Town, of: str = "宣传部") -> Person:
    return Person("sun", town.programme, RoleName.DEPARTMENT, department=of)


def everybody(town: Town) -> list[Person]:
    return [
        leader(town),
        office(town),
        office(town, "ma"),
        department(town),
        supervisor(town),
        supervisor(town, "lin", 4),
        liaison(town),
        liaison(town, "qian", "T02"),
        observer(town),
    ]
