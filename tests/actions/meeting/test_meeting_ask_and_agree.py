"""What is asked is kept as it was answered; what is agreed has an owner and a day."""

import json
from datetime import date

import pytest

from roundtable.actions import decisions, following, measures, meetings, problems
from roundtable.actions.meeting.agree import agree
from roundtable.actions.meeting.ask import ask as put
from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.pause import pause
from roundtable.actions.meeting.state import state_of
from roundtable.asking.ask import ask
from roundtable.asking.json_form import answer_form
from roundtable.questions.bank import every_question
from tests.cast import OFFICE, march, refused

SLOW = "progress.who_is_slow"


@pytest.fixture
def answer(town):
    form = answer_form(ask(SLOW, programme="study", group=3, as_of=march(30)))
    return json.loads(json.dumps(form))


def test_an_answer_is_kept_to_the_letter(town, table, answer):
    call_group(group=town.group3, **table)
    exchange = put(answer=answer, asked_by="副书记", **table)
    assert json.loads(exchange.answer) == answer
    assert (exchange.question, exchange.digest) == (SLOW, answer["digest"])
    assert json.loads(exchange.scope) == {"programme": "study", "group": 3}
    assert exchange.turn.group == town.group3


def test_an_answer_that_was_changed_on_the_way_is_refused(table, answer):
    for changed in (
        {**answer, "rows": [{"unit": None}]},
        {**answer, "as_of": "2020-03-29"},
        {**answer, "digest": "sha256:0"},
        {"question": SLOW},
        {},
    ):
        with refused("does not agree with its digest"):
            put(answer=changed, asked_by="副书记", **table)


def test_every_question_of_the_bank_can_be_put(town, table):
    for key, question in every_question().items():
        scope = {"unit": "T01"} if "unit" in question.needs else {}
        answer = ask(key, programme="study", as_of=march(30), **scope)
        assert put(answer=answer_form(answer), asked_by="副书记", **table).digest == answer.digest


def test_what_is_said_stands_beside_the_answer(town, table, answer):
    call_group(group=town.group3, **table)
    exchange = put(answer=answer, asked_by="副书记", **table)
    said = note_said(said_by="第三督导组组长", text="汛情耽误了", exchange=exchange, **table)
    state = state_of(table["meeting"])
    assert state.exchange == exchange
    assert state.of_exchange == (said,)
    assert json.loads(state.exchange.answer) == answer


def test_a_decision_needs_an_owner_and_a_day_after_the_meeting(town, table):
    said = {"what": "开一次现场会", **table}
    with refused("Say who is responsible"):
        agree(responsible=" ", due_on=date(2020, 4, 10), **said)
    with refused("Say by which day"):
        agree(responsible="办公室", due_on=None, **said)
    with refused("Give a day after the meeting's, 2020-03-30"):
        agree(responsible="办公室", due_on=march(30), **said)
    task = agree(responsible="办公室", due_on=march(31), unit=town.xishan, **said)
    assert (task.measure_id, task.unit) == (None, town.xishan)


def test_a_decision_on_a_problem_is_a_measure(town, table):
    decision = agree(
        problem=town.problem, what="重学", responsible="镇党委", due_on=date(2020, 4, 10), **table
    )
    measure = decision.measure
    assert (measure.what, measure.agreed_on, measure.due_on) == ("重学", march(30), date(2020, 4, 10))
    assert decision.unit == town.dongshan
    assert following.state_of_problem(town.problem) == "measured"


def test_nothing_is_agreed_on_a_problem_that_takes_no_measure(town, table):
    problems.withdraw(by=OFFICE, problem=town.problem, happened_on=march(17), note="记错了")
    with refused("withdrawn and cannot be given a measure"):
        agree(problem=town.problem, what="重学", responsible="镇党委", due_on=date(2020, 4, 10), **table)


def test_what_belongs_to_another_meeting_or_programme_is_refused(town, elsewhere, table, answer):
    exchange = put(answer=answer, asked_by="副书记", **table)
    second = meetings.record(
        by=OFFICE, programme=town.programme, number=2, held_on=date(2020, 4, 13), title="第二次会议"
    )
    open_(by=OFFICE, meeting=second)
    with refused("belongs to another meeting"):
        note_said(by=OFFICE, meeting=second, said_by="组长", text="x", exchange=exchange)
    task = {"what": "重学", "responsible": "镇党委", "due_on": date(2020, 4, 30)}
    with refused("belongs to another programme"):
        agree(by=OFFICE, meeting=second, unit=elsewhere.dongshan, **task)


def test_questions_wait_while_the_meeting_is_paused_notes_and_decisions_do_not(table, answer):
    pause(**table)
    with refused("paused; resume it first"):
        put(answer=answer, asked_by="副书记", **table)
    note_said(said_by="副书记", text="休会十分钟", **table)
    assert agree(what="现场会", responsible="办公室", due_on=march(31), **table).exchange_id is None


def test_a_decision_counts_as_a_measure_does(town, table):
    """What became a measure is followed there alone."""
    decision = agree(
        problem=town.problem, what="重学", responsible="镇党委", due_on=date(2020, 4, 10), **table
    )
    with refused("record what follows on the measure"):
        decisions.report_done(by=OFFICE, decision=decision, happened_on=date(2020, 4, 1), note="做了")
    measures.report_done(by="镇", measure=decision.measure, happened_on=date(2020, 4, 1), note="做了")
    assert following.state_of_measure(decision.measure) == "done"
