"""Reports of departments: expected by the office, drafted out of the answers, kept, handed in once, corrected with a reason."""

import pytest

from roundtable.actions import reports
from roundtable.records.reports import Report
from roundtable.web.models import ReportDraft
from tests.cast import march
from tests.web.office.cast import PUBLICITY, key_of

EXPECT = "/do/reports.expect/"


@pytest.fixture
def owed(study):
    days = {"period_start": march(16), "due_on": march(23)}
    reports.expect(by="office", programme=study, uid="org-1", department="组织部", **days)
    return reports.expect(by="office", programme=study, uid="pub-1", department=PUBLICITY, **days)


def report(uid="pub-1"):
    return Report.objects.get(uid=uid, superseded_at__isnull=True)


def test_the_office_alone_says_what_is_expected(department, liaison):
    for client in (department, liaison):
        assert client.get(EXPECT).status_code == 403
        assert client.post(EXPECT, {"departments": PUBLICITY}).status_code == 403


def test_reports_are_expected_of_all_known_departments_for_the_next_periods(owed, office):
    said = {"period_start": "2020-03-16", "due_on": "2020-03-23", "uid": key_of(office, EXPECT)}
    assert "Say which department" in office.post(EXPECT, {**said, "periods": "1"}).content.decode()
    assert office.post(EXPECT, {**said, "periods": "54", "another": "x"}).status_code == 422
    early = {**said, "due_on": "2020-03-15", "another": "x", "periods": "1"}
    assert "not before the first day of the period" in office.post(EXPECT, early).content.decode()
    all_of_them = {**said, "departments": [PUBLICITY, "组织部"], "another": "市委办", "periods": "2"}
    for _ in range(2):
        office.post(EXPECT, all_of_them)
    found = Report.objects.filter(superseded_at__isnull=True).values_list("department", "period_start")
    assert sorted(found) == sorted(
        (name, day) for name in (PUBLICITY, "组织部", "市委办") for day in (march(16), march(23))
    )


def test_a_department_sees_what_it_owes_and_writes_its_own_alone(owed, department, liaison, leader):
    page = department.get(f"/reports/of/{PUBLICITY}/").content.decode()
    assert "missing" in page
    assert "/reports/write/pub-1/" in page
    other = department.get("/reports/of/组织部/").content.decode()
    assert "/reports/write/" not in other
    assert department.get("/reports/write/org-1/").status_code == 403
    assert department.post("/reports/write/org-1/", {"state": "zero"}).status_code == 403
    assert "/reports/write/" not in leader.get(f"/reports/of/{PUBLICITY}/").content.decode()
    for client in (liaison, leader):
        assert client.get("/reports/write/pub-1/").status_code == 403
    assert liaison.get(f"/reports/of/{PUBLICITY}/").status_code == 403
    assert department.get("/reports/of/nobody/").status_code == 404
    assert department.get("/reports/write/nothing/").status_code == 404


def test_the_draft_tells_the_answers_of_the_period_with_their_questions(owed, department, office):
    page = department.get("/reports/write/pub-1/").content.decode()
    assert "1 item in 1 outlet" in page
    assert "(publicity.by_outlet, since 2020-03-16)" in page
    assert "publicity.untold" in page
    assert "progress.problems" not in page
    others = office.get("/reports/write/org-1/").content.decode()
    assert "(progress.problems" in others
    assert "publicity.by_outlet" not in others


def test_a_draft_is_kept_for_the_department_and_is_no_record(owed, department, office):
    versions = Report.objects.count()
    kept = {"keep": "1", "state": "figures", "text": "写了一半<b>"}
    assert department.post("/reports/write/pub-1/", kept).status_code == 302
    assert Report.objects.count() == versions
    page = office.get("/reports/write/pub-1/").content.decode()
    assert "写了一半&lt;b&gt;" in page
    assert "Go on with the draft" in department.get(f"/reports/of/{PUBLICITY}/").content.decode()
    department.post("/reports/write/pub-1/", {"again": "1"})
    assert "publicity.by_outlet" in ReportDraft.objects.get().text


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"state": ""}, "This field is required"),
        ({"state": "missing"}, "Select a valid choice"),
        ({"state": "figures", "text": " "}, "Give the figures"),
        ({"text": "字" * 100_001}, "at most 100000 characters"),
        ({"submitted_on": "2999-01-01"}, "has not come yet"),
        ({"submitted_on": "2020-03-01"}, "from the programme&#x27;s start"),
    ],
)
def test_what_a_report_cannot_be(owed, department, changed, words):
    said = {"state": "figures", "text": "七条", "submitted_on": "2020-03-22", **changed}
    answer = department.post("/reports/write/pub-1/", said)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert report().submitted_on is None


def test_a_report_is_handed_in_once_then_only_corrected_with_a_reason(owed, department, office):
    department.post("/reports/write/pub-1/", {"keep": "1", "text": "草稿"})
    said = {"state": "figures", "text": "刊发七条", "submitted_on": "2020-03-22"}
    for _ in range(2):
        assert department.post("/reports/write/pub-1/", said).status_code == 302
    assert Report.objects.filter(uid="pub-1").count() == 2
    assert not ReportDraft.objects.exists()
    assert "on time" in department.get(f"/reports/of/{PUBLICITY}/").content.decode()

    correct = "/do/reports.correct/pub-1/"
    form = {"state": "figures", "text": "刊发八条", "version": report().pk, "uid": "a-key-of-its-own"}
    assert department.post(correct, {**form, "reason": ""}).status_code == 422
    same = department.post(correct, {**form, "text": "刊发七条", "reason": "看一遍"})
    assert "Nothing differs" in same.content.decode()
    department.post(correct, {**form, "reason": "漏一条"})
    assert (report().text, report().reason, report().submitted_on) == ("刊发八条", "漏一条", march(22))
    assert department.post("/do/reports.correct/org-1/", {**form, "reason": "x"}).status_code == 403


def test_nothing_to_report_leaves_out_a_draft_that_nobody_touched(owed, department):
    page = department.get("/reports/write/pub-1/")
    text = page.context["form"]["text"].value()
    department.post("/reports/write/pub-1/", {"state": "nothing", "text": text, "submitted_on": "2020-03-22"})
    assert (report().state, report().text) == ("nothing", "")
