"""Cases worked by hand on the ledger of problems."""

import pytest

from tests.oracle.answers import answer, totals
from tests.oracle.documents import START, column, day, programme

LEDGER = """

participation: unit_code, group_number, left_on
a, 1,
b, 1, 2026-03-12

problems: key, unit_code, category, found_on, description
p1, a, x, 2026-03-05, .
p2, b, x, 2026-03-06, .

problem_events: uid, problem_key, step, happened_on, reason
1, p2, withdrawn, 2026-03-15, .

measures: key, problem_key, what, responsible, due_on, agreed_on
m1, p1, ., ., 2026-03-10, 2026-03-06
m2, p1, ., ., 2026-03-20, 2026-03-07

measure_events: uid, measure_key, step, happened_on, new_due_on
1, m1, moved, 2026-03-08, 2026-03-12
2, m1, done, 2026-03-09,
3, m2, done, 2026-03-10,
4, m2, returned, 2026-03-11,
5, m2, done, 2026-03-14,
6, m1, verified, 2026-03-15,
7, m2, verified, 2026-03-16,
8, m1, reopened, 2026-03-18,
"""
NAMES = ("state", "due_on", "days_overdue", "moved", "bounced", "days_open")


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("03-05", ("raised", None, 0, 0, 0, 0)),
        ("03-09", ("rectifying", "2026-03-12", 0, 1, 0, 4)),
        ("03-10", ("done", "2026-03-12", 0, 1, 0, 5)),
        ("03-11", ("returned", "2026-03-12", 0, 1, 1, 6)),
        ("03-14", ("done", "2026-03-12", 2, 1, 1, 9)),
        ("03-15", ("done", "2026-03-20", 0, 1, 1, 10)),
        ("03-17", ("verified", None, 0, 1, 1, 11)),
        ("03-18", ("rectifying", "2026-03-12", 6, 1, 2, 13)),
    ],
)
def test_a_problem_through_all_its_states(as_of, expected):
    rows = answer(programme(START, LEDGER), "progress.ledger", day(as_of), unit="a")
    assert column(rows, *NAMES) == [expected]


def test_a_withdrawn_problem_of_a_unit_that_left_stays_in_the_ledger():
    sheets = programme(START, LEDGER)
    rows = answer(sheets, "progress.ledger", day("03-18"))
    assert column(rows, "problem", "state", "group", "days_open") == [
        ("p2", "withdrawn", None, 9),
        ("p1", "rectifying", 1, 13),
    ]
    assert totals(sheets, "progress.ledger", day("03-18")) == [
        {"problems": 2, "raised": 0, "rectifying": 1, "done": 0, "returned": 0, "verified": 0, "withdrawn": 1, "overdue": 1}
    ]  # fmt: skip
