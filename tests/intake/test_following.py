"""What follows on what: the state tables hold over what is on record and what comes in, whatever the
order of rows.
"""

import pytest

from tests.intake.office import faults_of, folder, hand_in_well, places, programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]
EVENTS = "uid,measure_key,step,happened_on,by,new_due_on"
ACTIONS = "uid,unit_code,action_key,step,happened_on"


def test_a_measure_walks_its_whole_way_in_rows_of_any_order(tmp_path):
    rows = """
        e6,m1,verified,2020-03-28,第一督导组,
        e5,m1,done,2020-03-27,镇党委,
        e1,m1,done,2020-03-20,镇党委,
        e2,m1,returned,2020-03-21,第一督导组,
        e3,m1,moved,2020-03-22,办公室,2020-04-10
        e7,m1,reopened,2020-03-29,办公室,
    """
    given = programme(
        tmp_path,
        measure_events=f"{EVENTS}\n" + "\n".join(line.strip() for line in rows.split("\n") if line.strip()),
    )
    assert hand_in_well(given).counts["measure_events"].new == 6


@pytest.mark.parametrize(
    ("rows", "row", "column"),
    [
        ("e1,m1,verified,2020-03-20,甲,", 2, "step"),
        ("e1,m1,done,2020-03-20,甲,\ne2,m1,done,2020-03-21,甲,", 3, "step"),
        ("e1,m1,done,2020-03-21,甲,\ne2,m1,verified,2020-03-20,乙,", 3, "step"),
        (
            "e1,m1,done,2020-03-20,甲,\ne2,m1,verified,2020-03-21,乙,\ne3,m1,moved,2020-03-22,乙,2020-04-01",
            4,
            "step",
        ),
        ("e1,m1,done,2020-03-18,甲,", 2, "happened_on"),
        ("e1,m1,done,2020-03-20,甲方,\ne2,m1,verified,2020-03-21, 甲方 ,", 3, "by"),
        ("e1,m1,done,2020-03-20,Ａ组,\ne2,m1,returned,2020-03-21,a组,", 3, "by"),
        ("e1,m1,moved,2020-03-20,甲,", 2, "new_due_on"),
        ("e1,m1,done,2020-03-20,甲,2020-04-01", 2, "new_due_on"),
    ],
)
def test_a_measure_event_that_may_not_follow_is_refused(tmp_path, rows, row, column):
    assert places(programme(tmp_path, measure_events=f"{EVENTS}\n{rows}")) == [
        ("measure_events", row, column)
    ]


def test_events_on_one_day_follow_their_times_then_their_rows(tmp_path):
    hand_in_well(
        programme(
            tmp_path, measure_events=f"{EVENTS}\ne1,m1,done,2020-03-20,甲,\ne2,m1,verified,2020-03-20,乙,"
        )
    )
    timed = "uid,measure_key,step,happened_on,recorded_at\n"
    late_first = "e4,m1,done,2020-03-21,2020-03-21 10:00\ne3,m1,reopened,2020-03-21,2020-03-21 09:00"
    hand_in_well(folder(tmp_path, measure_events=timed + late_first))
    wrong_way = "e5,m1,verified,2020-03-22,2020-03-22 10:00\ne6,m1,reopened,2020-03-22,2020-03-22 09:00"
    assert places(folder(tmp_path, measure_events=timed + wrong_way)) == [("measure_events", 3, "step")]


def test_new_events_follow_on_those_on_record(tmp_path):
    hand_in_well(programme(tmp_path, measure_events=f"{EVENTS}\ne1,m1,done,2020-03-20,甲,"))
    (fault,) = faults_of(folder(tmp_path, measure_events=f"{EVENTS}\ne2,m1,verified,2020-03-21,甲,"))
    assert (fault.row, fault.column) == (2, "by")
    hand_in_well(folder(tmp_path, measure_events=f"{EVENTS}\ne2,m1,verified,2020-03-21,乙,"))


def test_a_row_that_brings_an_event_on_record_out_of_order_is_refused(tmp_path):
    hand_in_well(
        programme(
            tmp_path, measure_events=f"{EVENTS}\ne1,m1,done,2020-03-20,甲,\ne2,m1,verified,2020-03-22,乙,"
        )
    )
    returned = folder(tmp_path, measure_events=f"{EVENTS}\ne9,m1,returned,2020-03-21,乙,")
    assert places(returned) == [("measure_events", 2, "step")]
    agreed = "key,problem_key,what,responsible,due_on,agreed_on\nm1,p1,重学,镇党委,2020-03-30,2020-03-21"
    assert places(folder(tmp_path, measures=agreed)) == [("measures", 2, "agreed_on")]


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        ("a1,U1,launch,accepted,2020-03-20", 2),
        ("a1,U1,launch,done,2020-03-20\na2,U2,launch,accepted,2020-03-21", 3),
        ("a1,U1,launch,returned,2020-03-19\na2,U1,launch,done,2020-03-20", 2),
    ],
)
def test_an_action_event_that_may_not_follow_is_refused(tmp_path, rows, row):
    assert places(programme(tmp_path, action_events=f"{ACTIONS}\n{rows}")) == [("action_events", row, "step")]


def test_an_action_walks_its_way(tmp_path):
    steps = ["done", "returned", "done", "accepted"]
    rows = "\n".join(f"a{n},U1,launch,{step},2020-03-2{n}" for n, step in enumerate(steps))
    assert (
        hand_in_well(programme(tmp_path, action_events=f"{ACTIONS}\n{rows}")).counts["action_events"].new == 4
    )


def test_a_problem_is_withdrawn_once_and_after_it_was_found(tmp_path):
    head = "uid,problem_key,step,happened_on"
    rows = "w1,p1,withdrawn,2020-03-20\nw2,p1,withdrawn,2020-03-21"
    assert places(programme(tmp_path, problem_events=f"{head}\n{rows}")) == [("problem_events", 3, "step")]
    early = programme(tmp_path, problem_events=f"{head}\nw1,p1,withdrawn,2020-03-17", measures="")
    assert places(early) == [("problem_events", 2, "happened_on")]


def test_no_measure_is_agreed_on_a_problem_withdrawn_before(tmp_path):
    given = programme(tmp_path, problem_events="uid,problem_key,step,happened_on\nw1,p1,withdrawn,2020-03-18")
    assert places(given) == [("measures", 2, "agreed_on")]
