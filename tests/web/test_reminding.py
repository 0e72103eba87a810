"""My items, the inbox, one's own reminders, the programme's ladder: as each of the cast finds them."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client

from roundtable.records.reminding import DayOff, Ladder
from roundtable.reminding.models import Hour, Notice, Wishes
from tests.cast import Town, march
from tests.reminding.conftest import robot
from tests.reminding.listener import Listener
from tests.reminding.people import Accounts, a_measure, accounts, morning, told
from tests.web.conftest import ACCOUNTS

__all__ = ["robot"]
ALL_FIELDS = {"language": "en", "robot": "wecom"}


@pytest.fixture
def cast(town: Town) -> Accounts:
    a_measure(town, 17)
    return accounts(town)


def opened(user: Any) -> Client:
    client = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
    client.force_login(user, ACCOUNTS)
    return client


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return str(response.content.decode())


def test_a_liaison_finds_what_is_due_and_how_far_it_has_come(cast: Accounts):
    page = text_of(opened(cast.liaison), "/my-items/?as_of=2020-03-20")
    assert "Past its day" in page
    assert "with the head of the unit" in page
    assert 'href="/record/measure/' in page
    assert "Due today" in page


def test_the_days_overdue_open_to_their_record(cast: Accounts):
    page = text_of(opened(cast.liaison), "/my-items/?as_of=2020-03-20")
    assert "days overdue: 3, show the records" in page.replace("&#x27;", "'")


def test_the_group_finds_it_when_it_has_come_up_to_them(cast: Accounts):
    supervisor = opened(cast.supervisor)
    assert "come up to you" not in text_of(supervisor, "/my-items/?as_of=2020-03-20")
    page = text_of(supervisor, "/my-items/?as_of=2020-03-24")
    assert "come up to you" in page
    assert "not yet visited this week" in page


def test_the_number_beside_the_way_about_costs_a_page_no_answer(cast: Accounts):
    client = opened(cast.liaison)
    first = text_of(client, "/inbox/")
    assert 'hx-get="/my-items/count/?programme=study"' in first
    number = text_of(client, "/my-items/count/")
    assert "2" in number
    known = text_of(client, "/inbox/")
    assert "hx-get" not in known.split("<main", maxsplit=1)[0]
    assert number.strip() in known


def test_a_digest_is_unread_until_it_is_marked(cast: Accounts):
    told(cast.liaison, morning(18))
    client = opened(cast.liaison)
    page = text_of(client, "/inbox/")
    assert "unread" in page
    assert "分组讨论" in page
    client.post("/inbox/read/", {"notice": Notice.objects.get().pk})
    assert "unread" not in text_of(client, "/inbox/")


def test_nobody_marks_or_sees_somebody_elses(cast: Accounts):
    told(cast.liaison, morning(18))
    other = opened(cast.supervisor)
    assert "分组讨论" not in text_of(other, "/inbox/")
    for given in (str(Notice.objects.get().pk), "x", "9" * 30):
        assert other.post("/inbox/read/", {"notice": given}).status_code == 302
    assert Notice.objects.get().read_at is None


def test_the_inbox_turns_its_pages(cast: Accounts):
    for day in range(1, 26):
        Notice.objects.create(user=cast.liaison, day=march(day), made_at=morning(day), parts=[])
    client = opened(cast.liaison)
    assert "1 / 3" in text_of(client, "/inbox/")
    assert "3 / 3" in text_of(client, "/inbox/?page=3")
    assert "3 / 3" in text_of(client, "/inbox/?page=99")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"by_mail": "on"}, "Give the address that mail should go to"),
        ({"by_mail": "on", "mail": "nobody"}, "valid email address"),
        ({"by_robot": "on"}, "Give the robot"),
        ({"by_robot": "on", "robot_address": "http://example.org/"}, "The address begins with https://"),
        ({"robot": "pigeon"}, "not one of the available choices"),
    ],
)
def test_wishes_that_cannot_be_kept_are_told(cast: Accounts, given: dict[str, str], said: str):
    response = opened(cast.liaison).post("/reminders/", {**ALL_FIELDS, **given})
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Wishes.objects.exists()


def test_a_robot_is_kept_shown_in_part_tried_out_and_forgotten(cast: Accounts, robot: Listener):
    client = opened(cast.liaison)
    given = {**ALL_FIELDS, "by_robot": "on", "robot_address": robot.address, "robot_secret": "SEC000"}
    assert client.post("/reminders/", given).status_code == 302
    page = text_of(client, "/reminders/")
    assert "127.0.0.1 … 1234" in page
    assert "secret-key" not in page
    assert "SEC000" not in page
    said = client.post("/reminders/test/", {"way": "robot"}, follow=True).content.decode()
    assert "Look whether the test message has arrived" in said
    assert robot.last == {
        "msgtype": "text",
        "text": {"content": "Roundtable: a test message\nIf you can read this, messages come through."},
    }
    robot.status = 500
    said = client.post("/reminders/test/", {"way": "robot"}, follow=True).content.decode()
    assert "It answered 500" in said
    client.post("/reminders/", {**ALL_FIELDS, "by_robot": "on"})
    assert Wishes.objects.get().robot_address
    client.post("/reminders/", {**ALL_FIELDS, "forget_robot": "on"})
    assert Wishes.objects.get().robot_address == ""
    assert client.post("/reminders/test/", {"way": "robot"}).status_code == 404


def test_a_test_message_by_mail(cast: Accounts, settings: Any):
    settings.MAIL = {"host": "mail.example.org"}
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.DEFAULT_FROM_EMAIL = "office@example.org"
    client = opened(cast.liaison)
    client.post("/reminders/", {**ALL_FIELDS, "by_mail": "on", "mail": "zhao@example.org"})
    client.post("/reminders/test/", {"way": "mail"})
    assert [letter.subject for letter in mail.outbox] == ["Roundtable: a test message"]


def test_a_calendars_address_is_shown_once(cast: Accounts):
    client = opened(cast.liaison)
    made = client.post("/reminders/calendar/").content.decode()
    address = made.split('value="http://127.0.0.1')[1].split('"')[0]
    assert client.get(address).status_code == 200
    assert address not in text_of(client, "/reminders/")
    client.post("/reminders/calendar/", {"revoke": "1"})
    assert client.get(address).status_code == 404


def test_the_office_sets_the_ladder_and_says_why_it_changes_it(cast: Accounts):
    office = opened(cast.office)
    days = {"owner_after": "0", "head_after": "2", "group_after": "5", "meeting_after": "10", "hour": "9"}
    assert office.post("/ladder/", days).status_code == 302
    assert Hour.objects.get().hour == 9
    changed = office.post("/ladder/", {**days, "head_after": "3"})
    assert changed.status_code == 422
    assert office.post("/ladder/", {**days, "head_after": "3", "reason": "放宽"}).status_code == 302
    assert list(Ladder.objects.order_by("pk").values_list("head_after", flat=True)) == [2, 3]


@pytest.mark.parametrize(
    "wrong",
    [
        {"head_after": "9", "group_after": "5"},
        {"hour": "24"},
        {"owner_after": "-1"},
        {"meeting_after": "9999"},
    ],
)
def test_a_ladder_that_does_not_go_up_is_refused(cast: Accounts, wrong: dict[str, str]):
    days = {"owner_after": "0", "head_after": "2", "group_after": "5", "meeting_after": "10", "hour": "9"}
    assert opened(cast.office).post("/ladder/", {**days, **wrong}).status_code == 422
    assert not Ladder.objects.exists()


def test_days_off_are_added_and_changed(cast: Accounts):
    office = opened(cast.office)
    day = {"day": "2020-04-06", "title": "清明节", "working": "0"}
    for given in (day, day, {**day, "title": "清明节调休", "working": "1"}):
        assert office.post("/ladder/day/", given).status_code == 302
    assert list(DayOff.objects.order_by("pk").values_list("title", "working")) == [
        ("清明节", False),
        ("清明节调休", True),
    ]
    assert office.post("/ladder/day/", {**day, "day": "2020-02-30"}).status_code == 422
