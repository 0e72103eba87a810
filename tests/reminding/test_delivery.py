"""Digests on their way out: once by each way that somebody wished for, tried again where it failed, never sent twice."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail

from roundtable.actions import roles
from roundtable.permissions.cipher import encipher
from roundtable.records.people import Role
from roundtable.reminding import delivery
from roundtable.reminding.models import Sending, Wishes
from roundtable.reminding.wishes import shortened
from tests.cast import OFFICE, Town
from tests.reminding.listener import Listener
from tests.reminding.people import Accounts, a_measure, accounts, morning, told

pytestmark = pytest.mark.live_db

NOW = morning(18)


@pytest.fixture
def cast(town: Town) -> Accounts:
    a_measure(town, 24)
    return accounts(town)


@pytest.fixture
def post_office(settings: Any) -> None:
    settings.MAIL = {"host": "mail.example.org"}
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.DEFAULT_FROM_EMAIL = "office@example.org"
    settings.ADDRESS = "https://rt.example.org"


def by_robot(cast: Accounts, robot: Listener, **wishes: str) -> Wishes:
    return Wishes.objects.create(
        user=cast.liaison, by_robot=True, robot_address=encipher(robot.address, delivery.CIPHER), **wishes
    )


def run(at_minute: int = 0) -> None:
    now = NOW + timedelta(minutes=at_minute)
    for sending in delivery.waiting(now):
        delivery.send(sending, now)


def states() -> list[tuple[str, str]]:
    return list(Sending.objects.values_list("way", "state"))


def test_without_wishes_nothing_leaves_the_house(cast: Accounts):
    assert told(cast.liaison, NOW) is not None
    run()
    assert states() == []


@pytest.mark.usefixtures("post_office")
def test_without_an_address_no_mail_is_sent(cast: Accounts):
    Wishes.objects.create(user=cast.liaison, by_mail=True)
    told(cast.liaison, NOW)
    assert states() == []


def test_without_a_mail_server_no_mail_is_sent(cast: Accounts):
    Wishes.objects.create(user=cast.liaison, by_mail=True, mail="zhao@example.org")
    told(cast.liaison, NOW)
    assert states() == []


@pytest.mark.usefixtures("post_office")
def test_a_mail_says_what_is_due_where_it_is_done_and_how_to_have_no_more(cast: Accounts):
    Wishes.objects.create(user=cast.liaison, by_mail=True, mail="zhao@example.org")
    told(cast.liaison, NOW)
    run()
    [letter] = mail.outbox
    assert letter.to == ["zhao@example.org"]
    assert letter.from_email == "office@example.org"
    assert letter.subject == "圆桌 2020-03-18：今天要办的"
    assert letter.body.split("\n") == [
        "【主题教育 · 单位联络员 东山镇】",
        "七天内到期",
        "· 规定动作要完成：启动（东山镇），3月20日到期",
        "· 整改措施要完成：分组讨论（东山镇），3月24日到期",
        "去办：https://rt.example.org/my-items/?programme=study",
        "",
        "不想再从这里收到：在“提醒”页关掉这一路。",
    ]
    assert states() == [("mail", "sent")]


@pytest.mark.usefixtures("post_office")
def test_in_english_where_that_was_wished_for(cast: Accounts):
    Wishes.objects.create(user=cast.liaison, by_mail=True, mail="zhao@example.org", language="en")
    told(cast.liaison, NOW)
    run()
    assert "measure to be done: 分组讨论 (东山镇), due 2020-03-24" in mail.outbox[0].body
    assert "turn it off under “Reminders”" in mail.outbox[0].body


def test_a_robot_gets_it_once_however_often_the_job_runs(cast: Accounts, robot: Listener):
    by_robot(cast, robot)
    told(cast.liaison, NOW)
    run()
    run()
    assert len(robot.got) == 1
    assert "分组讨论" in robot.last["text"]["content"]
    assert states() == [("robot", "sent")]


def test_two_processes_send_it_once(cast: Accounts, robot: Listener):
    """Both have looked what waits; whoever takes it first sends it."""
    by_robot(cast, robot)
    told(cast.liaison, NOW)
    one, other = delivery.waiting(NOW), delivery.waiting(NOW)
    for sending in [*one, *other]:
        delivery.send(sending, NOW)
    assert len(robot.got) == 1


def test_what_failed_is_tried_again_later_three_times_in_all(cast: Accounts, robot: Listener):
    by_robot(cast, robot)
    robot.status = 500
    told(cast.liaison, NOW)
    for minute in (0, 1, 11, 22, 33, 44):
        run(minute)
    assert len(robot.got) == 3
    failed = Sending.objects.get()
    assert (failed.state, failed.tries) == ("failed", 3)
    assert failed.fault == "对方答 500，没有收下。"


def test_what_failed_arrives_when_the_other_side_is_well_again(cast: Accounts, robot: Listener):
    by_robot(cast, robot)
    robot.status = 500
    told(cast.liaison, NOW)
    run()
    robot.status = 200
    run(11)
    assert states() == [("robot", "sent")]
    assert len(robot.got) == 2


def test_what_was_being_sent_when_a_worker_was_killed_is_not_sent_again(cast: Accounts, robot: Listener):
    by_robot(cast, robot)
    told(cast.liaison, NOW)
    Sending.objects.update(state="taken", tries=1, tried_at=NOW)
    run(60)
    assert robot.got == []
    assert states() == [("robot", "taken")]


def test_yesterdays_news_is_not_sent(cast: Accounts, robot: Listener):
    by_robot(cast, robot)
    told(cast.liaison, NOW)
    run(24 * 60)
    assert robot.got == []


def test_who_turned_it_off_meanwhile_gets_nothing(cast: Accounts, robot: Listener):
    wishes = by_robot(cast, robot)
    told(cast.liaison, NOW)
    wishes.by_robot = False
    wishes.save()
    run()
    run(60)
    assert robot.got == []
    assert Sending.objects.get().fault == "no longer wanted"


def test_whose_role_ended_meanwhile_gets_nothing(cast: Accounts, robot: Listener):
    by_robot(cast, robot)
    told(cast.liaison, NOW)
    roles.end(by=OFFICE, role=Role.objects.get(user=cast.liaison), reason="调走")
    run()
    assert robot.got == []


def test_addresses_and_secrets_lie_enciphered_and_stay_out_of_what_is_logged(
    cast: Accounts, robot: Listener, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    wishes = by_robot(cast, robot, robot_secret=encipher("SEC000", delivery.CIPHER))
    assert "secret-key" not in wishes.robot_address
    assert "SEC000" not in wishes.robot_secret
    assert shortened(wishes) == "127.0.0.1 … 1234"
    robot.status = 500
    told(cast.liaison, NOW)
    run()
    assert "not sent by robot" in caplog.text
    assert "secret-key" not in caplog.text
    assert "SEC000" not in caplog.text


@pytest.mark.usefixtures("post_office")
def test_a_mail_server_that_is_not_there_is_told(cast: Accounts, settings: Any):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    Wishes.objects.create(user=cast.liaison, by_mail=True, mail="zhao@example.org")
    told(cast.liaison, NOW)
    run()
    assert Sending.objects.get().fault == "邮件服务器没有收下。"
