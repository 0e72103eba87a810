"""A measure from agreed to verified, by somebody else than who did it, and back."""

import pytest

from roundtable.actions import corrections, following, look_backs, measures, problems
from roundtable.records.rectification import LookBack
from tests.cast import LIAISON, OFFICE, SUPERVISOR, march, refused


@pytest.fixture
def measure(town):
    return measures.agree(
        by=OFFICE,
        problem=town.problem,
        what="重学",
        responsible="Party committee of Dongshan",
        agreed_on=march(17),
        due_on=march(30),
    )


def done(measure, day=18, by=LIAISON, **said):
    return measures.report_done(by=by, measure=measure, happened_on=march(day), note="已补课，附记录", **said)


def verify(measure, day=19, by=SUPERVISOR, **said):
    given = {"happened_on": march(day), "note": "看了台账", "look_back_on": march(31), **said}
    return measures.verify(by=by, measure=measure, **given)


def return_(measure, day=19, by=SUPERVISOR, **said):
    return measures.return_(by=by, measure=measure, happened_on=march(day), note="没有佐证", **said)


def reopen(measure, day=20):
    return measures.reopen(by=SUPERVISOR, measure=measure, happened_on=march(day), note="又发生了")


def move(measure, day=18, to=31):
    return measures.move(
        by=OFFICE, measure=measure, happened_on=march(day), new_due_on=march(to), note="有汛情"
    )


def test_from_agreed_to_verified_and_the_problem_is_closed(town, measure):
    with refused("agreed and not yet done and cannot be verified; it can be reported done or moved"):
        verify(measure)
    with refused("cannot be returned"):
        return_(measure)
    with refused("cannot be reopened"):
        reopen(measure)
    done(measure)
    with refused("done and waiting to be verified and cannot be reported done"):
        done(measure)
    event = verify(measure)
    assert event.done_by == SUPERVISOR
    assert following.state_of_measure(measure) == "verified"
    assert following.state_of_problem(town.problem) == "closed"
    assert LookBack.objects.get(measure=measure).due_on == march(31)
    with refused("closed"):
        measures.agree(
            by=OFFICE,
            problem=town.problem,
            what="再学",
            responsible="镇党委",
            agreed_on=march(20),
            due_on=march(30),
        )


def test_returned_done_again_verified_reopened(measure):
    done(measure)
    return_(measure)
    with refused("returned and cannot be verified"):
        verify(measure)
    done(measure, 20)
    verify(measure, 21)
    with refused("verified and cannot be returned; it can be reopened"):
        return_(measure, 22)
    with refused("verified and cannot be moved"):
        move(measure, 22)
    reopen(measure, 22)
    assert following.state_of_measure(measure) == "reopened"
    done(measure, 23)
    assert following.state_of_measure(measure) == "done"


def test_every_act_says_why(measure):
    done(measure)
    with refused("how it was verified"):
        verify(measure, note=" ")
    with refused("after the day of verifying"):
        verify(measure, look_back_on=march(19))
    with refused("reason for returning"):
        measures.return_(by=SUPERVISOR, measure=measure, happened_on=march(19), note="")
    with refused("reason for moving"):
        measures.move(by=OFFICE, measure=measure, happened_on=march(19), new_due_on=march(31), note="")
    verify(measure)
    with refused("reason for reopening"):
        measures.reopen(by=OFFICE, measure=measure, happened_on=march(20), note="")
    reopen(measure)
    with refused("what shows it"):
        measures.report_done(by=LIAISON, measure=measure, happened_on=march(21), note="")


def test_nobody_verifies_or_returns_their_own_work(measure):
    done(measure, done_by="Zhang San")
    for by, said in (
        (LIAISON, {}),
        (f" {LIAISON.upper()} ", {}),
        (SUPERVISOR, {"done_by": "zhang san "}),
        ("Zhang San", {"done_by": SUPERVISOR}),
        ("party committee of DONGSHAN", {}),
    ):
        with refused("Nobody checks their own work"):
            verify(measure, by=by, **said)
        with refused("Nobody checks their own work"):
            return_(measure, by=by, **said)
    assert verify(measure, done_by="group 3").done_by == "group 3"


def test_the_office_does_not_verify_what_it_reported_itself(measure):
    done(measure, by=OFFICE, done_by="Zhang San")
    with refused("Nobody checks their own work"):
        verify(measure, by=OFFICE)
    verify(measure)


def test_the_last_one_who_did_it_counts(measure):
    done(measure, by=SUPERVISOR)
    return_(measure, by=OFFICE)
    done(measure, 20)
    verify(measure, 21)
    assert following.state_of_measure(measure) == "verified"


def test_events_do_not_precede_each_other(measure):
    with refused("2020-03-16 is before"):
        done(measure, 16)
    done(measure, 20)
    with refused("give 2020-03-20 or a later day"):
        verify(measure, 19)
    verify(measure, 20)


def test_the_due_day_moves_while_the_measure_is_open(measure):
    with refused("that day already"):
        move(measure, to=30)
    with refused("not before the day of moving"):
        move(measure, 18, to=17)
    move(measure, 18, to=31)
    with refused("that day already"):
        move(measure, 18, to=31)
    done(measure)
    move(measure, 18, to=29)
    assert following.state_of_measure(measure) == "done"


def test_a_look_back_that_fails_reopens(measure):
    done(measure)
    verify(measure)
    expected = LookBack.objects.get()
    look = {"looked_on": march(31), "note": "又有雷同", "look_back": expected}
    with refused("what looking back has found"):
        look_backs.look(by=SUPERVISOR, holds=False, **{**look, "note": ""})
    with refused("Nobody checks their own work"):
        look_backs.look(by=LIAISON, holds=True, **look)
    with refused("2020-03-18 is before"):
        look_backs.look(by=SUPERVISOR, holds=True, **{**look, "looked_on": march(18)})
    found = look_backs.look(by=SUPERVISOR, holds=False, **look)
    assert (found.replaces_id, found.holds) == (expected.pk, False)
    assert following.state_of_measure(measure) == "reopened"
    with refused("looked back at on 2020-03-31"):
        look_backs.look(by=SUPERVISOR, holds=True, **look)


def test_a_look_back_that_holds_leaves_it_verified(measure):
    done(measure)
    verify(measure)
    look_back = LookBack.objects.get()
    look_backs.look(by=SUPERVISOR, look_back=look_back, looked_on=march(31), holds=True, note="没有再犯")
    assert following.state_of_measure(measure) == "verified"


def test_a_correction_does_not_bring_a_measure_to_a_withdrawn_problem(town, measure):
    """Neither from the side of the event nor from that of the measure."""
    other = problems.raise_(
        by=SUPERVISOR,
        programme=town.programme,
        unit=town.dongshan,
        category="学风",
        found_on=march(16),
        description="雷同",
    )
    withdrawn = problems.withdraw(by=SUPERVISOR, problem=other, happened_on=march(17), note="记错了")
    with refused("has a measure or is withdrawn already"):
        corrections.correct(by=OFFICE, record=withdrawn, reason="x", problem=town.problem)
    with refused("withdrawn and cannot be given a measure"):
        corrections.correct(by=OFFICE, record=measure, reason="x", problem=other)
    corrections.correct(by=OFFICE, record=measure, reason="议定更早", agreed_on=march(16))
    done(measure, 16)
