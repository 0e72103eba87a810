"""Acts at the table from the page: refused in sentences, granted once, and never twice."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from roundtable.actions.meeting.state import state_of
from roundtable.questions.bank import every_question
from roundtable.records.at_table import Exchange, Statement, TurnEvent
from roundtable.records.hard_problems import HardProblem
from roundtable.records.meetings import Decision
from roundtable.records.rectification import Measure


def send(client: Client, verb: str, number: int = 1, **fields: Any) -> Any:
    """As the console sends it; what it answers, in JSON."""
    form = {"uid": uuid4().hex, **fields}
    return client.post(f"/table/{number}/do/{verb}/", form, headers={"x-requested-with": "fetch"})


def refused(response: Any) -> str:
    """The sentences with which the act was refused."""
    assert response.status_code == 422, response.content
    return " ".join(one for said in response.json()["errors"].values() for one in said)


def seen(meeting: Any) -> int:
    return state_of(meeting).version


@pytest.fixture
def office(as_):
    return as_("office", "secretary Li")


def test_a_leader_asks_and_decides_but_does_not_run_the_meeting(meeting, as_):
    leader = as_("leader")
    for verb in ("call", "finish", "pause", "close", "note", "item"):
        assert send(leader, verb, group="1").status_code == 403
    assert send(leader, "ask", question="progress.who_is_slow").status_code == 200
    assert send(leader, "agree", what="补学", responsible="镇党委", due_on="2020-04-10").status_code == 200


def test_a_supervisor_speaks_and_decides_nothing(meeting, as_):
    supervisor = as_("supervisor")
    assert send(supervisor, "agree", what="补学").status_code == 403
    assert send(supervisor, "ask", question="progress.who_is_slow").status_code == 403
    assert send(supervisor, "hard", title="停车", description="单家推不动").status_code == 200


def test_who_looks_at_an_old_table_is_told_what_changed(meeting, office, as_):
    other = as_("office", "secretary Wu")
    old = seen(meeting)
    assert send(other, "call", group="1", seen=old).json() == {"told": ["The group has the floor."]}
    for verb, fields in (
        ("skip", {"group": "2", "reason": "下乡"}),
        ("ask", {"question": "progress.who_is_slow"}),
    ):
        assert "secretary Wu: 第一督导组 was called" in refused(send(office, verb, seen=old, **fields))
    assert TurnEvent.objects.count() == 1
    assert not Exchange.objects.exists()
    assert send(office, "finish", group="1", seen=seen(meeting)).status_code == 200


def test_a_form_sent_twice_is_one_record(meeting, office):
    note = {"uid": uuid4().hex, "said_by": "第一督导组", "text": "到任两周"}
    first, again = (send(office, "note", **note) for _ in range(2))
    assert first.json() == {"told": ["Noted beside the answer."]}
    assert again.json()["told"][1] == "This was received before; nothing was recorded a second time."
    assert Statement.objects.count() == 1


def test_the_group_that_speaks_is_who_a_question_is_about(meeting, office):
    send(office, "call", group="2")
    send(office, "ask", question="progress.who_is_slow")
    send(office, "ask", question="沙溪镇是怎么走过来的？")
    slow, story = Exchange.objects.order_by("id")
    assert '"group": 2' in slow.scope
    assert (story.question, "group" in story.scope) == ("progress.unit_story", False)


def test_a_question_chosen_from_the_bank_is_that_question(meeting, office):
    for asks in every_question()["meeting.hard_problems"].asks.values():
        assert (
            asks
            in office.get(
                "/table/1/", headers={"accept-language": "zh-CN" if "？" in asks else "en"}
            ).content.decode()
        )
        send(office, "ask", question=asks)
    assert {one.question for one in Exchange.objects.all()} == {"meeting.hard_problems"}


def test_a_question_that_nobody_understands_names_the_nearest(meeting, office):
    sentence = refused(send(office, "ask", question="今天中午吃什么"))
    assert "It is not clear what" in sentence
    assert "(" in sentence


def test_what_is_agreed_needs_somebody_and_a_day_after_the_meeting(meeting, office):
    what = {"what": "补学两次", "about": "problem:p1"}
    assert refused(send(office, "agree", due_on="2020-04-10", **what)) == "Say who is responsible."
    assert refused(send(office, "agree", responsible="镇党委", **what)) == "Say by which day."
    assert "Give a day after" in refused(
        send(office, "agree", responsible="镇党委", due_on="2020-03-30", **what)
    )
    assert "There is no “p99”" in refused(
        send(office, "agree", what="补学", responsible="镇党委", due_on="2020-04-10", about="problem:p99")
    )
    assert not Decision.objects.exists()
    assert send(office, "agree", responsible="镇党委", due_on="2020-04-10", **what).status_code == 200
    assert Measure.objects.filter(problem__uid="p1", due_on="2020-04-10").count() == 1


def test_a_hard_problem_is_raised_proposed_for_and_settled(meeting, office):
    send(office, "hard", title="停车", description="单家推不动")
    key = HardProblem.objects.get().uid
    assert "There is no “hp”" in refused(
        send(office, "propose", hard_problem="hp", proposed_by="公安局", text="划线")
    )
    assert send(office, "propose", hard_problem=key, proposed_by="公安局", text="划线").status_code == 200
    assert send(office, "settle", hard_problem=key, outcome="四家联合划线").status_code == 200
    assert "was settled on 2020-03-30" in refused(
        send(office, "settle", hard_problem=key, outcome="再说一次")
    )
    assert state_of(meeting).hard_problems[0].outcome == "四家联合划线"


def test_a_meeting_is_opened_once_and_closed_with_no_turn_open(meeting, office):
    assert "open" in refused(send(office, "open"))
    send(office, "call", group="1")
    assert "The turn of “第一督导组” is still open" in refused(send(office, "close"))
    send(office, "finish", group="1")
    assert send(office, "close").status_code == 200
    assert "The meeting is closed" in refused(send(office, "call", group="2"))
    assert "The meeting is closed" in refused(
        send(office, "agree", what="补学", responsible="镇党委", due_on="2020-04-10")
    )
    assert send(office, "note", said_by="第一督导组", text="会后补充").status_code == 200


def test_a_pause_that_is_on_already_is_told(meeting, office):
    send(office, "pause")
    assert "paused" in refused(send(office, "pause"))
    assert "The meeting is paused" in refused(send(office, "call", group="1"))
    assert send(office, "resume").status_code == 200


def test_there_is_no_such_meeting_and_no_such_act(meeting, office):
    assert "There is no meeting 7; there is 1." in office.get("/table/7/").content.decode()
    assert send(office, "pause", number=7).status_code == 404
    assert send(office, "dance").status_code == 404
    assert office.get("/table/99999999999999999999/").status_code == 404
    assert office.get("/table/1/state?on=console&at=x&v=y").status_code == 200


def test_without_scripts_an_act_has_a_page_that_keeps_what_was_typed(meeting, office):
    typed = {"uid": uuid4().hex, "programme": "study", "what": "补学两次", "responsible": ""}
    page = office.post("/table/1/do/agree/", typed)
    assert page.status_code == 422
    assert "Say who is responsible." in page.content.decode()
    assert "补学两次" in page.content.decode()
    sent = office.post("/table/1/do/agree/", {**typed, "responsible": "镇党委", "due_on": "2020-04-10"})
    assert (sent.status_code, sent["Location"]) == (302, "/table/1/?programme=study")
