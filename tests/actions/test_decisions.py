"""A decision that became no measure: done, verified by somebody else, back, and moved."""

from datetime import date

import pytest

from roundtable.actions import corrections, decisions, following, meetings, transitions
from roundtable.actions.refused import NotAllowed
from roundtable.permissions.person import Person
from roundtable.records.people import RoleName
from tests.cast import DEPARTMENT, OFFICE, SUPERVISOR, march, refused


def april(day: int) -> date:
    return date(2020, 4, day)


@pytest.fixture
def decision(town):
    meeting = meetings.record(
        by=OFFICE, programme=town.programme, number=1, held_on=march(30), title="第一次会议"
    )
    return meetings.decide(
        by=OFFICE,
        meeting=meeting,
        what="并成一张表",
        responsible="综合组",
        due_on=april(3),
        unit=town.dongshan,
    )


def done(decision, day=1, by=DEPARTMENT, **said):
    return decisions.report_done(by=by, decision=decision, happened_on=april(day), note="已并", **said)


def checked(decision, verb=decisions.verify, day=2, by=SUPERVISOR, **said):
    given = {"happened_on": april(day), "note": "看了新表", **said}
    return verb(by=by, decision=decision, **given)


def state(decision):
    return transitions.fold(transitions.DECISION, following.steps(following.events_of_decision(decision)))


def test_from_decided_to_verified_and_back(decision):
    with refused("This decision is agreed and not yet done and cannot be verified; it can be reported done"):
        checked(decision)
    with refused("2020-03-29 is before"):
        decisions.report_done(by=DEPARTMENT, decision=decision, happened_on=march(29), note="已并")
    done(decision)
    checked(decision, decisions.return_, note="还有两条线另要")
    assert state(decision) == "returned"
    done(decision, 3)
    checked(decision, day=4)
    assert state(decision) == "verified"
    checked(decision, decisions.reopen, day=5)
    assert state(decision) == "reopened"


def test_every_act_says_why(decision):
    with refused("what was done"):
        decisions.report_done(by=DEPARTMENT, decision=decision, happened_on=april(1), note="")
    done(decision)
    for verb, words in (
        (decisions.verify, "how it was verified"),
        (decisions.return_, "reason for returning"),
        (decisions.reopen, "reason for reopening"),
    ):
        with refused(words):
            checked(decision, verb, note=" ")
    with refused("reason for moving"):
        decisions.move(by=OFFICE, decision=decision, happened_on=april(2), new_due_on=april(9), note="")


def test_nobody_verifies_their_own_work(decision):
    done(decision, done_by="Zhang San")
    for by, said in ((DEPARTMENT, {}), (SUPERVISOR, {"done_by": "zhang san"}), ("综合组", {})):
        for verb in (decisions.verify, decisions.return_):
            with refused("Nobody checks their own work"):
                checked(decision, verb, by=by, **said)
    event = checked(decision)
    with refused("Nobody checks their own work"):
        corrections.correct(by=OFFICE, record=event, reason="写错了人", done_by="Zhang San")


def test_the_due_day_moves_while_it_is_open(decision):
    move = {"by": OFFICE, "decision": decision, "happened_on": april(2), "note": "有汛情"}
    with refused("that day already"):
        decisions.move(new_due_on=april(3), **move)
    with refused("not before the day of moving"):
        decisions.move(new_due_on=april(1), **move)
    assert decisions.move(new_due_on=april(9), **move).new_due_on == april(9)
    assert state(decision) == "agreed"


def test_who_may_follow_it(town, decision):
    def person(role, **scope):
        return Person(f"a {role}", town.programme, role, **scope)

    liaison = person(RoleName.LIAISON, unit="T02")
    with pytest.raises(NotAllowed, match="outside your role"):
        done(decision, by=liaison)
    with pytest.raises(NotAllowed):
        done(decision, by=person(RoleName.OBSERVER))
    done(decision, by=person(RoleName.LIAISON, unit="T01"))
    for role in (RoleName.DEPARTMENT, RoleName.LEADER):
        for verb in (decisions.verify, decisions.return_, decisions.reopen):
            with pytest.raises(NotAllowed):
                checked(decision, verb, by=person(role))
    with pytest.raises(NotAllowed):
        decisions.move(
            by=person(RoleName.SUPERVISOR, group=3),
            decision=decision,
            happened_on=april(2),
            new_due_on=april(9),
            note="x",
        )
    assert checked(decision, by=person(RoleName.SUPERVISOR, group=3)).done_by == "a supervisor"


def test_a_meeting_is_not_moved_past_what_became_of_its_decisions(decision):
    done(decision)
    with refused("2020-04-01 is before"):
        corrections.correct(by=OFFICE, record=decision.meeting, reason="改日子", held_on=april(2))
    corrections.correct(by=OFFICE, record=decision.meeting, reason="改日子", held_on=april(1))
    later = meetings.record(
        by=OFFICE, programme=decision.programme, number=2, held_on=april(13), title="第二次会议"
    )
    with refused("2020-04-01 is before"):
        corrections.correct(by=OFFICE, record=decision, reason="记错了会", meeting=later)
