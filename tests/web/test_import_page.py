"""The import page: upload, dry run, faults by cell, confirm; whole or not at all, and for nobody but who sent it."""

import csv
import errno
import io
import os
import re
import time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import User
from django.test import Client

from roundtable.actions import roles
from roundtable.intake.bringing.bring_in import Outcome, bring_in
from roundtable.permissions.person import Person
from roundtable.records.acts import Act
from roundtable.records.people import RoleName
from roundtable.records.programme import Programme
from roundtable.records.supervision import Visit
from roundtable.web import busy
from roundtable.web.nav import offered
from roundtable.web.screens.import_ import kept, working
from tests.cast import small_programme as another_programme
from tests.small_programme import SHEETS
from tests.web.conftest import ACCOUNTS
from tests.web.test_pages import text_of
from tests.web.workbooks import sent, workbook

#: Two faults: a unit that nobody knows, and no day.
WRONG = {"visits": "uid,group_number,unit_code,visited_on\nv9,1,A99,2020-03-17\nv10,1,A01,yesterday"}
MORE = {"visits": f"{SHEETS['visits']}\nv4,1,A01,2020-03-19,,,"}
BIG = str(2 << 30)


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own; the work is done at once, as a thread has no part in the test's transaction."""
    settings.HOME = tmp_path / "home"
    monkeypatch.setattr(working, "beside", lambda work: work())
    return tmp_path / "home"


@pytest.fixture
def as_left(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The work is not done, but kept here: what a page shows while somebody is at work."""
    begun: list[Any] = []
    monkeypatch.setattr(working, "beside", begun.append)
    return begun


def signed_in(name: str, programme: Programme, role: str) -> Client:
    user = User.objects.create(username=name)
    roles.give(by="office", programme=programme, user=user, role=role)
    client = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
    client.force_login(user, ACCOUNTS)
    return client


@pytest.fixture
def office(programme: Path) -> Client:
    return signed_in("the office", Programme.objects.get(), "office")


def uploaded(client: Client, content: bytes, name: str = "方案.xlsx") -> str:
    """The address of the upload."""
    response = client.post("/import/", sent(content, name))
    assert response.status_code == 302, text_of(response)
    address: str = response["Location"]
    return address


def workbooks_in(home: Path) -> list[Path]:
    return list(home.glob("imports/*/*.xlsx"))


# What cannot be taken


def test_no_file_and_an_empty_one_are_told_at_the_form(office: Client):
    for given, said in (({}, "Choose the workbook first."), (sent(b""), "The file is empty")):
        response = office.post("/import/", given)
        assert response.status_code == 422
        assert said in text_of(response)


@pytest.mark.parametrize("content", [b"%PDF-1.7 ...", b"PK\x03\x04 no zip", b"uid,unit\n1,2", b"\0" * 100])
def test_what_a_file_is_is_judged_by_its_content(office: Client, home: Path, content: bytes):
    before = Act.objects.count()
    page = text_of(office.get(uploaded(office, content, "scan.xlsx")))
    assert "1 fault: nothing was imported" in page
    assert "scan.xlsx is not a sound .xlsx workbook" in page
    assert (Act.objects.count(), workbooks_in(home)) == (before, [])


def test_a_workbook_is_taken_whatever_its_name_is(office: Client):
    assert "Nothing is wrong" in text_of(office.get(uploaded(office, workbook(**MORE), "../../etc/列表.PDF")))


@pytest.mark.parametrize("address", ["/import/", "/accounts/login/", "/nowhere/", "/language/"])
def test_what_is_too_large_is_refused_before_it_is_read(office: Client, home: Path, address: str):
    response = office.post(address, sent(b"PK"), CONTENT_LENGTH=BIG)
    assert response.status_code in {413, 404}
    assert (response.status_code == 404) is (address == "/nowhere/")
    assert not (home / "imports").exists()


def test_who_may_not_import_sends_no_more_than_any_form(programme: Path, client: Client):
    hundred_megabytes = str(100 << 20)
    stranger = Client(HTTP_HOST="127.0.0.1")
    observer = signed_in("an observer", Programme.objects.get(), "observer")
    for one in (stranger, observer):
        assert one.post("/import/", sent(b"PK"), CONTENT_LENGTH=hundred_megabytes).status_code == 413


def test_a_disk_that_is_full_is_told_and_leaves_nothing(
    office: Client, home: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(_path: Path) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(kept, "_private", full)
    response = office.post("/import/", sent(workbook()))
    assert response.status_code == 422
    assert "The server has no room for the file" in text_of(response)
    assert os.listdir(home / "imports") == []


# Faults


def test_faults_are_listed_by_cell_and_nothing_is_written(office: Client, home: Path):
    before = Act.objects.count()
    address = uploaded(office, workbook(**WRONG))
    page = office.get(address)
    assert "2 faults: nothing was imported" in text_of(page)
    assert re.findall(r"<b>([A-Z]+\d+)</b>", page.content.decode()) == ["C2", "D3"]
    for said in ("There is no “A99” in units", "yesterday"):
        assert said in text_of(page)
    assert (Act.objects.count(), workbooks_in(home)) == (before, [])
    assert office.post(f"{address}confirm/").status_code == 302
    assert Act.objects.count() == before


def test_faults_come_in_chinese_too_and_as_a_file_that_runs_nothing(office: Client):
    wrong = "uid,group_number,unit_code,visited_on\nv9,1,=1+1,2020-03-17"
    address = uploaded(office, workbook(visits=wrong))
    assert "1 处不对" in text_of(office.get(address, headers={"accept-language": "zh-hans"}))
    listed = office.get(f"{address}faults.csv")
    head, fault = csv.reader(io.StringIO(listed.content.decode("utf-8-sig")))
    assert head == ["Sheet", "Cell", "Column", "Value", "What is right"]
    assert (fault[1], fault[3]) == ("C2", "'=1+1")


def test_many_faults_are_shown_a_page_at_a_time(office: Client):
    rows = "\n".join(f"w{number},1,A99,2020-03-17" for number in range(60))
    address = uploaded(office, workbook(visits=f"uid,group_number,unit_code,visited_on\n{rows}"))
    first, second = (text_of(office.get(f"{address}?page={page}")) for page in ("1", "2"))
    assert "Page 1 of 2" in first
    assert ("C51" in first, "C52" in first, "C52" in second) == (True, False, True)
    assert text_of(office.get(f"{address}?page=nine")) == first
    assert len(office.get(f"{address}faults.csv").content.decode().splitlines()) == 61


# Dry run and import


def test_nothing_is_written_before_it_is_confirmed_and_then_once(office: Client, home: Path):
    address = uploaded(office, workbook(**MORE))
    page = text_of(office.get(address))
    assert "Nothing is wrong: 1 row would come in" in page
    assert Visit.objects.count() == 3
    assert [oct(path.stat().st_mode & 0o777) for path in workbooks_in(home)] == ["0o600"]
    for _ in range(2):
        assert office.post(f"{address}confirm/")["Location"] == address
        assert Visit.objects.count() == 4
    page = text_of(office.get(address))
    assert "Imported: 1 row" in page
    assert "To the four boards" in page
    assert Act.objects.filter(verb="intake.import", by="the office").count() == 1
    assert workbooks_in(home) == []


def test_what_is_here_already_asks_for_no_confirmation(office: Client):
    page = office.get(uploaded(office, workbook()))
    assert "Everything in this workbook is here already" in text_of(page)
    assert "/confirm/" not in page.content.decode()


def test_what_is_not_in_order_any_more_when_it_is_confirmed_is_refused_whole(
    office: Client, monkeypatch: pytest.MonkeyPatch
):
    address = uploaded(office, workbook(**MORE))
    with monkeypatch.context() as between:
        between.setattr(working, "bring_in", lambda path, **given: bring_in(path.with_name("gone"), **given))
        office.post(f"{address}confirm/")
    assert "nothing was imported" in text_of(office.get(address))
    assert Visit.objects.count() == 3


def test_the_template_has_the_language_of_the_page_and_holds_no_row(office: Client):
    for language, first in (("en", "How to fill"), ("zh-hans", "填写说明")):
        response = office.get("/import/template.xlsx", headers={"accept-language": language})
        content = b"".join(response.streaming_content)  # type: ignore[attr-defined]
        assert openpyxl.load_workbook(io.BytesIO(content)).sheetnames[0] == first
    assert "There is no filled row" in text_of(office.get(uploaded(office, content)))


def test_the_programme_as_a_workbook_comes_in_again_without_a_change(office: Client):
    response = office.get("/import/programme.xlsx")
    assert 'filename="study.xlsx"' in response["Content-Disposition"]
    content = b"".join(response.streaming_content)  # type: ignore[attr-defined]
    assert "here already" in text_of(office.get(uploaded(office, content)))


# Whose it is


@pytest.mark.parametrize("rest", ["", "faults.csv", "confirm/", "check/", "drop/"])
def test_an_upload_is_there_for_nobody_else(office: Client, home: Path, rest: str):
    address = uploaded(office, workbook(**MORE))
    colleague = signed_in("a colleague", Programme.objects.get(), "office")
    send = colleague.get if rest in {"", "faults.csv"} else colleague.post
    assert send(address + rest).status_code == 404
    assert (Visit.objects.count(), len(workbooks_in(home))) == (3, 1)


def test_an_office_writes_its_own_programme_alone(office: Client):
    another_programme("safety")
    elsewhere = "key,title,started_on\nsafety,改了,2020-03-13"
    page = text_of(office.get(uploaded(office, workbook(programme=elsewhere))))
    assert "1 fault: nothing was imported" in page
    assert "You may import the programme “study” alone" in page
    named = "uid,group_number,unit_code,visited_on,programme\nv9,1,A01,2020-03-17,safety"
    assert "<b>E2</b>" in office.get(uploaded(office, workbook(visits=named))).content.decode()
    assert not Programme.objects.filter(title="改了").exists()


def test_a_row_that_names_no_programme_is_of_the_offices_own(office: Client):
    another_programme("safety")
    without = {**dict.fromkeys(SHEETS, ""), "visits": MORE["visits"]}
    address = uploaded(office, workbook(**without))
    assert "1 row would come in" in text_of(office.get(address))


def test_the_keeper_begins_with_no_programme_at_all(client: Client, db: None):
    start = client.get("/")
    assert 'href="/import/"' in start.content.decode()
    assert client.get("/import/programme.xlsx").status_code == 404
    address = uploaded(client, workbook())
    assert "Nothing is wrong" in text_of(client.get(address))
    client.post(f"{address}confirm/")
    assert "Imported:" in text_of(client.get(address))
    assert Programme.objects.get().uid == "study"
    assert "To the four boards" in text_of(client.get(address))


def test_whoever_else_comes_to_an_installation_without_a_programme_is_told_who_can_begin(db: None):
    anybody = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
    anybody.force_login(User.objects.create(username="anybody"), ACCOUNTS)
    response = anybody.get("/")
    assert response.status_code == 403
    assert "the keeper of the installation imports one" in text_of(response)


@pytest.mark.parametrize(
    ("kept_sheets", "said"),
    [
        (("programme",), "No unit takes part yet"),
        (
            ("programme", "unit_kinds", "units", "groups", "participation"),
            "nothing has been recorded of them yet",
        ),
    ],
)
def test_home_of_an_empty_programme_says_what_comes_next(
    client: Client, kept_sheets: tuple[str, ...], said: str
):
    address = uploaded(client, workbook(**{name: "" for name in SHEETS if name not in kept_sheets}))
    client.post(f"{address}confirm/")
    page = client.get("/")
    assert said in text_of(page)
    assert ("Needs attention" in text_of(page)) is ("units" in kept_sheets)
    assert 'href="/import/template.xlsx"' in page.content.decode()
    page = signed_in("a leader", Programme.objects.get(), "leader").get("/")
    assert said in text_of(page)
    assert "/import/" not in page.content.decode()
    assert "The office of the leading group does this." in text_of(page)


# While somebody is at work


def test_a_page_of_work_asks_for_itself_again_and_another_confirm_begins_nothing(
    office: Client, as_left: list[Any]
):
    address = uploaded(office, workbook(**MORE))
    page = office.get(address).content.decode()
    assert f'hx-get="{address}"' in page
    assert "<noscript>" in page
    part = office.get(address, headers={"hx-request": "true"}).content.decode()
    assert "<html" not in part
    for step in ("check/", "confirm/", "drop/"):
        assert office.post(address + step)["Location"] == address
    assert office.post("/import/", sent(workbook()))["Location"] == address
    assert len(as_left) == 1
    as_left.pop()()
    assert 'data-stage="checked"' in (page := office.get(address).content.decode())
    assert 'hx-get="/import/' not in page


def test_work_broken_off_by_a_restart_is_told_and_can_be_checked_again(office: Client):
    address = uploaded(office, workbook(**MORE))
    upload = kept.found(address.split("/")[2])
    assert upload is not None
    # What a process leaves that ended in the middle: its lock is gone with it.
    upload.told(stage="importing", sheet="visits", done=1, about=4)
    assert "Broken off" in text_of(office.get(address))
    office.post(f"{address}confirm/")
    assert ("Broken off" in text_of(office.get(address)), Visit.objects.count()) == (True, 3)
    office.post(f"{address}check/")
    assert "1 row would come in" in text_of(office.get(address))


def test_another_import_under_way_is_told_and_the_upload_waits(
    office: Client, home: Path, monkeypatch: pytest.MonkeyPatch
):
    told = ("另一次导入正在进行。", "Another import is under way.")
    with monkeypatch.context() as busy_for_a_while:
        busy_for_a_while.setattr(
            working, "bring_in", lambda *_, **__: Outcome("refused", sentence=told, hindered=True)
        )
        address = uploaded(office, workbook(**MORE))
        assert "Another import is under way." in text_of(office.get(address))
    assert len(workbooks_in(home)) == 1
    office.post(f"{address}check/")
    assert "1 row would come in" in text_of(office.get(address))


def test_a_fault_of_the_program_ends_the_work_and_is_told(office: Client, monkeypatch: pytest.MonkeyPatch):
    def broken(*_args: Any, **_given: Any) -> Outcome:
        raise RuntimeError("on purpose")

    monkeypatch.setattr(working, "bring_in", broken)
    assert "A fault of the program stopped this" in text_of(office.get(uploaded(office, workbook())))


# Uploads in the home


def test_one_upload_a_person_and_none_older_than_a_day(
    office: Client, home: Path, monkeypatch: pytest.MonkeyPatch
):
    first, second = uploaded(office, workbook(**MORE)), uploaded(office, workbook(**MORE))
    assert office.get(first).status_code == 404
    assert len(workbooks_in(home)) == 1
    tomorrow = time.time() + kept.SECONDS_KEPT
    monkeypatch.setattr(time, "time", lambda: tomorrow)
    assert "Your last upload" not in text_of(office.get("/import/"))
    assert office.get(second).status_code == 404
    assert os.listdir(home / "imports") == []


def test_an_upload_can_be_taken_back(office: Client, home: Path):
    address = uploaded(office, workbook(**MORE))
    assert office.post(f"{address}drop/")["Location"] == "/import/"
    assert os.listdir(home / "imports") == []


@pytest.mark.parametrize("token", ["x", "..%2f..%2fsecret_key", "A" * 32, "0" * 33])
def test_an_address_that_is_no_upload_is_not_there(office: Client, token: str):
    assert office.get(f"/import/{token}/").status_code == 404


# Others, meanwhile


@pytest.fixture
def under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(busy, "is_under_way", lambda: True)
    monkeypatch.setattr(busy, "SECONDS_WAITED", 0)


def test_while_an_import_runs_pages_open_and_writing_is_told_to_wait(office: Client, under_way: None):
    assert office.get("/").status_code == 200
    response = office.post("/ledger/save/", {"name": "mine", "query": ""})
    assert (response.status_code, response["Retry-After"]) == (503, "10")
    assert "send it again in a while" in text_of(response)
    assert office.post("/language/", {"language": "en"}).status_code == 302
    assert office.post("/import/", {}).status_code == 422


def test_every_page_opens_for_a_programme_that_has_only_just_been_started(client: Client, db: None):
    address = uploaded(client, workbook(**{name: "" for name in SHEETS if name != "programme"}))
    client.post(f"{address}confirm/")
    keeper = Person("keeper", Programme.objects.get(), RoleName.OFFICE)
    pages = [one.address for _, entries in offered(keeper, "/") for one in entries]
    assert len(pages) > 8
    assert {page: client.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)
