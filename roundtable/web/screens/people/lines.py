"""Many accounts at once, as lines of text: `name, role, group · unit · department`, separated by tabs, commas or semicolons.

The list of units makes such lines too, so that there is one way in, one check and one confirmation.
"""

import re
from typing import NamedTuple

from django.contrib.auth.models import User
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import get_language, gettext

from roundtable.actions.accounts import MOST, Wanted, fault_of_name
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.permissions.person import Person
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.people import RoleName
from roundtable.web.screens.people.listed import groups_of
from roundtable.web.screens.people.units import unit_meant, units_of

BETWEEN = re.compile(r"\s*[\t,，;；]\s*")
#: What people write for a role, in both languages.
WORDS = {
    RoleName.LEADER: ("leader", "leading group", "领导小组", "领导"),
    RoleName.OFFICE: ("office", "office of the leading group", "办公室", "领导小组办公室"),
    RoleName.DEPARTMENT: ("department", "部门"),
    RoleName.SUPERVISOR: ("supervisor", "督导员", "督导组"),
    RoleName.LIAISON: ("liaison", "liaison of the unit", "联络员", "单位联络员"),
    RoleName.OBSERVER: ("observer", "观察员"),
}
ROLE_MEANT = {word: role for role, words in WORDS.items() for word in words}


class Line(NamedTuple):
    """A line as it was read: what it asks for, or what is wrong with it."""

    number: int
    text: str
    wanted: Wanted | None
    fault: str


def read(person: Person, text: str) -> list[Line]:
    """The lines that hold something, read; a name that is taken or stands twice is a fault."""
    given = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(given) > MOST:
        too_many = gettext("At most %(most)d lines at once; this is the first beyond.") % {"most": MOST}
        return [Line(*given[MOST], None, too_many)]
    parts = {number: [*BETWEEN.split(line, maxsplit=2), "", ""][:3] for number, line in given}
    known = _Known(person, [of for _name, _role, of in parts.values()])
    taken = names_taken([name for name, _role, _of in parts.values()])
    found = []
    for number, line in given:
        name, role, of = parts[number]
        wanted, fault = known.wanted(name, role, of)
        if not fault and name.lower() in taken:
            fault = gettext("This name is taken, or stands in the list twice.")
        taken.add(name.lower())
        found.append(Line(number, line, None if fault else wanted, fault))
    return found


def names_taken(names: list[str]) -> set[str]:
    lower = {name.lower() for name in names}
    return set(
        User.objects.annotate(lower=Lower("username")).filter(lower__in=lower).values_list("lower", flat=True)
    )


class _Known:
    """The groups and units that lines name, read in two queries; what is not found by code or name is looked for one by one."""

    def __init__(self, person: Person, named: list[str]) -> None:
        self.person = person
        self.groups: dict[str, SupervisionGroup] = {}
        for group in groups_of(person):
            self.groups |= {str(group.number): group, group.name: group}
        self.units: dict[str, Unit] = {}
        for unit in units_of(person).filter(Q(uid__in=named)):
            self.units[unit.uid] = unit

    def wanted(self, name: str, role: str, of: str) -> tuple[Wanted | None, str]:
        language = get_language() or ""
        if fault := fault_of_name(name):
            return None, fault.in_language(language)
        meant = ROLE_MEANT.get(role.lower())
        if meant is None:
            roles = gettext("liaison, supervisor, department, leader, office, observer")
            return None, gettext("Which role? One of: %(roles)s.") % {"roles": roles}
        if meant == RoleName.SUPERVISOR:
            if of not in self.groups:
                return None, gettext("Which group? Give its number.")
            return Wanted(name, meant, group=self.groups[of]), ""
        if meant == RoleName.LIAISON:
            return self._liaison(name, of)
        if meant == RoleName.DEPARTMENT:
            return (
                (Wanted(name, meant, department=of[:300]), "")
                if of
                else (None, gettext("Name the department."))
            )
        return (
            (None, gettext("This role has no group, unit or department."))
            if of
            else (Wanted(name, meant), "")
        )

    def _liaison(self, name: str, of: str) -> tuple[Wanted | None, str]:
        if not of:
            return None, gettext("Name the unit.")
        try:
            unit = self.units.get(of) or unit_meant(self.person, of)
        except AskedWrong as wrong:
            return None, wrong.in_language(get_language() or "")
        return Wanted(name, RoleName.LIAISON, unit=unit), ""
