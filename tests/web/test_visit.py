"""Recording a visit, page by page and as the queue on a telephone sends it: refused first, then granted."""

import io
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from roundtable.actions import roles
from roundtable.records.acts import Act
from roundtable.records.attachments import Attachment
from roundtable.records.organisation import SupervisionGroup
from roundtable.records.programme import Programme
from roundtable.records.rectification import Problem
from roundtable.records.supervision import Practice, Suggestion, Visit
from roundtable.web.acting import new_key
from tests.web.conftest import ACCOUNTS

DATA = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def study(programme: Path) -> Programme:
    return Programme.objects.get(superseded_at__isnull=True)


@pytest.fixture
def supervisor(study: Programme, settings, tmp_path: Path) -> Client:
    settings.HOME = tmp_path
    group = SupervisionGroup.objects.get(number=1, superseded_at__isnull=True)
    user = User.objects.create(username="of group 1")
    roles.give(by="office", programme=study, user=user, role="supervisor", group=group)
    opened = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
    opened.force_login(user, ACCOUNTS)
    return opened


def visit(**said: Any) -> dict[str, Any]:
    parts = {
        f"{part}-{name}": value
        for part in ("problems", "suggestions", "practices")
        for name, value in {"TOTAL_FORMS": "1", "INITIAL_FORMS": "0"}.items()
    }
    return {
        **parts,
        "uid": new_key(),
        "group": "1",
        "unit": "A02",
        "visited_on": "2020-05-05",
        "step": "save",
        **said,
    }


def test_the_form_begins_with_where_to_go_and_what_was_left_open(supervisor: Client):
    page = supervisor.get("/visit/").content.decode()
    units = re.findall(r'name="unit" value="([^"]+)"', page)
    assert "A02" in units
    assert not any(code.startswith("B") for code in units)
    assert "not yet this week" in page


def test_nothing_is_recorded_before_the_save(supervisor: Client):
    page = supervisor.post("/visit/", visit(step="check", meetings_attended="3")).content.decode()
    assert "Is this right?" in page
    assert re.search(r"Meetings attended <b[^>]*>3<", page)
    assert not Visit.objects.filter(visited_on=date(2020, 5, 5)).exists()


def test_one_save_brings_in_the_whole_visit(supervisor: Client):
    photo = io.BytesIO()
    Image.new("RGB", (20, 10)).save(photo, "JPEG")
    sent = visit(
        spot_checks="2",
        announced="no",
        assessment="slow",
        assessment_reason="no plan yet",
        attached=SimpleUploadedFile("hall.jpg", photo.getvalue()),
        **{
            "problems-0-description": "two notes alike",
            "problems-0-category": "study",
            "suggestions-0-text": "study again",
            "practices-0-title": "evening school",
        },
    )
    response = supervisor.post("/visit/", sent, follow=True)
    assert response.status_code == 200
    assert "is recorded" in response.content.decode()
    made = Visit.objects.get(visited_on=date(2020, 5, 5))
    assert (made.uid, made.spot_checks, made.announced, made.assessment) == (sent["uid"], 2, False, "slow")
    assert Problem.objects.get(visit=made).category == "study"
    assert Suggestion.objects.get(visit=made).text == "study again"
    assert Practice.objects.get(visit=made).title == "evening school"
    assert Attachment.objects.get(visit=made).name == "hall.jpg"


def test_files_chosen_before_the_check_come_along(supervisor: Client):
    sent = visit(step="check", attached=SimpleUploadedFile("list.pdf", b"%PDF-1.7\n"))
    page = supervisor.post("/visit/", sent).content.decode()
    kept = re.search(r'name="kept" value="([^"]+)"', page)
    assert kept
    again = {**sent, "step": "save", "kept": kept[1]}
    del again["attached"]
    supervisor.post("/visit/", again)
    assert Attachment.objects.get().name == "list.pdf"
    # Somebody else's page cannot name them.
    forged = visit(visited_on="2020-05-06", kept=kept[1][:-3] + "xyz")
    supervisor.post("/visit/", forged)
    assert Attachment.objects.count() == 1


def test_a_visit_sent_twice_is_one(supervisor: Client):
    sent = visit()
    assert supervisor.post("/visit/", sent, **DATA).status_code == 201
    again = supervisor.post("/visit/", sent, **DATA)
    assert (again.status_code, again.json()["again"]) == (200, True)
    assert Visit.objects.filter(uid=sent["uid"]).count() == 1


def test_a_page_gone_back_to_and_sent_for_another_visit_is_not_lost(supervisor: Client):
    sent = visit(note="first")
    supervisor.post("/visit/", sent)
    other = {**sent, "visited_on": "2020-05-06", "note": "second"}
    asked = supervisor.post("/visit/", other)
    assert asked.status_code == 422
    assert "This page was sent before, as the visit to" in asked.content.decode()
    key = re.search(r'name="uid" value="([^"]+)"', asked.content.decode())
    assert key
    assert key[1] != sent["uid"]
    assert supervisor.post("/visit/", {**other, "uid": key[1]}).status_code == 302
    assert Visit.objects.get(uid=key[1]).note == "second"


def test_the_same_unit_twice_on_a_day_is_asked(supervisor: Client):
    supervisor.post("/visit/", visit())
    asked = supervisor.post("/visit/", visit(), **DATA)
    assert asked.status_code == 409
    assert "another one" in asked.json()["same_day"]
    page = supervisor.post("/visit/", visit(step="check"))
    assert page.status_code == 409
    assert "It is another visit" in page.content.decode()
    assert supervisor.post("/visit/", visit(another="on"), **DATA).status_code == 201
    assert Visit.objects.filter(visited_on=date(2020, 5, 5)).count() == 2


TOMORROW = (date.today() + timedelta(days=2)).isoformat()  # noqa: DTZ011 - two days ahead is ahead in every time zone


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"visited_on": TOMORROW}, "has not come yet"),
        ({"visited_on": "2019-12-31"}, "programme's start"),
        ({"visited_on": "yesterday"}, "2020-03-30"),
        ({"unit": "B01"}, "valid choice"),
        ({"unit": ""}, "Choose the unit"),
        ({"meetings_attended": "-1"}, "greater than or equal to 0"),
        ({"spot_checks": "1001"}, "less than or equal to 1000"),
        ({"assessment": "unsatisfactory"}, "Say why"),
        ({"assessment": "splendid"}, "valid choice"),
        ({"uid": "../x"}, "lost its key"),
        ({"problems-0-description": "seen"}, "category"),
        ({"problems-TOTAL_FORMS": "500"}, "at most 20"),
        ({"problems-TOTAL_FORMS": "x"}, "ManagementForm"),
        ({"attached": io.BytesIO(b"<html>")}, "Attach a photo"),
    ],
)
def test_what_cannot_be_right_is_told_and_nothing_is_written(
    supervisor: Client, said: dict[str, Any], told: str
):
    before = Act.objects.count()
    for step in ("check", "save"):
        for file in said.values():
            if isinstance(file, io.BytesIO):
                file.seek(0)
        response = supervisor.post("/visit/", visit(**said, step=step), **DATA)
        assert response.status_code == 422
        assert told in " ".join(response.json()["faults"])
    assert Act.objects.count() == before


def test_a_visit_without_the_token_of_its_page_is_refused(supervisor: Client):
    strict = Client(enforce_csrf_checks=True, HTTP_HOST="127.0.0.1")
    strict.cookies = supervisor.cookies
    assert strict.post("/visit/", visit()).status_code == 403
    assert not Visit.objects.filter(visited_on=date(2020, 5, 5)).exists()


def test_an_ended_session_is_told_to_the_queue(supervisor: Client):
    supervisor.logout()
    assert supervisor.post("/visit/", visit(), headers={"hx-request": "true"}, **DATA).status_code == 401


def test_the_office_chooses_the_group_first(client: Client, study: Programme, settings, tmp_path: Path):
    settings.HOME = tmp_path
    assert "Which group was it?" in client.get("/visit/").content.decode()
    page = client.get("/visit/?group=2").content.decode()
    assert 'value="B01"' in page
    assert client.post("/visit/", visit(group="2", unit="B01"), **DATA).status_code == 201
    assert client.get("/visit/?group=77").status_code == 404
