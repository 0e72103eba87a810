"""Every address × every role: what each gets. An address that is not in the table fails the test, and so does one that is gone.

The letters: office, leader, department, supervisor of group 1, liaison of unit A02, observer, user without a role, visitor.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from roundtable.actions import roles
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme
from tests.web.conftest import ACCOUNTS

ROLES = ("office", "leader", "department", "supervisor", "liaison", "observer", "nobody", "visitor")
DAY = "?as_of=2020-03-30"
#: To sign in first.
IN = 302
#: name of the address -> (method, address, statuses in the order of ROLES)
EVERYBODY = (200, 200, 200, 200, 200, 200, 403, IN)
ALL_BUT_LIAISON = (200, 200, 200, 200, 403, 200, 403, IN)
WHOLE_PROGRAMME = (200, 200, 200, 403, 403, 200, 403, IN)
OFFICE = (200, 403, 403, 403, 403, 403, 403, IN)
RECORDS = (200, 200, 200, 200, 200, 403, 403, IN)
USERS = (200, 200, 200, 200, 200, 200, 200, IN)
OPEN = (200,) * 8
SENT_ON = (302,) * 8
CLOSED = (404,) * 8
TABLE: dict[str, list[tuple[str, str, tuple[int, ...]]]] = {
    "home": [("get", f"/{DAY}", EVERYBODY)],
    "two_questions": [("get", f"/two-questions/{DAY}", ALL_BUT_LIAISON)],
    "publicity": [("get", f"/publicity/{DAY}", WHOLE_PROGRAMME)],
    "reports": [("get", f"/reports/{DAY}", WHOLE_PROGRAMME)],
    "supervision": [("get", f"/supervision/{DAY}", ALL_BUT_LIAISON)],
    "materials": [("get", f"/materials/{DAY}", EVERYBODY)],
    "questions": [("get", f"/questions/{DAY}", EVERYBODY)],
    "evidence": [
        ("get", "/evidence/?question=progress.standing&table=rows&row=0&as_of=2020-03-30", EVERYBODY),
        ("get", "/evidence/?question=supervision.effort&table=rows&row=0&as_of=2020-03-30", ALL_BUT_LIAISON),
        ("get", "/evidence/?question=publicity.by_outlet&table=rows&row=0&as_of=2020-03-30", WHOLE_PROGRAMME),
        # Another group, another unit: for whom it is not theirs, it is not there.
        (
            "get",
            "/evidence/?question=progress.standing&table=rows&group=2&as_of=2020-03-30",
            (200, 200, 200, 404, 404, 200, 403, IN),
        ),
        (
            "get",
            "/evidence/?question=progress.unit_story&table=rows&unit=B01&as_of=2020-03-30",
            (200, 200, 200, 404, 404, 200, 403, IN),
        ),
    ],
    "account": [("get", "/account/", USERS)],
    "role": [("post", "/role/", (404,) * 7 + (IN,)), ("get", "/role/", (405,) * 7 + (IN,))],
    "language": [("post", "/language/", SENT_ON)],
    "account_login": [("get", "/accounts/login/", (302,) * 7 + (200,))],
    "account_logout": [("get", "/accounts/logout/", (200,) * 7 + (302,))],
    "account_reauthenticate": [("get", "/accounts/reauthenticate/", USERS)],
    "account_change_password": [("get", "/accounts/password/change/", USERS)],
    "account_set_password": [("get", "/accounts/password/set/", SENT_ON)],
    "mfa_index": [("get", "/accounts/2fa/", USERS)],
    "mfa_authenticate": [("get", "/accounts/2fa/authenticate/", SENT_ON)],
    "mfa_reauthenticate": [("get", "/accounts/2fa/reauthenticate/", SENT_ON)],
    "mfa_activate_totp": [("get", "/accounts/2fa/totp/activate/", SENT_ON)],
    "mfa_deactivate_totp": [("get", "/accounts/2fa/totp/deactivate/", (404,) * 7 + (IN,))],
    "mfa_view_recovery_codes": [("get", "/accounts/2fa/recovery-codes/", (404,) * 7 + (IN,))],
    "mfa_generate_recovery_codes": [("get", "/accounts/2fa/recovery-codes/generate/", SENT_ON)],
    "mfa_download_recovery_codes": [("get", "/accounts/2fa/recovery-codes/download/", (404,) * 7 + (IN,))],
    "account_signup": [("get", "/accounts/signup/", CLOSED)],
    "account_email": [("get", "/accounts/email/", CLOSED)],
    "account_inactive": [("get", "/accounts/inactive/", CLOSED)],
    "account_email_verification_sent": [("get", "/accounts/confirm-email/", CLOSED)],
    "account_confirm_email": [("get", "/accounts/confirm-email/x/", CLOSED)],
    "account_confirm_login_code": [("get", "/accounts/login/code/confirm/", CLOSED)],
    "account_reset_password": [("get", "/accounts/password/reset/", CLOSED)],
    "account_reset_password_done": [("get", "/accounts/password/reset/done/", CLOSED)],
    "account_reset_password_from_key": [("get", "/accounts/password/reset/key/1-x/", CLOSED)],
    "account_reset_password_from_key_done": [("get", "/accounts/password/reset/key/done/", CLOSED)],
}


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
            got[role] = response.status_code
            if (
                role == "visitor"
                and response.status_code == IN
                and name not in {"language", "account_logout"}
            ):
                assert response["Location"].startswith("/accounts/login/"), (name, address)
        assert got == dict(zip(ROLES, statuses, strict=True)), (method, address)
