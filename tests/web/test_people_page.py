"""The page of people: what the office sees and does there; refused first."""

import re
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client

from roundtable.actions import accounts, programmes, roles, units
from roundtable.actions.accounts import Wanted
from roundtable.records.acts import Act
from roundtable.records.organisation import Participation, Unit, UnitKind
from roundtable.records.people import Role
from roundtable.records.programme import Programme
from tests.web.conftest import ACCOUNTS

PASSWORD = re.compile(r"\b(?:[a-z2-9]{4}-){3}[a-z2-9]{4}\b")


@pytest.fixture
def study(programme: Path) -> Programme:
    return Programme.objects.get(superseded_at__isnull=True)


@pytest.fixture
def office(study: Programme) -> Client:
    """Signed in as an account with the office role."""
    return signed_in(account(study, "chief", "office"))


def account(study: Programme, name: str, role: str, **scope: object) -> User:
    made = accounts.make(by="office", programme=study, wanted=[Wanted(name, role, **scope)])
    return User.objects.get(pk=made[0].user.pk)


def signed_in(user: User) -> Client:
    client = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
    client.force_login(user, ACCOUNTS)
    return client


def key_of(client: Client, address: str) -> str:
    found = re.search(r'name="uid" value="([^"]+)"', client.get(address).content.decode())
    assert found
    return found[1]


def role_of(name: str) -> Role:
    return Role.objects.get(user__username=name, superseded_at__isnull=True)


def text(response: object) -> str:
    page: str = response.content.decode()  # type: ignore[attr-defined]
    return page


def told_nowhere_but_in(response: object) -> str:
    """The password that a page tells: the browser keeps nothing, and no session and no header holds it."""
    told = set(PASSWORD.findall(text(response)))
    assert len(told) == 1
    password: str = told.pop()
    assert response["Cache-Control"] == "no-store"  # type: ignore[index]
    assert all(password not in str(session.get_decoded()) for session in Session.objects.all())
    assert password not in str(response.headers)  # type: ignore[attr-defined]
    return password


def test_an_account_is_made_and_its_password_told_once(office: Client, study: Programme):
    said = {"name": "东山镇", "role": "liaison", "unit": "A02"}
    before = Act.objects.count()
    wrong = {
        "Choose the group.": {"name": "x", "role": "supervisor"},
        "Name the unit.": {"name": "x", "role": "liaison"},
        "Name the department.": {"name": "x", "role": "department"},
        "No unit has the code nowhere": {"name": "x", "role": "liaison", "unit": "nowhere"},
        "cannot be an account&#x27;s name": {"name": "a b", "role": "observer"},
        "There is an account CHIEF already": {"name": "CHIEF", "role": "observer"},
        "Select a valid choice": {"name": "x", "role": "king"},
    }
    for sentence, form in wrong.items():
        response = office.post("/people/new/", form)
        assert (response.status_code, sentence in text(response)) == (422, True), sentence
    assert Act.objects.count() == before

    response = office.post("/people/new/", said)
    password = told_nowhere_but_in(response)
    assert User.objects.get(username="东山镇").check_password(password)
    assert role_of("东山镇").unit.uid == "A02"
    assert 'data-received="people-new"' in text(response)
    again = office.post("/people/new/", said)
    assert (again.status_code, PASSWORD.findall(text(again))) == (422, [])


def test_the_list_is_searched_filtered_and_paged(office: Client, study: Programme):
    unit = Unit.objects.get(uid="A02", superseded_at__isnull=True)
    account(study, "the-desk", "department", department="宣传部")
    account(study, "town", "liaison", unit=unit)
    accounts.make(
        by="office", programme=study, wanted=[Wanted(f"w{number:03}", "observer") for number in range(60)]
    )

    def names(query: str) -> list[str]:
        return re.findall(r'class="rt-pn"[^>]*><bdi>([^<]+)', text(office.get(f"/people/?{query}")))

    assert names("find=宣传") == ["the-desk"]
    assert names(f"find={unit.name}") == ["town"]
    assert names("find=a02") == ["town"]
    assert names("role=office") == ["chief"]
    assert names("role=king&find=chief") == ["chief"]
    assert "town" in names(f"of_group={_group_of(unit)}")
    assert names("of_group=999") == []
    assert len(names("")) == 50
    assert names("role=observer&page=2") == [f"w{number:03}" for number in range(50, 60)]


def _group_of(unit: Unit) -> str:
    return str(Participation.objects.filter(unit_id=unit.origin_id, superseded_at=None).get().group.uid)


def test_the_list_costs_as_many_queries_however_many_accounts(
    office: Client, study: Programme, django_assert_max_num_queries: object
):
    unit = Unit.objects.get(uid="A02", superseded_at__isnull=True)
    wanted = [Wanted(f"w{number}", "liaison", unit=unit) for number in range(40)]
    accounts.make(by="office", programme=study, wanted=wanted)
    with django_assert_max_num_queries(16):  # type: ignore[operator]
        office.get("/people/?role=liaison")


def test_an_account_of_another_programme_is_found_by_its_whole_name_alone(office: Client, study: Programme):
    other = programmes.start(by="office", uid="safety", title="安全", started_on=study.started_on)
    account(other, "other-desk", "observer")
    assert "other-desk" not in text(office.get("/people/"))
    assert "/people/of/other-desk/" not in text(office.get("/people/?find=other"))
    assert "/people/of/other-desk/" in text(office.get("/people/?find=other-desk"))
    page = text(office.get("/people/of/other-desk/"))
    assert "sees nothing of this programme" in page
    assert "安全" not in page
    assert office.post("/people/of/other-desk/password/").status_code == 403


def test_a_role_is_given_and_holds_at_the_next_request(office: Client, study: Programme):
    lin = signed_in(account(study, "lin", "observer"))
    assert lin.get("/people/").status_code == 403
    address = "/people/of/lin/"
    assert office.post(address, {"role": "office"}).status_code == 422
    said = {"uid": key_of(office, address), "role": "office"}
    assert office.post(address, said).status_code == 302
    assert lin.get("/people/").status_code == 200
    assert "nothing was recorded a second time" in text(office.post(address, said, follow=True))
    twice = office.post(address, {**said, "uid": key_of(office, address)})
    assert (twice.status_code, "holds this very role already" in text(twice)) == (422, True)

    given = Role.objects.get(user__username="lin", role="office")
    end = f"/people/of/lin/end/{given.uid}/"
    assert office.get(f"/people/of/chief/end/{given.uid}/").status_code == 404
    assert office.post(end, {"reason": " "}).status_code == 422
    assert office.post(end, {"reason": "轮换"}).status_code == 302
    assert lin.get("/people/").status_code == 403
    assert "轮换" in text(office.get(address))
    assert "ended already" in text(office.post(end, {"reason": "轮换"}))


def test_the_last_office_and_ones_own_role_are_not_ended_by_mistake(office: Client, study: Programme):
    end = f"/people/of/chief/end/{role_of('chief').uid}/"
    last = office.post(end, {"reason": "x", "own_too": "on"})
    assert (last.status_code, "last office role" in text(last)) == (422, True)
    account(study, "second", "office")
    own = office.post(end, {"reason": "x"})
    assert (own.status_code, "tick the box if you mean it" in text(own)) == (422, True)
    assert office.post(end, {"reason": "x", "own_too": "on"})["Location"] == "/"
    assert office.get("/people/").status_code == 403


def test_a_new_password_ends_the_sessions_of_the_old(office: Client, study: Programme):
    user = account(study, "lin", "observer")
    lin = signed_in(user)
    assert lin.get("/account/").status_code == 200
    assert PASSWORD.findall(text(office.get("/people/of/lin/password/"))) == []
    password = told_nowhere_but_in(office.post("/people/of/lin/password/"))
    assert lin.get("/account/").status_code == 302
    user.refresh_from_db()
    assert user.check_password(password)


def test_the_keepers_password_and_ones_own_are_not_renewed_here(office: Client, study: Programme):
    User.objects.create_superuser("keeper")
    keepers = office.post("/people/of/keeper/password/")
    assert (keepers.status_code, "gets no new password here" in text(keepers)) == (422, True)
    own = office.post("/people/of/chief/password/")
    assert (own.status_code, "Password and security" in text(own)) == (422, True)


def test_lines_are_checked_before_anything_is_made(office: Client, study: Programme):
    lines = "a b, liaison, A02\nx, king\ny\tsupervisor\t99\nchief，办公室\nz, 联络员\nobs, observer, A02\nobs, observer"
    response = office.post("/people/many/", {"lines": lines, "confirmed": "1"})
    assert response.status_code == 200
    for sentence in (
        "7 lines are not in order",
        "Which role?",
        "Which group?",
        "This name is taken",
        "Name the unit.",
        "has no group, unit or department",
    ):
        assert sentence in text(response), sentence
    assert list(User.objects.values_list("username", flat=True)) == ["chief"]
    too_many = "\n".join(f"u{number}, observer" for number in range(1001))
    assert "At most 1000 lines" in text(office.post("/people/many/", {"lines": too_many, "confirmed": "1"}))

    good = {"lines": "东山镇\t联络员\tA02\ndesk; department; 宣传部\ng1，督导员，1\n\nobs, Observer"}
    checked = text(office.post("/people/many/", good))
    assert "4 accounts would be made" in checked
    assert User.objects.count() == 1
    assert good["lines"].splitlines()[0] in text(office.post("/people/many/", {**good, "change": "1"}))
    made = office.post("/people/many/", {**good, "confirmed": "1"})
    assert len(set(PASSWORD.findall(text(made)))) == 4
    assert made["Cache-Control"] == "no-store"
    assert role_of("g1").group.number == 1
    again = office.post("/people/many/", {**good, "confirmed": "1"})
    assert PASSWORD.findall(text(again)) == []


def test_every_unit_without_a_liaison_gets_one(office: Client, study: Programme):
    unit = Unit.objects.get(uid="A02", superseded_at__isnull=True)
    account(study, "town", "liaison", unit=unit)
    account(study, "a01", "observer")
    page = text(office.get("/people/many/?from=units"))
    found = re.search(r"<textarea name=\"lines\"[^>]*>([^<]*)<", page)
    assert found
    lines = found[1].strip().splitlines()
    assert "A01-2\tliaison\tA01" in lines
    assert not any(line.endswith("\tA02") for line in lines)
    office.post("/people/many/", {"lines": found[1], "confirmed": "1"})
    assert Role.objects.filter(role="liaison", superseded_at=None).count() == len(lines) + 1
    assert "Every unit that takes part today has a liaison" in text(office.get("/people/many/?from=units"))


def test_units_are_suggested_a_few_at_a_time(office: Client, study: Programme):
    kind = UnitKind.objects.filter(superseded_at=None)[0]
    for number in range(30):
        units.add(by="office", programme=study, uid=f"Z{number:02}", name=f"山村 {number}", kind=kind)
    assert office.get("/people/units/?find=").json() == {"units": []}
    found = office.get("/people/units/?find=山村").json()["units"]
    assert (len(found), found[0]) == (20, {"code": "Z00", "name": "山村 0"})
    assert [one["code"] for one in office.get("/people/units/?find=z07").json()["units"]] == ["Z07"]
    several = office.post("/people/new/", {"name": "x", "role": "liaison", "unit": "山村"})
    assert "Which unit is “山村”?" in text(several)


def test_a_role_of_another_programme_is_not_there(office: Client, study: Programme):
    other = programmes.start(by="office", uid="safety", title="安全", started_on=study.started_on)
    account(other, "other-desk", "observer")
    assert office.get(f"/people/of/other-desk/end/{role_of('other-desk').uid}/").status_code == 404
    assert office.get("/people/?programme=safety").status_code == 404
    roles.give(by="office", programme=other, user=User.objects.get(username="chief"), role="observer")
    assert office.get("/people/?programme=safety").status_code == 403
