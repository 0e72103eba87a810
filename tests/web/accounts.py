"""The cast in the browser: an account for each of the posts, signed in."""

from django.contrib.auth.models import User
from django.test import Client

from roundtable.actions import roles
from roundtable.permissions.person import Person
from roundtable.records.organisation import SupervisionGroup, Unit
from tests.cast import Town
from tests.web.conftest import ACCOUNTS


def signed_in(town: Town, person: Person, *, checks_csrf: bool = False) -> Client:
    """A browser in which that person has signed in, in their one role."""
    here = {"programme_id": town.programme.origin_id, "superseded_at": None}
    scope: dict[str, object] = {"department": person.department} if person.department else {}
    if person.group is not None:
        scope = {"group": SupervisionGroup.objects.get(number=person.group, **here)}
    if person.unit is not None:
        scope = {"unit": Unit.objects.get(uid=person.unit, **here)}
    user, is_new = User.objects.get_or_create(username=person.name)
    if is_new:
        roles.give(by="office", programme=town.programme, user=user, role=person.role, **scope)
    client = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"}, enforce_csrf_checks=checks_csrf)
    client.force_login(user, ACCOUNTS)
    return client
