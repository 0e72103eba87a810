"""Cases worked by hand on slow, good, standing, measures, and the order of what happened on one day."""

import pytest

from tests.oracle.answers import answer, totals
from tests.oracle.documents import START, column, day, programme

ALL_IN_ONE_GROUP = """

participation: unit_code, group_number
a, 1
b, 1
c, 1
d, 1
"""


def one_measure(due_on, *events):
    """A problem of unit a found on 5 March, with one measure agreed on 6 March."""
    lines = "\n".join(f"e{number}, m1, {event}" for number, event in enumerate(events))
    return f"""

problems: key, unit_code, category, found_on, description
p1, a, x, 2026-03-05, .

measures: key, problem_key, what, responsible, due_on, agreed_on
m1, p1, ., ., {due_on}, 2026-03-06

measure_events: uid, measure_key, step, happened_on, new_due_on, by
{lines}
"""


def standing_of_a(as_of, *documents):
    rows = answer(programme(START, ALL_IN_ONE_GROUP, *documents), "progress.standing", day(as_of), unit="a")
    return rows[0]["standing"]


@pytest.mark.parametrize(
    ("as_of", "standing"), [("03-10", "on_course"), ("03-11", "slow"), ("03-24", "slow"), ("03-25", "behind")]
)
def test_behind_from_the_fifteenth_day_overdue(as_of, standing):
    assert standing_of_a(as_of, one_measure("2026-03-10")) == standing


@pytest.mark.parametrize(("second_due", "standing"), [("2026-03-12", "slow"), ("2026-03-11", "behind")])
def test_behind_with_three_past_due_actions_and_measures_together(second_due, standing):
    actions = f"""

required_actions: key, title, due_on, kinds
r1, First, 2026-03-11,
r2, Second, {second_due}, town
r3, Not for towns, 2026-03-05, office
"""
    assert standing_of_a("03-12", actions, one_measure("2026-03-11")) == standing


@pytest.mark.parametrize(
    ("assessment", "standing"),
    [("well", "ahead"), ("steady", "on_course"), ("slow", "slow"), ("unsatisfactory", "behind")],
)
def test_standing_by_the_latest_assessment(assessment, standing):
    visits = f"""

visits: uid, group_number, unit_code, visited_on, assessment
v1, 1, a, 2026-03-05, steady
v2, 1, a, 2026-03-06, {assessment}
v3, 1, a, 2026-03-07,
"""
    assert standing_of_a("03-08", visits) == standing


def test_on_one_day_the_time_of_recording_decides_and_then_the_row():
    visits = """

visits: uid, group_number, unit_code, visited_on, assessment, recorded_at
v1, 1, a, 2026-03-06, slow, 2026-03-06T20:00:00+08:00
v2, 1, a, 2026-03-06, well, 2026-03-06T11:00:00Z
v3, 1, a, 2026-03-05, unsatisfactory, 2026-03-09T08:00:00Z
"""
    assert standing_of_a("03-08", visits) == "slow"
    assert standing_of_a("03-08", visits.replace("T11", "T12")) == "ahead"


def test_a_measure_through_all_its_steps():
    story = one_measure(
        "2026-03-10",
        "done, 2026-03-09, ,",
        "returned, 2026-03-09, ,",
        "moved, 2026-03-10, 2026-03-20,",
        "done, 2026-03-12, , worker",
        "verified, 2026-03-13, , checker",
        "reopened, 2026-03-16, ,",
    )
    sheets = programme(START, ALL_IN_ONE_GROUP, story)
    names = ("unit", "overdue_measures", "days_overdue", "bounced")

    def slow(as_of):
        return column(answer(sheets, "progress.who_is_slow", day(as_of)), *names)

    assert slow("03-08") == []
    assert slow("03-11") == [("a", 0, 0, 1)]
    assert slow("03-20") == [("a", 0, 0, 2)]
    assert slow("03-22") == [("a", 1, 2, 2)]
    states = column(answer(sheets, "progress.measures", day("03-11")), "state", "measures")
    assert states == [("agreed", 0), ("done", 0), ("returned", 1), ("reopened", 0), ("verified", 0)]
    rows = totals(sheets, "progress.measures", day("03-14"))
    assert rows == [{"measures": 1, "verified": 1, "overdue": 0, "median_days": 8}]
    assert totals(sheets, "progress.measures", day("03-16"))[0]["median_days"] is None
    rows = answer(sheets, "progress.problems", day("03-13"))
    assert column(rows, "open", "closed", "oldest_open_days") == [(0, 1, None)]
    rows = answer(sheets, "progress.problems", day("03-16"))
    assert column(rows, "open", "closed", "oldest_open_days") == [(1, 0, 11)]
    mirror = answer(sheets, "supervision.mirror", day("03-14"), group=1)
    assert column(mirror, "measures_verified", "verified_by_someone_else") == [(1, 1)]


def test_the_measures_of_a_withdrawn_problem_do_not_count():
    withdrawn = """

problem_events: uid, problem_key, step, happened_on, reason
1, p1, withdrawn, 2026-03-12, .
"""
    sheets = programme(START, ALL_IN_ONE_GROUP, one_measure("2026-03-10"), withdrawn)
    assert column(answer(sheets, "progress.who_is_slow", day("03-11")), "unit") == ["a"]
    assert answer(sheets, "progress.who_is_slow", day("03-12")) == []


SLOW = """

required_actions: key, title, due_on, kinds
r1, First, 2026-03-09, town
r2, For offices, 2026-03-10, office

problems: key, unit_code, category, found_on, description
pa, a, x, 2026-03-05, .
pb, b, x, 2026-03-05, .
pc, c, x, 2026-03-05, .

measures: key, problem_key, what, responsible, due_on, agreed_on
m10, pb, ., ., 2026-03-30, 2026-03-05
m9, pb, ., ., 2026-03-30, 2026-03-05
mc, pc, ., ., 2026-03-11, 2026-03-05

measure_events: uid, measure_key, step, happened_on
1, m9, done, 2026-03-06
2, m9, returned, 2026-03-07

visits: uid, group_number, unit_code, visited_on, assessment
v1, 1, a, 2026-03-05, slow
v2, 1, d, 2026-03-05, unsatisfactory
"""


def test_the_order_of_the_slow_and_only_three_are_named():
    rows = answer(programme(START, ALL_IN_ONE_GROUP, SLOW), "progress.who_is_slow", day("03-12"))
    names = ("place", "unit", "overdue_actions", "overdue_measures", "days_overdue", "bounced", "assessment")
    # c: two past due. Then three with one, three days over: a bounce comes first, then the worse assessment.
    assert column(rows, *names) == [
        (1, "c", 1, 1, 3, 0, None),
        (2, "b", 1, 0, 3, 1, None),
        (3, "d", 1, 0, 3, 0, "unsatisfactory"),
    ]
    # The open measures by due day, then by key as text.
    assert rows[1]["measures"] == ["m10", "m9"]


def test_days_overdue_come_before_bounces():
    more_days = SLOW.replace("2026-03-09, town", "2026-03-11, town").replace("mc, pc", "mc, pd")
    more_days = more_days.replace("pc, c", "pd, d").replace("2026-03-10, office", "2026-03-09, office")
    rows = answer(programme(START, ALL_IN_ONE_GROUP, more_days), "progress.who_is_slow", day("03-12"))
    assert column(rows, "unit", "days_overdue") == [("d", 2), ("c", 3), ("b", 1)]


GOOD = """

required_actions: key, title, due_on
r1, First, 2026-03-10
r2, Second, 2026-03-12
r3, Early, 2026-03-20

action_events: uid, unit_code, action_key, step, happened_on
1, a, r1, done, 2026-03-10
2, a, r1, accepted, 2026-03-15
3, a, r2, done, 2026-03-09
4, a, r2, accepted, 2026-03-09
5, b, r1, done, 2026-03-09
6, b, r1, accepted, 2026-03-09
7, b, r2, done, 2026-03-13
8, b, r2, accepted, 2026-03-13
9, c, r1, done, 2026-03-09
10, c, r1, returned, 2026-03-09
11, c, r1, done, 2026-03-10
12, c, r1, accepted, 2026-03-10
13, c, r2, done, 2026-03-13
14, c, r2, accepted, 2026-03-13
15, c, r3, done, 2026-03-13
16, c, r3, accepted, 2026-03-13
17, d, r1, done, 2026-03-09

visits: uid, group_number, unit_code, visited_on, assessment
v1, 1, a, 2026-03-12, well
v2, 1, b, 2026-03-12, well
v3, 1, c, 2026-03-12, well
v4, 1, d, 2026-03-12, well

practices: uid, unit_code, noted_on, title
1, d, 2026-03-12, Much
"""


def test_the_order_of_the_good_by_the_mean_of_days_early():
    sheets = programme(START, ALL_IN_ONE_GROUP, GOOD)
    rows = answer(sheets, "progress.who_does_well", day("03-15"))
    # a: 0 and 3 days early. b: one day; the late one is not on time. c: last done on the due day, r3 not due.
    names = ("place", "unit", "actions_on_time", "actions_due", "days_early")
    assert column(rows, *names) == [(1, "a", 2, 2, 1.5), (2, "b", 1, 2, 1.0), (3, "c", 1, 2, 0.0)]
    # d has a practice, but an action done and not accepted is past due.
    assert column(answer(sheets, "progress.standing", day("03-11")), "standing")[3] == "slow"
    # Before anything is past due the practice puts d first, and the open actions do not hold it back.
    early = GOOD.replace("2026-03-12, Much", "2026-03-08, Much")
    rows = answer(programme(START, ALL_IN_ONE_GROUP, early), "progress.who_does_well", day("03-10"))
    assert column(rows, "unit", "practices", "actions_due") == [("d", 1, 1)]
