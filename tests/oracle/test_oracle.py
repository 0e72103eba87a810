"""Cases worked by hand that pin the oracle itself. Each is a small programme written out as sheets."""

import pytest

from tests.oracle.answers import answer, totals
from tests.oracle.documents import START, column, day, programme

WEEKS = """

participation: unit_code, group_number, joined_on, left_on
a, 1, ,
b, 1, , 2026-03-18
b, 2, 2026-03-18,
c, 1, 2026-03-10,
d, 2, , 2026-03-18
d, 2, 2026-03-25,

visits: uid, group_number, unit_code, visited_on
v1, 1, a, 2026-03-04
v2, 2, a, 2026-03-15
v3, 1, b, 2026-03-16
v4, 1, c, 2026-03-10
v5, 2, d, 2026-03-20
"""


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        # No week is due yet: the first whole one ends on Sunday the 15th.
        ("03-14", [("a", 1, 0, 0, 0), ("b", 1, 0, 0, 0), ("c", 1, 0, 0, 0), ("d", 2, 0, 0, 0)]),
        # Another group's visit keeps the week; c joined on Tuesday, so its week is not due, though visited.
        ("03-15", [("a", 1, 1, 1, 0), ("b", 1, 1, 0, 1), ("c", 1, 0, 0, 0), ("d", 2, 1, 0, 1)]),
        # b moved on Wednesday without a gap, so W12 is due; d left on that day and is not asked.
        ("03-22", [("a", 1, 2, 1, 1), ("c", 1, 1, 0, 1), ("b", 2, 2, 1, 0)]),
        # d came back on Wednesday the 25th: W12 and W13 are not due, W14 is. W11 stays the week before it.
        ("04-05", [("a", 1, 4, 1, 3), ("c", 1, 3, 0, 3), ("b", 2, 4, 1, 2), ("d", 2, 2, 0, 2)]),
    ],
)
def test_weeks_due_kept_and_missed_in_a_row(as_of, expected):
    rows = answer(programme(START, WEEKS), "supervision.cadence", day(as_of))
    names = ("unit", "group", "weeks_due", "weeks_kept", "weeks_missed_in_a_row")
    assert column(rows, *names) == expected


def test_the_weeks_of_the_matrix_are_those_of_the_programme():
    rows = answer(programme(START, WEEKS), "supervision.cadence", day("03-31"), unit="d")
    assert rows[0]["weeks"] == [
        {"week": "2026-W11", "due": True, "visits": 0},
        {"week": "2026-W12", "due": False, "visits": 1},
        {"week": "2026-W13", "due": False, "visits": 0},
    ]


def test_no_week_is_due_after_the_programme_ended():
    ended = START.replace("2026-03-04, ,", "2026-03-04, 2026-03-22,")
    rows = answer(programme(ended, WEEKS), "supervision.cadence", day("04-30"))
    assert column(rows, "unit", "weeks_due") == [("a", 2), ("c", 1), ("b", 2), ("d", 1)]
    a_day_less = START.replace("2026-03-04, ,", "2026-03-04, 2026-03-21,")
    rows = answer(programme(a_day_less, WEEKS), "supervision.cadence", day("04-30"))
    assert column(rows, "unit", "weeks_due") == [("a", 1), ("c", 0), ("b", 1), ("d", 1)]


def test_unvisited_and_the_totals_of_cadence():
    sheets = programme(START, WEEKS)
    rows = answer(sheets, "supervision.unvisited", day("04-05"))
    assert column(rows, "unit", "weeks_missed_in_a_row", "last_visit") == [
        ("a", 3, "2026-03-15"),
        ("c", 3, "2026-03-10"),
        ("b", 2, "2026-03-16"),
        ("d", 2, "2026-03-20"),
    ]
    rows = totals(sheets, "supervision.cadence", day("04-05"))
    assert column(rows, "group", "weeks_due", "weeks_kept") == [(1, 7, 1), (2, 6, 1)]


SPELLS = """

participation: unit_code, group_number, joined_on, left_on
a, 1, , 2026-03-20
a, 2, 2026-03-20,
b, 1, , 2026-03-20
b, 2, 2026-03-21,
c, 1, ,
d, 1, ,

required_actions: key, title, due_on, kinds
launch, Launch, 2026-03-10,
later, Later, 2026-03-30, town; school

action_events: uid, unit_code, action_key, step, happened_on
1, a, launch, done, 2026-03-09
2, a, launch, returned, 2026-03-10
3, a, launch, done, 2026-03-11
4, a, launch, accepted, 2026-03-12
5, c, launch, done, 2026-03-10
6, c, launch, accepted, 2026-03-25
7, d, launch, done, 2026-03-08
8, d, launch, returned, 2026-03-09
"""


def test_an_action_is_asked_of_a_unit_in_the_spell_it_is_in():
    sheets = programme(START, SPELLS)
    points = ("action", "units", "accepted_on_time", "accepted_late", "waiting", "returned", "outstanding")
    # Before b left it was asked of the launch; when it came back after a day it was asked no more.
    rows = answer(sheets, "activity.required_actions", day("03-19"))
    assert column(rows, *points) == [("launch", 4, 0, 1, 1, 1, 1), ("later", 3, 0, 0, 0, 0, 0)]
    rows = answer(sheets, "activity.required_actions", day("03-30"))
    assert column(rows, *points) == [("launch", 3, 1, 1, 0, 1, 0), ("later", 3, 0, 0, 0, 0, 0)]
    assert column(rows, "not_yet_due") == [0, 3]
    rows = answer(sheets, "activity.required_actions", day("03-31"))
    assert column(rows, "outstanding") == [0, 3]


def test_launched_is_done_or_accepted_and_late_only_after_the_due_day():
    sheets = programme(START, SPELLS)
    rows = answer(sheets, "activity.launch_status", day("03-10"))
    assert column(rows, "kind", "launched", "units", "late") == [("office", 1, 1, []), ("town", 0, 3, [])]
    rows = answer(sheets, "activity.launch_status", day("03-11"))
    assert column(rows, "kind", "launched", "units") == [("office", 1, 1), ("town", 1, 3)]
    assert column(rows[1]["late"], "code") == ["b", "d"]


def test_a_problem_without_a_visit_belongs_to_the_group_of_its_day():
    raised = """

problems: key, unit_code, category, found_on, description, visit_uid
p1, a, x, 2026-03-19, .,
p2, a, x, 2026-03-20, .,
p3, b, x, 2026-03-20, .,
p4, a, x, 2026-03-19, ., v1

visits: uid, group_number, unit_code, visited_on
v1, 10, a, 2026-03-19
"""
    sheets = programme(START, SPELLS, raised)
    # p3 was found on the one day on which b had no group: it belongs to the last one begun, 1 and then 2.
    rows = answer(sheets, "supervision.effort", day("03-20"))
    assert column(rows, "group", "problems_found") == [(1, 2), (2, 1), (10, 1), (None, 4)]
    rows = answer(sheets, "supervision.effort", day("03-21"))
    assert column(rows, "group", "problems_found") == [(1, 1), (2, 2), (10, 1), (None, 4)]


def test_items_of_one_story_are_one_and_an_item_without_a_story_is_its_own():
    items = """

outlets: key, name, level
o1, Paper, city
o2, Web, own

publicity: uid, outlet_key, published_on, title, story
1, o1, 2026-03-04, t, s
2, o1, 2026-03-09, t, s
3, o1, 2026-03-09, t,
4, o1, 2026-03-10, t,
5, o2, 2026-03-10, t, s
6, o2, 2026-03-12, t, s
"""
    sheets = programme(START, items)
    rows = answer(sheets, "publicity.by_outlet", day("03-11"))
    assert column(rows, "outlet", "items", "stories") == [("o1", 4, 3), ("o2", 1, 1)]
    rows = answer(sheets, "publicity.trend", day("03-16"))
    assert column(rows, "week", "level", "items", "stories") == [
        ("2026-W10", "city", 1, 1),
        ("2026-W10", "own", 0, 0),
        ("2026-W11", "city", 3, 3),
        ("2026-W11", "own", 2, 1),
        ("2026-W12", "city", 0, 0),
        ("2026-W12", "own", 0, 0),
    ]
