"""The list of accounts: who holds a role in the programme; filters out of the address, a page at a time."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import QueryDict

from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today
from roundtable.records.organisation import Participation, SupervisionGroup, Unit
from roundtable.records.people import Role, RoleName
from roundtable.web.screens.people.held import told
from roundtable.web.templatetags.words import ROLES

A_PAGE = 50


def listed(person: Person, given: QueryDict) -> dict[str, Any]:
    """What was chosen and can be, and the accounts of the page with their roles. Eight queries, however many accounts."""
    chosen = {
        name: given.get(name, "").replace("\0", "").strip()[:100] for name in ("find", "role", "of_group")
    }
    users = User.objects.filter(pk__in=_passing(person, chosen).values("user_id")).order_by("username")
    page = Paginator(users, A_PAGE).get_page(given.get("page"))
    here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
    held = told(Role.objects.filter(user__in=list(page), ended=False, **here).order_by("role", "uid"))
    exact = User.objects.filter(username=chosen["find"]).first() if chosen["find"] and not len(page) else None
    return {
        "chosen": chosen,
        "is_filtered": any(chosen.values()),
        "page": page,
        "rows": [(user, [role for role in held if role.user_id == user.pk]) for user in page],
        "roles": list(ROLES.items()),
        "groups": groups_of(person),
        "elsewhere": exact,
        "address": urlencode({"programme": person.programme.uid, **{k: v for k, v in chosen.items() if v}}),
    }


def groups_of(person: Person) -> list[SupervisionGroup]:
    here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
    return list(SupervisionGroup.objects.filter(**here).order_by("number"))


def _passing(person: Person, chosen: dict[str, str]) -> QuerySet[Role]:
    """The roles that pass; the name sought may be that of the account, of its unit or of its department."""
    here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
    roles = Role.objects.filter(ended=False, **here)
    if chosen["find"]:
        units = Unit.objects.filter(Q(name__icontains=chosen["find"]) | Q(uid__iexact=chosen["find"]), **here)
        roles = roles.filter(
            Q(user__username__icontains=chosen["find"])
            | Q(department__icontains=chosen["find"])
            | Q(unit_id__in=units.annotate(origin=Coalesce("first_id", "pk")).values("origin"))
        )
    if chosen["role"] in RoleName.values:
        roles = roles.filter(role=chosen["role"])
    if chosen["of_group"]:
        day = today(person)
        taking_part = Participation.objects.filter(
            Q(joined_on__isnull=True) | Q(joined_on__lte=day),
            Q(left_on__isnull=True) | Q(left_on__gt=day),
            group__uid=chosen["of_group"],
            **here,
        )
        roles = roles.filter(Q(group__uid=chosen["of_group"]) | Q(unit_id__in=taking_part.values("unit_id")))
    return roles
