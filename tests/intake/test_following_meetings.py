"""Decisions, hard problems and what follows on them come in in order, or are told at their rows."""

import pytest

from tests.intake.office import folder, hand_in_well, places, programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]
MEETINGS = "number,held_on,title\n1,2020-03-19,第一次会议"
DECISIONS = (
    "key,meeting_number,what,responsible,due_on,measure_key\n"
    "d1,1,一张表,综合组,2020-03-27,\nd2,1,重学,镇党委,2020-03-30,m1"
)
EVENTS = "uid,decision_key,step,happened_on,by,note,new_due_on"
HARD = "key,title,description,raised_on\nh1,停车难,三家各管一段,2020-03-19"


def sheets(where, **more):
    return programme(where, meetings=MEETINGS, decisions=DECISIONS, hard_problems=HARD, **more)


def test_a_decision_walks_its_whole_way_in_rows_of_any_order(tmp_path):
    rows = (
        "e4,d1,verified,2020-03-25,督查组,看过,\ne1,d1,done,2020-03-20,综合组,已并,\n"
        "e2,d1,returned,2020-03-21,督查组,没有真停,\ne3,d1,done,2020-03-24,综合组,停了,\ne5,d1,reopened,2020-03-26,督查组,又要了,\n"
        "e6,d1,moved,2020-03-27,办公室,等一周,2020-04-03"
    )
    assert (
        hand_in_well(sheets(tmp_path, decision_events=f"{EVENTS}\n{rows}")).counts["decision_events"].new == 6
    )


@pytest.mark.parametrize(
    ("rows", "row", "column"),
    [
        ("e1,d1,verified,2020-03-20,甲,看过,", 2, "step"),
        ("e1,d1,done,2020-03-18,甲,已并,", 2, "happened_on"),
        ("e1,d1,done,2020-03-20,甲,已并,\ne2,d1,verified,2020-03-21,甲,看过,", 3, "by"),
        ("e1,d1,moved,2020-03-20,甲,等,", 2, "new_due_on"),
        ("e1,d2,done,2020-03-20,甲,已学,", 2, "decision_key"),
    ],
)
def test_a_decision_event_that_may_not_follow_is_refused(tmp_path, rows, row, column):
    assert places(sheets(tmp_path, decision_events=f"{EVENTS}\n{rows}")) == [("decision_events", row, column)]


def test_a_meeting_moved_past_what_follows_on_it_is_told_at_that(tmp_path):
    """What is on record already comes out of order by a later meeting: the decision's row tells it."""
    hand_in_well(sheets(tmp_path, decision_events=f"{EVENTS}\ne1,d1,done,2020-03-20,综合组,已并,"))
    later = folder(tmp_path, meetings=MEETINGS.replace("03-19", "03-23"))
    assert places(later) == [("meetings", 2, "held_on")]


@pytest.mark.parametrize(
    ("sheet", "text", "row", "column"),
    [
        (
            "proposals",
            "uid,hard_problem_key,proposed_on,proposed_by,text\np1,h1,2020-03-18,甲,拖车",
            2,
            "proposed_on",
        ),
        ("settlements", "uid,hard_problem_key,settled_on,outcome\ns1,h1,2020-03-18,划线", 2, "settled_on"),
        (
            "settlements",
            "uid,hard_problem_key,settled_on,outcome\ns1,h1,2020-03-20,划线\ns2,h1,2020-03-21,再划",
            3,
            "hard_problem_key",
        ),
    ],
)
def test_what_may_not_follow_on_a_hard_problem_is_refused(tmp_path, sheet, text, row, column):
    assert places(sheets(tmp_path, **{sheet: text})) == [(sheet, row, column)]


def test_a_hard_problem_raised_later_than_its_proposal_is_told_at_its_row(tmp_path):
    proposal = "uid,hard_problem_key,proposed_on,proposed_by,text\np1,h1,2020-03-20,甲,拖车"
    hand_in_well(sheets(tmp_path, proposals=proposal))
    assert places(folder(tmp_path, hard_problems=HARD.replace("03-19", "03-21"))) == [
        ("hard_problems", 2, "raised_on")
    ]
