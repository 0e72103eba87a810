"""Every address × every role: what each gets (tests/web/may_open). An address without a row fails, and so does a row without one.

The roles: office, leader, department, supervisor of group 1, liaison of unit A02, observer, user without a role, visitor.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from roundtable.actions import roles
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme
from tests.web import may_open
from tests.web.conftest import ACCOUNTS
from tests.web.may_open import IN, ROLES

TABLE: may_open.Rows = {}
for _file in sorted(Path(may_open.__file__).parent.glob("[!_]*.py")):
    TABLE |= import_module(f"tests.web.may_open.{_file.stem}").ROWS


@pytest.fixture
def cast(db: None, programme: Path) -> dict[str, Client]:
    """A browser per role, each signed in."""
    study = Programme.objects.get(superseded_at__isnull=True)
    here = {"programme_id": study.origin_id, "superseded_at__isnull": True}
    scopes = {
        "supervisor": {"group": SupervisionGroup.objects.get(number=1, **here)},
        "liaison": {"unit": Unit.objects.get(uid="A02", **here)},
        "department": {"department": "宣传部"},
    }
    found = {}
    for name in ROLES:
        found[name] = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
        if name == "visitor":
            continue
        user = User.objects.create(username=f"the {name}")
        if name != "nobody":
            roles.give(by="office", programme=study, user=user, role=name, **scopes.get(name, {}))
        found[name].force_login(user, ACCOUNTS)
    return found


def every_address() -> set[str]:
    def walked(resolver: URLResolver) -> Iterator[str]:
        for part in resolver.url_patterns:
            if isinstance(part, URLResolver):
                yield from walked(part)
            elif isinstance(part, URLPattern):
                yield part.name or str(part.pattern)

    return set(walked(get_resolver()))


def test_the_table_holds_every_address_and_no_other():
    assert every_address() == set(TABLE)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_role_gets_what_the_table_says(cast: dict[str, Client], name: str):
    for method, address, statuses in TABLE[name]:
        got = {}
        for role, client in cast.items():
            response = getattr(client, method)(address)
            response.close()
            got[role] = response.status_code
            if (
                role == "visitor"
                and response.status_code == IN
                and name not in {"language", "account_logout"}
            ):
                assert response["Location"].startswith("/accounts/login/"), (name, address)
        assert got == dict(zip(ROLES, statuses, strict=True)), (method, address)
