"""Required actions, managed by the office: added, corrected, and of how many units each is asked."""

import pytest

from roundtable.records.plan import RequiredAction
from tests.web.office.cast import key_of

ADD = "/do/plan.require/"


def action(**lookup):
    return RequiredAction.objects.get(superseded_at__isnull=True, **lookup)


def test_who_is_not_the_office_requires_nothing(department, liaison, leader):
    for client in (department, liaison, leader):
        for address in ("/required/", ADD, "/do/plan.correct/launch/"):
            assert client.get(address).status_code == 403
            assert client.post(address, {"title": "x"}).status_code in {403, 405}


@pytest.mark.parametrize(
    "changed",
    [{"title": ""}, {"title": "题" * 301}, {"due_on": "soon"}, {"kinds": "castle"}, {"stage": "none such"}],
)
def test_what_a_required_action_cannot_be(office, changed):
    said = {"title": "学习", "due_on": "2020-04-10", "uid": key_of(office, ADD)}
    assert office.post(ADD, {**said, **changed}).status_code == 422
    assert RequiredAction.objects.count() == 1


def test_an_action_is_asked_of_the_units_of_its_kinds(office):
    said = {"title": "学习<b>", "due_on": "2020-04-10", "kinds": "township", "uid": key_of(office, ADD)}
    for _ in range(2):
        assert office.post(ADD, said)["Location"] == "/required/"
    assert action(title="学习<b>").kinds == ";township;"
    page = office.get("/required/?as_of=2020-03-30")
    asked = {row["action"]["title"]: row["units"] for _, row, *_ in page.context["lines"]}
    assert asked == {"启动": 3, "学习<b>": 2}
    assert "学习&lt;b&gt;" in page.content.decode()


def test_an_action_is_corrected_with_a_reason_by_the_version_that_was_looked_at(office):
    address = "/do/plan.correct/launch/"
    old = action(uid="launch")
    said = {"title": "启动", "due_on": "2020-03-25", "kinds": "department", "uid": "a-key-of-its-own"}
    assert office.post(address, {**said, "version": old.pk}).status_code == 422
    said |= {"version": old.pk, "reason": "推迟五天"}
    assert office.post(address, said)["Location"] == "/required/"
    assert (action(uid="launch").kinds, str(action(uid="launch").due_on)) == (";department;", "2020-03-25")
    assert "has just been corrected" in office.post(address, said).content.decode()
    page = office.get(address).content.decode()
    assert 'value="department"' in page
    assert "checked" in page
