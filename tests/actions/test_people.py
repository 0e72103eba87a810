"""Accounts and roles: who may manage them, and what stays out of the office's hands."""

import logging

import pytest
from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from roundtable.actions import accounts, roles
from roundtable.actions.accounts import Wanted
from roundtable.permissions.person import Person, people_of
from roundtable.records.people import Role
from tests.cast import OFFICE, Town, refused


def person(town: Town, name: str, role: str, **scope: object) -> Person:
    """Somebody of that name in that role."""
    user, _ = User.objects.get_or_create(username=name)
    given = roles.give(by=OFFICE, programme=town.programme, user=user, role=role, **scope)
    return next(one for one in people_of(user) if one.key == given.uid)


@pytest.fixture
def office(town: Town) -> Person:
    return person(town, "the office", "office")


def role_of(name: str) -> Role:
    return Role.objects.get(user__username=name, superseded_at__isnull=True)


@pytest.mark.parametrize("role", ["leader", "observer", "department", "supervisor", "liaison"])
def test_no_other_role_manages_people(town: Town, office: Person, role: str):
    scope = {
        "department": {"department": "宣传部"},
        "supervisor": {"group": town.group3},
        "liaison": {"unit": town.dongshan},
    }
    by = person(town, f"the {role}", role, **scope.get(role, {}))
    user = User.objects.get(username="the office")
    said = {"by": by, "programme": town.programme}
    with refused("may not do this"):
        accounts.create(name="mole", **said)
    with refused("may not do this"):
        accounts.make(wanted=[Wanted("mole", "office")], **said)
    with refused("may not do this"):
        accounts.renew_password(user=user, **said)
    with refused("may not do this"):
        roles.give(user=user, role="leader", **said)
    with refused("may not do this"):
        roles.end(by=by, role=role_of("the office"), reason="x")


def test_the_office_of_one_programme_is_nobody_in_another(town: Town, elsewhere: Town, office: Person):
    theirs = person(elsewhere, "their office", "office")
    user = User.objects.get(username="the office")
    with refused("not the programme you act in"):
        roles.give(by=office, programme=elsewhere.programme, user=user, role="office")
    with refused("not the programme you act in"):
        roles.end(by=office, role=role_of("their office"), reason="x")
    with refused("not the programme you act in"):
        accounts.make(by=office, programme=elsewhere.programme, wanted=[Wanted("mole", "office")])
    with refused("not the programme you act in"):
        accounts.create(by=office, programme=None, name="mole")
    assert theirs.role == "office"


def test_a_new_password_is_given_within_the_programme_alone(town: Town, elsewhere: Town, office: Person):
    """Or an office could sign in as the office of another programme, by giving it a role here first."""
    person(elsewhere, "their office", "office")
    theirs = User.objects.get(username="their office")
    said = {"by": office, "programme": town.programme}
    with refused("no role in this programme"):
        accounts.renew_password(user=User.objects.create(username="a stranger"), **said)
    roles.give(user=theirs, role="observer", **said)
    with refused("role in another programme too"):
        accounts.renew_password(user=theirs, **said)
    with refused("under “Password and security”"):
        accounts.renew_password(user=User.objects.get(username="the office"), **said)
    with refused("keeper's account"):
        accounts.renew_password(user=User.objects.create_superuser("keeper"), **said)

    person(town, "lin", "observer")
    user = User.objects.get(username="lin")
    before = user.get_session_auth_hash()
    password = accounts.renew_password(user=user, **said)
    user.refresh_from_db()
    assert user.check_password(password)
    assert user.get_session_auth_hash() != before


def test_the_keeper_gives_a_password_to_who_has_a_role_in_several_programmes(town: Town, elsewhere: Town):
    person(elsewhere, "lin", "observer")
    person(town, "lin", "observer")
    keeper = next(
        one for one in people_of(User.objects.create_superuser("keeper")) if one.programme == town.programme
    )
    user = User.objects.get(username="lin")
    assert user.check_password(accounts.renew_password(by=keeper, programme=town.programme, user=user))


def test_the_last_office_of_a_programme_stays(town: Town, office: Person):
    with refused("last office role"):
        roles.end(by=office, role=role_of("the office"), reason="轮换", own_too=True)
    with refused("last office role"):
        roles.end(by=OFFICE, role=role_of("the office"), reason="轮换")
    person(town, "the second", "office")
    with refused("tick the box if you mean it"):
        roles.end(by=office, role=role_of("the office"), reason="轮换")
    with refused("Give the reason"):
        roles.end(by=office, role=role_of("the office"), reason=" ", own_too=True)
    assert roles.end(by=office, role=role_of("the office"), reason="轮换", own_too=True).ended
    assert people_of(User.objects.get(username="the office")) == []


def test_nobody_holds_the_same_role_twice(town: Town, office: Person):
    said = {"by": office, "programme": town.programme, "user": User.objects.create(username="lin")}
    first = roles.give(role="supervisor", group=town.group3, **said)
    with refused("holds this very role already"):
        roles.give(role="supervisor", group=town.group3, **said)
    roles.give(role="supervisor", group=town.group4, **said)
    roles.end(by=office, role=first, reason="轮换")
    assert not roles.give(role="supervisor", group=town.group3, **said).ended


@pytest.mark.parametrize("name", ["", "two words", "-dash", "=1+1", "@at", "_under", "a/b", "x" * 151])
def test_a_name_that_no_account_can_have(town: Town, office: Person, name: str):
    with refused("cannot be an account's name"):
        accounts.make(by=office, programme=town.programme, wanted=[Wanted(name, "observer")])


def test_many_accounts_are_one_act_and_all_or_none(town: Town, office: Person):
    said = {"by": office, "programme": town.programme}
    with refused("There is an account TWO already"):
        accounts.make(wanted=[Wanted("two", "observer"), Wanted("TWO", "observer")], **said)
    with refused("A supervisor has a group"):
        accounts.make(wanted=[Wanted("one", "observer"), Wanted("two", "supervisor")], **said)
    with refused("At most 1000"):
        accounts.make(wanted=[], **said)
    assert not User.objects.filter(username__in=["one", "two", "TWO"]).exists()
    made = accounts.make(
        wanted=[
            Wanted("东山镇", "liaison", unit=town.dongshan),
            Wanted("g3", "supervisor", group=town.group3),
        ],
        **said,
    )
    assert len({one.password for one in made}) == 2
    assert {role_of("东山镇").act_id, role_of("g3").act_id} == {role_of("g3").act_id}
    assert role_of("东山镇").unit_id == town.dongshan.pk


def test_a_drawn_password_is_hashed_quickly_and_anew_at_the_first_sign_in(town: Town, office: Person):
    made = accounts.make(by=office, programme=town.programme, wanted=[Wanted("lin", "observer")])[0]
    first = User.objects.get(username="lin").password
    assert first.startswith(f"pbkdf2_sha256${accounts.ROUNDS}$")
    assert check_password(made.password, first)
    assert User.objects.get(username="lin").check_password(made.password)
    assert int(User.objects.get(username="lin").password.split("$")[1]) > accounts.ROUNDS


def test_no_password_stands_in_a_log(town: Town, office: Person, caplog: pytest.LogCaptureFixture):
    said = {"by": office, "programme": town.programme}
    with caplog.at_level(logging.DEBUG):
        made = accounts.make(wanted=[Wanted("lin", "observer")], **said)[0]
        renewed = accounts.renew_password(user=made.user, **said)
    assert "new password for lin by the office" in caplog.text
    assert made.password not in caplog.text
    assert renewed not in caplog.text


def test_each_of_many_accounts_costs_the_same(town: Town, office: Person):
    def queries(count: int) -> int:
        with CaptureQueriesContext(connection) as asked:
            wanted = [Wanted(f"n{count}-{number}", "observer") for number in range(count)]
            accounts.make(by=office, programme=town.programme, wanted=wanted)
        return len(asked)

    few, more, most = queries(2), queries(12), queries(22)
    assert more - few == most - more
