"""A digest a day at most, a person one: what is new by today's records, however often and however late the job runs."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError

from roundtable.actions import corrections, measures, programmes, reminding, roles
from roundtable.records.people import Role
from roundtable.reminding import digest
from roundtable.reminding.models import LastDay, Notice, Told, Wishes
from roundtable.reminding.ripe import set_hour, todays
from tests.cast import OFFICE, Town, march, small_programme
from tests.reminding.people import Accounts, a_measure, accounts, morning, told, whats

pytestmark = pytest.mark.live_db


@pytest.fixture
def cast(town: Town) -> Accounts:
    return accounts(town)


def keys(told_of: list[tuple[str, str]]) -> list[str]:
    return [key for _, key in told_of]


def test_nobody_without_a_role_is_told_anything(town: Town):
    outsider = User.objects.create(username="outsider")
    assert told(outsider, morning(18)) is None
    assert not LastDay.objects.exists()


def test_the_liaison_is_told_of_what_is_due_within_the_week(town: Town, cast: Accounts):
    measure = a_measure(town, 24)
    assert whats(told(cast.liaison, morning(18))) == [
        ("THIS_WEEK", "required_action/launch/T01"),
        ("THIS_WEEK", f"measure/{measure.uid}"),
    ]


def test_once_a_day(town: Town, cast: Accounts):
    a_measure(town, 24)
    assert told(cast.liaison, morning(18)) is not None
    a_measure(town, 23, what="重写提纲")
    assert told(cast.liaison, morning(18) + timedelta(hours=5)) is None
    assert Notice.objects.count() == 1


def test_nothing_is_told_twice_and_each_step_is_told_once(town: Town, cast: Accounts):
    measure = a_measure(town, 24)
    key = f"measure/{measure.uid}"
    days = {
        day: [step for step, item in whats(told(cast.liaison, morning(day))) if item == key]
        for day in range(16, 32)
    }
    assert {day: steps for day, steps in days.items() if steps} == {
        18: ["THIS_WEEK"],
        24: ["TODAY"],
        25: ["OVERDUE"],
        27: ["HEAD"],
        31: ["GROUP"],
    }


def test_nothing_is_lost_when_the_job_did_not_run_for_days(town: Town, cast: Accounts):
    measure = a_measure(town, 19)
    told(cast.liaison, morning(17))
    assert whats(told(cast.liaison, morning(24))) == [
        ("HEAD", f"measure/{measure.uid}"),
        ("HEAD", "required_action/launch/T01"),
    ]


def test_what_was_done_meanwhile_is_not_told(town: Town, cast: Accounts):
    measure = a_measure(town, 19)
    measures.report_done(by=OFFICE, measure=measure, happened_on=march(18), note="改了", done_by="东山镇")
    assert f"measure/{measure.uid}" not in keys(whats(told(cast.liaison, morning(24))))
    assert ("OVERDUE", f"measure/{measure.uid}") in whats(told(cast.supervisor, morning(24)))


def test_what_was_moved_is_told_anew_when_it_comes(town: Town, cast: Accounts):
    measure = a_measure(town, 19)
    told(cast.liaison, morning(18))
    measures.move(by=OFFICE, measure=measure, happened_on=march(18), new_due_on=march(26), note="缺人")
    assert ("THIS_WEEK", f"measure/{measure.uid}") in whats(told(cast.liaison, morning(20)))


def test_the_group_and_the_office_hear_of_it_when_it_has_come_up_to_them(town: Town, cast: Accounts):
    key = f"measure/{a_measure(town, 17).uid}"
    told_of = {
        who: [day for day in range(16, 32) if key in keys(whats(told(user, morning(day))))]
        for who, user in (("supervisor", cast.supervisor), ("office", cast.office))
    }
    assert told_of == {"supervisor": [24, 31], "office": [31]}


def test_the_head_of_the_unit_hears_of_nothing_below(town: Town, cast: Accounts):
    key = f"measure/{a_measure(town, 17).uid}"
    Wishes.objects.create(user=cast.liaison, as_head=True)
    days = [day for day in range(16, 32) if key in keys(whats(told(cast.liaison, morning(day))))]
    assert days == [20, 24, 31]


def test_none_before_the_hour_in_the_zone_of_the_programme(town: Town, cast: Accounts):
    a_measure(town, 24)
    seven_in_shanghai = datetime(2020, 3, 17, 23, 59, tzinfo=UTC)
    assert told(cast.liaison, seven_in_shanghai) is None
    eight_in_shanghai = datetime(2020, 3, 18, 0, 0, tzinfo=UTC)
    notice = told(cast.liaison, eight_in_shanghai)
    assert notice is not None
    assert notice.day == march(18)


def test_the_office_may_set_another_hour(town: Town, cast: Accounts):
    a_measure(town, 24)
    set_hour(town.programme, 18)
    assert told(cast.liaison, morning(18)) is None
    assert told(cast.liaison, morning(18) + timedelta(hours=10)) is not None


def test_none_on_days_off_and_what_was_missed_comes_on_the_next(town: Town, cast: Accounts):
    a_measure(town, 24)
    saturday, sunday, monday = 21, 22, 23
    reminding.add_day_off(by=OFFICE, programme=town.programme, day=march(monday), title="放假")
    reminding.add_day_off(by=OFFICE, programme=town.programme, day=march(sunday), title="调休", working=True)
    assert told(cast.liaison, morning(saturday)) is None
    assert told(cast.liaison, morning(sunday)) is not None
    assert told(cast.liaison, morning(monday)) is None


def test_none_before_the_programme_begins_and_none_after_it_is_over(town: Town, cast: Accounts):
    a_measure(town, 24)
    corrections.correct(by=OFFICE, record=town.programme, reason="结束", ends_on=march(19))
    assert told(cast.liaison, morning(12)) is None
    assert told(cast.liaison, morning(20)) is None
    assert told(cast.liaison, morning(19)) is not None


def test_a_clock_set_back_tells_nothing_again(town: Town, cast: Accounts):
    a_measure(town, 24)
    assert told(cast.liaison, morning(19)) is not None
    assert told(cast.liaison, morning(18)) is None
    assert LastDay.objects.get(user=cast.liaison).day == march(19)


def test_a_person_with_two_roles_gets_one_digest(town: Town, cast: Accounts):
    a_measure(town, 17)
    roles.give(by=OFFICE, programme=town.programme, user=cast.liaison, role="supervisor", group=town.group3)
    notice = told(cast.liaison, morning(24))
    assert notice is not None
    assert [part["role_en"] for part in notice.parts] == ["supervision group 第3督导组", "liaison 东山镇"]
    marks = [item["key"] for part in notice.parts for item in part["items"]]
    assert len(marks) == len(set(marks))
    assert told(cast.liaison, morning(24)) is None


def test_a_person_of_two_programmes_gets_one_digest(town: Town, cast: Accounts):
    safety = small_programme("safety")
    roles.give(by=OFFICE, programme=safety.programme, user=cast.liaison, role="liaison", unit=safety.dongshan)
    notice = told(cast.liaison, morning(18))
    assert notice is not None
    assert [part["programme"] for part in notice.parts] == ["safety", "study"]


def test_who_has_a_role_no_more_is_told_nothing(town: Town, cast: Accounts):
    a_measure(town, 24)
    roles.end(by=OFFICE, role=Role.objects.get(user=cast.liaison), reason="调走")
    assert told(cast.liaison, morning(18)) is None


def test_an_account_that_was_closed_is_told_nothing(town: Town, cast: Accounts):
    a_measure(town, 24)
    User.objects.filter(pk=cast.liaison.pk).update(is_active=False)
    assert told(cast.liaison, morning(18)) is None


def test_two_runs_at_once_make_one_digest(town: Town, cast: Accounts, monkeypatch: pytest.MonkeyPatch):
    """The other run takes the day while this one is still working out what waits."""
    a_measure(town, 24)
    due_on_day = digest.due_on_day

    def meanwhile(*args: object, **kwargs: object) -> object:
        LastDay.objects.create(user=cast.liaison, day=march(18))
        return due_on_day(*args, **kwargs)

    monkeypatch.setattr(digest, "due_on_day", meanwhile)
    assert digest.tell(cast.liaison, todays(morning(18)), morning(18)) is None
    assert not Notice.objects.exists()


def test_the_database_itself_refuses_a_second_digest_of_a_day(town: Town, cast: Accounts):
    notice = Notice(user=cast.liaison, day=march(18), made_at=morning(18), parts=[])
    notice.save()
    with pytest.raises(IntegrityError):
        Notice.objects.create(user=cast.liaison, day=march(18), made_at=morning(18), parts=[])


def test_a_day_without_news_has_no_digest(town: Town, cast: Accounts):
    assert whats(told(cast.liaison, morning(18))) == [("THIS_WEEK", "required_action/launch/T01")]
    assert told(cast.liaison, morning(19)) is None
    assert LastDay.objects.get(user=cast.liaison).day == march(19)


def test_marks_of_what_waits_no_longer_are_forgotten(town: Town, cast: Accounts):
    measure = a_measure(town, 24)
    told(cast.liaison, morning(18))
    assert Told.objects.filter(user=cast.liaison, mark__startswith=f"measure/{measure.uid}|").count() == 1
    measures.report_done(by=OFFICE, measure=measure, happened_on=march(18), note="改了", done_by="东山镇")
    told(cast.liaison, morning(19))
    assert not Told.objects.filter(mark__startswith=f"measure/{measure.uid}|").exists()


def test_a_programme_of_another_zone_has_its_own_morning(town: Town):
    far = programmes.start(
        by=OFFICE, uid="far", title="远方", started_on=march(1), timezone="America/New_York"
    )
    late_in_shanghai = datetime(2020, 3, 18, 12, 30, tzinfo=UTC)
    days = todays(late_in_shanghai)
    assert days[far.uid].hour_has_come
    early = todays(datetime(2020, 3, 18, 11, 30, tzinfo=UTC))
    assert not early[far.uid].hour_has_come
    assert early[town.programme.uid].hour_has_come
