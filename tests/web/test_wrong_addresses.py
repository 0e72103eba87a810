"""Wrong addresses: every page that is read answers them with a sentence and the nearest right ones, never with a fault of its own."""

from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.conftest import ACCOUNTS
from tests.web.every_page import every_page, of_nav, of_nav_read, on
from tests.web.test_pages import text_of

READ = every_page(unit="A02", record="visit/v1")
#: Pages about the person, not about the programme.
OWN = {"/account/"}
#: Forms and lists of what is to be done today: they take other methods, and no day.
WRITTEN = set(of_nav()) - set(of_nav_read())
OF_PROGRAMME = [page for page in READ if page not in OWN | WRITTEN]
LONG = "9" * 400
#: What is added to an address -> the status it gets; None: as without it.
ADDED: dict[str, int | None] = {
    "as_of=2020-02-30": 400,
    "as_of=0000-00-00": 400,
    "as_of=2020-03-30T10:00": 400,
    "as_of=10000-01-01": 400,
    f"as_of={LONG}": 400,
    "as_of=%00": 400,
    "as_of=%F0%9F%98%80": 400,
    "since=2020-13-01": 400,
    "since=2021-01-01&as_of=2020-03-30": 400,
    "known_at=yesterday": 400,
    "known_at=2020-03-30T12:00:00": 400,
    "known_at=9999-12-31T23:59:59-23:59": 400,
    "known_at=0001-01-01T00:00:00%2B23:59": 400,
    "programme=nobody": 404,
    f"programme={LONG}": 404,
    "programme=%00study": 404,
    "span=forever": 400,
    "group=77": 404,
    "group=-1": 400,
    "group=1e3": 400,
    "group=%D9%A3%D9%A3": 404,
    f"group={LONG}": 400,
    "unit=Z99": 404,
    "unit=%00": 400,
    f"unit={LONG}": 400,
    "unit=%27%3B--": 404,
    "page=-1": None,
    f"page={LONG}": None,
    "page=two": None,
    "page=%C2%B2": None,
    "page=%D9%A2": None,
    "page=": None,
    "as_of=": None,
    "nonsense=%00": None,
    "find=%00&kind=%00&standing=%00&of_group=%00&state=%00&due=%00&by=%00&who=%00&only=%00&category=%00": None,
    f"find={LONG}&by={LONG}&until={LONG}&part={LONG}&q2={LONG}": None,
    "by=--&due=never&state=lost&standing=high&until=soon&part=%00": None,
    "as_of=2020-03-30&as_of=2020-03-29": None,
    "%00=%00": None,
    "=&&&==": None,
}


def added_to(page: str, added: str) -> str:
    return f"{page}{'&' if '?' in page else '?'}{added}"


@pytest.mark.parametrize("page", OF_PROGRAMME)
def test_what_is_added_to_an_address(client: Client, programme: Path, page: str):
    plain = client.get(page).status_code
    for added, status in ADDED.items():
        # A page about one unit takes the unit out of its path, and refuses nothing of what it does not take.
        response = client.get(added_to(page, added))
        expected = {plain if status is None else status, *of_path(page, added)}
        assert response.status_code in expected, (added, response.status_code)
        assert response.status_code == 200 or len(text_of(response)) > 100, added


def of_path(page: str, added: str) -> set[int]:
    """What else is right: where the path names the unit, another in the query is not looked at; what a question does not take
    is refused before it is looked for."""
    if page.startswith("/units/") and added.startswith("unit="):
        return {200}
    return {400, 200} if added.startswith(("unit=", "group=", "since=")) else set()


@pytest.mark.parametrize("page", READ)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace", "options"])
def test_a_page_is_only_read(client: Client, programme: Path, page: str, method: str):
    if page.split("?")[0] in WRITTEN and method == "post":
        return
    assert getattr(client, method)(page).status_code == 405


@pytest.mark.parametrize(
    ("address", "offered"),
    [
        ("/units/A2/", "/units/A02/"),
        ("/ask/progress.standng", "/ask/progress.standing"),
        ("/ask/progress.standing?group=3", "/ask/progress.standing?group=2"),
        ("/questions/progress.standng/", "/ask/progress.standing"),
        ("/units/A02/?group=3", "group="),
    ],
)
def test_the_nearest_right_one_is_a_link(client: Client, programme: Path, address: str, offered: str):
    response = client.get(address)
    assert response.status_code == 404
    assert offered in response.content.decode().partition("<main")[2]


@pytest.mark.parametrize(
    "address",
    [
        "/record/visit/v9/",
        "/record/nothing/v1/",
        "/record/act/1/",
        f"/record/visit/{LONG}/",
        "/record/visit/%00/",
        "/record/VISIT/v1/",
        "/record/visit/v1/v2/",
        f"/units/{LONG}/",
        "/units/%00/",
        "/units/../etc/passwd/",
        f"/questions/{LONG}/",
        "/questions/%00/",
        "/ask/%00",
        f"/ask/{LONG}",
        "/ask/.json",
        "/ask/progress.standing.json.csv",
        "/evidence/moved/?question=progress.standing",
        "/%F0%9F%98%80/",
        "/%2e%2e/",
    ],
)
def test_what_is_not_there(client: Client, programme: Path, address: str):
    response = client.get(address)
    assert response.status_code in {400, 404}, response.status_code
    assert "<h1" in response.content.decode()


NAMES = st.sampled_from(
    ["as_of", "known_at", "programme", "group", "unit", "since", "span", "page", "find", "by", "q", "table", "row", "column", "question", "part", "until"]
)  # fmt: skip
VALUES = st.one_of(
    st.text(max_size=30),
    st.integers().map(str),
    st.dates().map(str),
    st.datetimes(timezones=st.timezones()).map(lambda moment: moment.isoformat()),
    st.sampled_from(["study", "1", "2", "A02", "progress.standing", "rows", "units", "period", "kind"]),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(page=st.sampled_from(OF_PROGRAMME), asked=st.dictionaries(NAMES, VALUES, max_size=4))
def test_any_address_is_answered(client: Client, programme: Path, page: str, asked: dict[str, str]):
    response = client.get(added_to(page, urlencode(asked, errors="replace")))
    assert response.status_code in {200, 302, 400, 404}, (page, asked)


def test_one_who_may_not_see_is_not_told_what_they_could_have_meant(programme: Path):
    """Without a role everything is refused alike, whatever the address says."""
    nobody = Client(HTTP_HOST="127.0.0.1")
    nobody.force_login(User.objects.create(username="nobody"), ACCOUNTS)
    for page in OF_PROGRAMME:
        assert nobody.get(on(page, "2020-02-30")).status_code == 403
