"""Programmes, units, groups, who takes part when, and roles."""

import pytest
from django.contrib.auth import get_user_model

from roundtable.actions import groups, participations, programmes, roles, units
from tests.cast import LEADER, OFFICE, march, refused


@pytest.mark.django_db
def test_a_programme_is_started_once_under_its_key():
    said = {"by": OFFICE, "title": "主题教育", "started_on": march(13)}
    with refused("No time zone is called Asia/Dongshan"):
        programmes.start(uid="study", timezone="Asia/Dongshan", **said)
    with refused("not before the first day"):
        programmes.start(uid="study", ends_on=march(12), **said)
    with refused("whole number from 1 to 366"):
        programmes.start(uid="study", visit_every_days=0, **said)
    programme = programmes.start(uid="study", **said)
    with refused("The key “study” is taken"):
        programmes.start(uid="study", **said)
    stage = programmes.add_stage(by=OFFICE, programme=programme, uid="s1", title="学习", starts_on=march(13))
    topic = programmes.add_topic(by=OFFICE, programme=programme, uid="t1", title="作风")
    assert stage.programme_id == topic.programme_id == programme.pk
    assert programme.act.programme_id is None


def test_a_unit_has_a_code_of_its_own(town):
    said = {"by": OFFICE, "programme": town.programme}
    with refused("The key “T01” is taken"):
        units.add(uid="T01", name="又一东山", kind=town.township, **said)
    with refused("semicolons"):
        units.add_kind(uid="a;b", title="x", **said)
    with refused("The key “3” is taken"):
        groups.add(number=3, name="又一三组", **said)


def test_a_unit_takes_part_once_on_a_day(town):
    again = {"by": OFFICE, "programme": town.programme, "unit": town.dongshan, "group": town.group4}
    with refused("takes part from 2020-03-13 already; give that a day of leaving up to 2020-03-20"):
        participations.join(joined_on=march(20), **again)
    with refused("Give the reason|needs a reason"):
        participations.leave(by=OFFICE, participation=town.stay, left_on=march(20), reason="")
    left = participations.leave(by=OFFICE, participation=town.stay, left_on=march(20), reason="撤并")
    assert left.left_on == march(20)
    with refused("takes part from"):
        participations.join(joined_on=march(19), **again)
    with refused("after the day of joining"):
        participations.join(joined_on=march(20), left_on=march(20), **again)
    assert participations.join(joined_on=march(20), **again).group_id == town.group4.pk


def test_a_unit_moves_to_another_group_in_one_act(town):
    moved = participations.move(
        by=OFFICE, participation=town.stay, group=town.group4, on=march(23), reason="分组调整"
    )
    before = type(moved).objects.get(uid=town.stay.uid, superseded_at=None)
    assert (before.left_on, moved.joined_on, moved.left_on) == (march(23), march(23), None)
    assert before.act_id == moved.act_id


def test_a_role_has_the_scope_that_fits_it(town):
    user = get_user_model().objects.create(username="chen")
    said = {"by": OFFICE, "programme": town.programme, "user": user}
    with refused("A supervisor has a group"):
        roles.give(role="supervisor", **said)
    with refused("A supervisor has a group"):
        roles.give(role="office", unit=town.dongshan, **said)
    with refused("one of leader, office"):
        roles.give(role="king", **said)
    roles.give(role="leader", **{**said, "by": LEADER})
    roles.give(role="department", department="宣传部", **said)
    role = roles.give(role="supervisor", group=town.group3, **said)
    ended = roles.end(by=OFFICE, role=role, reason="轮换")
    assert (ended.ended, ended.group_id, ended.user_id) == (True, town.group3.pk, user.pk)
    with refused("ended already"):
        roles.end(by=OFFICE, role=role, reason="轮换")
