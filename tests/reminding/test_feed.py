"""The calendar to subscribe to, read back with the library that others read it with, and byte by byte where the RFC says so."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from icalendar import Calendar

from roundtable.actions import corrections, measures, roles
from roundtable.asking.scope import today_of
from roundtable.records.people import Role
from roundtable.reminding import feed
from roundtable.reminding.models import Feed
from tests.cast import OFFICE, Town, march
from tests.reminding.people import Accounts, a_measure, accounts

LONG = "把三个村的学习记录重新整理一遍,由包村干部逐条核对;核对不上的\\退回\n并写明原因" * 3


@pytest.fixture
def cast(town: Town) -> Accounts:
    return accounts(town)


def fetched(token: str) -> tuple[int, bytes]:
    response = Client(HTTP_HOST="127.0.0.1").get(f"/calendar/{token}.ics")
    return response.status_code, response.content


def events(token: str) -> dict[str, dict[str, Any]]:
    """What a calendar program reads: uid -> the event's values."""
    _, text = fetched(token)
    return {str(event["uid"]): dict(event) for event in Calendar.from_ical(text).walk("VEVENT")}


def test_no_token_opens_nothing(town: Town, cast: Accounts):
    feed.renewed(cast.liaison)
    for token in ("", "x", "x" * 43, "x" * 5000, Feed.objects.get().token_hash):
        assert fetched(token)[0] == 404


def test_what_waits_with_a_day_is_an_event_of_a_whole_day(town: Town, cast: Accounts):
    a_measure(town, 24)
    found = events(feed.renewed(cast.liaison))
    days = {str(event["SUMMARY"]): (event["DTSTART"].dt, event["DTEND"].dt) for event in found.values()}
    assert days == {
        "规定动作要完成：启动（东山镇）": (march(20), march(21)),
        "整改措施要完成：分组讨论（东山镇）": (march(24), march(25)),
    }
    assert all(type(event["DTSTART"].dt) is date for event in found.values())


def test_it_is_written_as_rfc_5545_wants_it(town: Town, cast: Accounts):
    a_measure(town, 24, what=LONG)
    status, text = fetched(feed.renewed(cast.liaison))
    assert status == 200
    lines = text.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(len(line) for line in lines) <= 75
    for line in lines:
        line.decode()
    unfolded = text.replace(b"\r\n ", b"").decode()
    assert LONG.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n") in unfolded
    for needed in (
        "VERSION:2.0",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:圆桌：要办的",
        "NAME:圆桌：要办的",
        "DTSTART;VALUE=DATE:20200324",
    ):
        assert f"\r\n{needed}\r\n" in unfolded
    assert unfolded.count("\r\nDTSTAMP:") == unfolded.count("\r\nBEGIN:VEVENT") == 2


def test_the_same_text_until_something_is_recorded(town: Town, cast: Accounts):
    a_measure(town, 24)
    token = feed.renewed(cast.liaison)
    assert fetched(token) == fetched(token)


def test_what_is_moved_moves_and_what_is_done_goes(town: Town, cast: Accounts):
    measure = a_measure(town, 24)
    token = feed.renewed(cast.liaison)
    before = events(token)
    measures.move(by=OFFICE, measure=measure, happened_on=march(18), new_due_on=march(30), note="缺人")
    after = events(token)
    assert before.keys() == after.keys()
    [moved] = [uid for uid in after if after[uid]["DTSTART"].dt != before[uid]["DTSTART"].dt]
    assert after[moved]["DTSTART"].dt == march(30)
    measures.report_done(by=OFFICE, measure=measure, happened_on=march(19), note="改了", done_by="东山镇")
    assert events(token).keys() == before.keys() - {moved}


def test_nothing_beyond_ones_reach(town: Town, cast: Accounts):
    roles.give(
        by=OFFICE,
        programme=town.programme,
        user=User.objects.create(username="qian"),
        role="liaison",
        unit=town.xishan,
    )
    xishan = events(feed.renewed(User.objects.get(username="qian")))
    assert [str(event["SUMMARY"]) for event in xishan.values()] == ["规定动作要完成：启动（西山镇）"]


def test_a_supervisor_sees_whom_to_visit_this_week(town: Town, cast: Accounts):
    found = events(feed.renewed(cast.supervisor))
    today = today_of(town.programme)
    sunday = today + timedelta(days=6 - today.weekday())
    visits = {
        str(event["SUMMARY"]): event["DTSTART"].dt
        for event in found.values()
        if "本周还没去" in str(event["SUMMARY"])
    }
    assert visits == {"本周还没去：东山镇": sunday, "本周还没去：西山镇": sunday}


def test_it_is_gone_when_the_role_ends(town: Town, cast: Accounts):
    token = feed.renewed(cast.liaison)
    assert fetched(token)[0] == 200
    roles.end(by=OFFICE, role=Role.objects.get(user=cast.liaison), reason="调走")
    assert fetched(token)[0] == 404


def test_it_is_empty_when_the_programme_is_over(town: Town, cast: Accounts):
    token = feed.renewed(cast.liaison)
    corrections.correct(by=OFFICE, record=town.programme, reason="结束", ends_on=march(30))
    assert events(token) == {}


def test_a_new_address_closes_the_old_one_and_it_can_be_taken_back(town: Town, cast: Accounts):
    old = feed.renewed(cast.liaison)
    new = feed.renewed(cast.liaison)
    assert (fetched(old)[0], fetched(new)[0]) == (404, 200)
    feed.revoke(cast.liaison)
    assert fetched(new)[0] == 404


def test_the_database_knows_no_token(town: Town, cast: Accounts):
    token = feed.renewed(cast.liaison)
    assert len(token) >= 43
    assert token not in str(Feed.objects.values().get())


def test_it_needs_no_session_and_makes_none(town: Town, cast: Accounts):
    response = Client(HTTP_HOST="127.0.0.1").get(f"/calendar/{feed.renewed(cast.liaison)}.ics")
    assert not response.cookies
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert "private" in response["Cache-Control"]
