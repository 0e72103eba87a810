"""The units that take part today and have no liaison: a line for each, under the unit's own code."""

import re

from django.contrib.auth.models import User
from django.db.models import Q
from django.db.models.functions import Coalesce

from roundtable.actions.accounts import MOST
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today
from roundtable.records.organisation import Participation
from roundtable.records.people import Role, RoleName
from roundtable.web.screens.people.units import units_of


def lines(person: Person) -> tuple[str, int]:
    """The first lines, as many as are made at once; and how many units remain beyond them."""
    here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
    day = today(person)
    taking_part = Participation.objects.filter(
        Q(joined_on__isnull=True) | Q(joined_on__lte=day),
        Q(left_on__isnull=True) | Q(left_on__gt=day),
        **here,
    )
    answered = Role.objects.filter(role=RoleName.LIAISON, ended=False, **here)
    units = (
        units_of(person)
        .annotate(origin=Coalesce("first_id", "pk"))
        .filter(origin__in=taking_part.values("unit_id"))
        .exclude(origin__in=answered.values("unit_id"))
        .order_by("uid")
    )
    codes = list(units.values_list("uid", flat=True))
    taken = {name.lower() for name in User.objects.values_list("username", flat=True)}
    found = []
    for code in codes[:MOST]:
        name = _free(code, taken)
        taken.add(name.lower())
        found.append(f"{name}\tliaison\t{code}")
    return "\n".join(found), max(0, len(codes) - MOST)


def _free(code: str, taken: set[str]) -> str:
    """The code as a name of an account; with a number behind it where another account is called so."""
    plain = re.sub(r"[^\w.@+-]+", "-", code).lstrip("_.@+-")[:140] or "unit"
    name, count = plain, 1
    while name.lower() in taken:
        count += 1
        name = f"{plain}-{count}"
    return name
