"""What units propose, what they say and how it is answered comes in by the rules of the acts themselves."""

import pytest

from tests.intake.office import hand_in_well, places, programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]

PROPOSED = "uid,problem_key,what,responsible,due_on,proposed_on\nq1,p1,补课,镇党委,2020-03-30,"
EVENTS = "uid,proposal_uid,step,happened_on,measure_key,note\n"
SAID = "uid,unit_code,said_on,text\nt1,U1,2020-03-20,表太多"
ANSWERS = "uid,too_much_uid,answered_on,text\n"
ANSWERED = "uid,problem_key,step,happened_on,reason\n"
LOOKED = "uid,measure_key,due_on,looked_on,holds\n"
DRAWN = "uid,seed,drawn_on,drawn,number,from_on,to_on\nd1,s,2020-03-20,visit,1,2020-03-13,2020-03-20"
LOOKS = "uid,draw_uid,measure_key,visit_uid,group_number,due_on\n"


def test_what_is_in_order_comes_in(tmp_path):
    given = programme(
        tmp_path,
        problem_events=f"{ANSWERED}a1,p1,disputed,2020-03-19,不实\na2,p1,agreed,2020-03-20,",
        proposed_measures=f"{PROPOSED}2020-03-19",
        proposal_events=f"{EVENTS}e1,q1,agreed,2020-03-20,m1,",
        too_much=SAID,
        too_much_answers=f"{ANSWERS}x1,t1,2020-03-21,并表",
        look_backs=f"{LOOKED}l1,m1,2020-04-30,,",
        draws=DRAWN,
        second_looks=f"{LOOKS}s1,d1,,v1,2,2020-04-01",
    )
    counts = hand_in_well(given).counts
    assert (counts["problem_events"].new, counts["proposal_events"].new, counts["second_looks"].new) == (
        2,
        1,
        1,
    )


@pytest.mark.parametrize(
    ("sheets", "place"),
    [
        ({"problem_events": f"{ANSWERED}a1,p1,disputed,2020-03-17,x"}, ("problem_events", 2, "happened_on")),
        (
            {"problem_events": f"{ANSWERED}a1,p1,agreed,2020-03-19,\na2,p1,disputed,2020-03-20,x"},
            ("problem_events", 3, "step"),
        ),
        ({"proposed_measures": f"{PROPOSED}2020-03-17"}, ("proposed_measures", 2, "proposed_on")),
        ({"proposed_measures": f"{PROPOSED}2020-03-31"}, ("proposed_measures", 2, "due_on")),
        ({"proposal_events": f"{EVENTS}e1,q1,declined,2020-03-20,,"}, ("proposal_events", 2, "note")),
        ({"proposal_events": f"{EVENTS}e1,q1,declined,2020-03-18,,x"}, ("proposal_events", 2, "happened_on")),
        ({"proposal_events": f"{EVENTS}e1,q1,agreed,2020-03-20,,"}, ("proposal_events", 2, "measure_key")),
        (
            {"proposal_events": f"{EVENTS}e1,q1,declined,2020-03-20,m1,x"},
            ("proposal_events", 2, "measure_key"),
        ),
        (
            {"proposal_events": f"{EVENTS}e1,q1,declined,2020-03-20,,x\ne2,q1,agreed,2020-03-21,m1,"},
            ("proposal_events", 3, "happened_on"),
        ),
        ({"too_much_answers": f"{ANSWERS}x1,t1,2020-03-19,并表"}, ("too_much_answers", 2, "answered_on")),
        (
            {"too_much_answers": f"{ANSWERS}x1,t1,2020-03-21,并表\nx2,t1,2020-03-22,不并"},
            ("too_much_answers", 3, "answered_on"),
        ),
        ({"look_backs": f"{LOOKED}l1,m1,2020-04-30,2020-03-18,yes"}, ("look_backs", 2, "looked_on")),
        ({"look_backs": f"{LOOKED}l1,m1,2020-04-30,2020-03-20,"}, ("look_backs", 2, "holds")),
        ({"second_looks": f"{LOOKS}s1,d1,m1,v1,2,2020-04-01"}, ("second_looks", 2, "measure_key")),
    ],
)
def test_what_is_not_in_order_is_told_at_its_row(tmp_path, sheets, place):
    given = {"proposed_measures": f"{PROPOSED}2020-03-19", "too_much": SAID, "draws": DRAWN, **sheets}
    assert places(programme(tmp_path, **given)) == [place]
