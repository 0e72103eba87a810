"""The worker: what is due is queued and done; a job that breaks, or a worker that was killed, loses nothing."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from roundtable.reminding import digest, tasks, work
from roundtable.reminding.models import LastDay, Notice
from roundtable.reminding.ripe import set_hour
from tests.cast import Town
from tests.reminding.people import Accounts, a_measure, accounts

ON_A_WORKING_DAY = datetime(2020, 3, 18, 10, tzinfo=UTC)


@pytest.fixture
def cast(town: Town, monkeypatch: pytest.MonkeyPatch) -> Accounts:
    """On the morning of 18 March."""
    a_measure(town, 24)
    set_hour(town.programme, 0)
    monkeypatch.setattr(timezone, "now", lambda: ON_A_WORKING_DAY)
    return accounts(town)


def statuses() -> list[str]:
    return list(DBTaskResult.objects.order_by("enqueued_at").values_list("status", flat=True))


def test_everybody_is_told_in_one_pass(cast: Accounts):
    work.one_pass()
    assert statuses() == ["SUCCESSFUL"]
    assert set(Notice.objects.values_list("user__username", flat=True)) == {"chen", "zhao"}
    assert LastDay.objects.filter(user=cast.office).exists()


def test_a_pass_with_nothing_to_do_queues_nothing(cast: Accounts):
    work.one_pass()
    work.one_pass()
    assert statuses() == ["SUCCESSFUL"]


def test_one_that_breaks_keeps_nobody_else_from_being_told(cast: Accounts, monkeypatch: pytest.MonkeyPatch):
    tell = digest.tell

    def breaks(user: Any, *rest: Any) -> Any:
        if user == cast.office:
            raise ZeroDivisionError
        return tell(user, *rest)

    monkeypatch.setattr(digest, "tell", breaks)
    work.one_pass()
    assert set(LastDay.objects.values_list("user__username", flat=True)) == {"chen", "zhao"}
    monkeypatch.setattr(digest, "tell", tell)
    work.one_pass()
    assert LastDay.objects.filter(user=cast.office).exists()


def test_a_job_left_behind_by_a_killed_worker_stands_in_nobodys_way(cast: Accounts):
    tasks.remind.enqueue()
    DBTaskResult.objects.update(status="RUNNING")
    work.one_pass()
    assert statuses() == ["RUNNING", "SUCCESSFUL"]
    assert Notice.objects.count() == 2


def test_old_jobs_are_forgotten_those_left_behind_too(cast: Accounts):
    for status in ("RUNNING", "SUCCESSFUL", "READY"):
        tasks.remind.enqueue()
        DBTaskResult.objects.filter(status="READY").update(status=status)
    DBTaskResult.objects.filter(status__in=["RUNNING", "SUCCESSFUL"]).update(
        enqueued_at=ON_A_WORKING_DAY - timedelta(days=8)
    )
    DBTaskResult.objects.filter(status="READY").update(enqueued_at=ON_A_WORKING_DAY)
    tasks.tidy()
    assert statuses() == ["READY"]


def test_a_pass_that_fails_is_told_and_the_next_one_tries_again(
    cast: Accounts, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    passes: list[int] = []
    stop = Event()

    def one_pass() -> None:
        passes.append(1)
        if len(passes) == 1:
            raise ZeroDivisionError
        stop.set()

    monkeypatch.setattr(work, "one_pass", one_pass)
    monkeypatch.setattr(work, "EVERY_SECONDS", 0)
    work.work(stop)
    assert len(passes) == 2
    assert "a pass of the worker failed" in caplog.text


def test_the_worker_beside_a_site_ends_with_it(cast: Accounts):
    asked = []

    def goes_on() -> bool:
        asked.append(1)
        return len(asked) == 1

    work.work(Event(), goes_on=goes_on)
    assert Notice.objects.count() == 2
    assert len(asked) == 2


@pytest.mark.live_db
def test_the_command_does_what_is_queued_and_ends(own_database: dict[str, str]):
    """On a database of its own, as an installation runs it."""

    def roundtable(*line: str) -> str:
        program = [sys.executable, "-c", "from roundtable.cli.main import main; main()", *line]
        return subprocess.run(
            program, env=own_database, capture_output=True, text=True, check=True, timeout=120
        ).stdout

    roundtable(
        "shell", "--no-imports", "-c", "from roundtable.reminding.tasks import remind; remind.enqueue()"
    )
    assert roundtable("work", "--once") == ""
    asked = "from django_tasks_db.models import DBTaskResult; print(*DBTaskResult.objects.values_list('status', 'return_value'))"
    assert roundtable("shell", "--no-imports", "-c", asked) == "('SUCCESSFUL', 0)\n"
