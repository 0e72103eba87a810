"""The random programmes are valid, vary as they should, and the oracle answers every question on them."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from tests.oracle.answers import QUESTIONS, TOTALS, answer, totals
from tests.oracle.random_programme import write
from tests.oracle.rules import Case, in_order
from tests.oracle.sheets import DAYS, read_folder

SEEDS = range(12)
NEXT_STEPS = {
    "agreed": {"done", "moved"},
    "done": {"verified", "returned", "unclear", "moved"},
    "returned": {"done", "moved"},
    "verified": {"reopened"},
    "reopened": {"done", "moved"},
}
NEXT_ACTION_STEPS = {
    None: {"done"},
    "done": {"accepted", "returned"},
    "returned": {"done"},
    "accepted": set(),
}


@pytest.fixture(params=SEEDS)
def sheets(request, tmp_path):
    return read_folder(write(tmp_path, seed=request.param))


def test_the_same_seed_gives_the_same_folder(tmp_path):
    first = write(tmp_path / "first", seed=7)
    second = write(tmp_path / "second", seed=7)
    assert sorted(path.name for path in first.iterdir()) == sorted(path.name for path in second.iterdir())
    assert all(path.read_bytes() == (second / path.name).read_bytes() for path in first.iterdir())


def test_days_lie_between_the_start_of_the_programme_and_november_2026(sheets):
    start = sheets.programme["started_on"]
    for rows in sheets.tables.values():
        for row in rows:
            days = [row[column] for column in row if column in DAYS and row[column] is not None]
            assert all(start <= one <= date(2026, 10, 31) for one in days)
            if row["recorded_at"] is not None:
                assert row["recorded_at"].astimezone(sheets.zone).date() <= date(2026, 10, 31)


def test_keys_are_unique_and_what_is_named_exists(sheets):
    def names(sheet, column):
        return [row[column] for row in sheets[sheet]]

    for sheet, rows in sheets.tables.items():
        for column in ("uid", "key", "code"):
            values = [row[column] for row in rows if column in row]
            assert len(set(values)) == len(values)
        for row in rows:
            for column, place in [
                ("unit_code", ("units", "code")),
                ("visit_uid", ("visits", "uid")),
                ("action_key", ("required_actions", "key")),
                ("problem_key", ("problems", "key")),
                ("measure_key", ("measures", "key")),
                ("outlet_key", ("outlets", "key")),
                ("material_key", ("materials", "key")),
                ("group_number", ("groups", "number")),
                ("stage", ("stages", "key")),
                ("topic", ("topics", "key")),
                ("kind", ("unit_kinds", "key")),
            ]:
                assert row.get(column) is None or row[column] in names(*place), (sheet, column)


def test_measures_follow_the_state_table_and_nobody_verifies_their_own_work(sheets):
    found_on = {row["key"]: row["found_on"] for row in sheets["problems"]}
    withdrawn = {row["problem_key"] for row in sheets["problem_events"] if row["step"] == "withdrawn"}
    for measure in sheets["measures"]:
        assert found_on[measure["problem_key"]] <= measure["agreed_on"] <= measure["due_on"]
        assert measure["problem_key"] not in withdrawn
        state, done_by, last = "agreed", None, measure["agreed_on"]
        events = [row for row in sheets["measure_events"] if row["measure_key"] == measure["key"]]
        for event in in_order(events, "happened_on"):
            assert event["step"] in NEXT_STEPS[state]
            assert event["happened_on"] >= last
            last = event["happened_on"]
            if event["step"] == "moved":
                assert event["new_due_on"] >= event["happened_on"]
                continue
            if event["step"] == "unclear":
                continue
            state = event["step"]
            if state == "done":
                done_by = event["by"]
            if state == "verified" and event["by"] is not None:
                assert event["by"] not in (done_by, measure["responsible"])


def test_action_events_follow_each_other(sheets):
    events = defaultdict(list)
    for row in sheets["action_events"]:
        events[row["unit_code"], row["action_key"]].append(row)
    for rows in events.values():
        step = None
        for event in in_order(rows, "happened_on"):
            assert event["step"] in NEXT_ACTION_STEPS[step]
            step = event["step"]


def test_participations_do_not_overlap_and_visits_fall_into_them(sheets):
    case = Case(sheets, date(2026, 10, 31))
    for unit in case.unit_rows:
        stays = case.stays(unit)
        assert all(stay.left is None or stay.joined < stay.left for stay in stays)
        assert all(one.left and one.left <= other.joined for one, other in pairwise(stays))
    assert all(case.group_on(row["unit_code"], row["visited_on"]) is not None for row in sheets["visits"])


def test_every_question_is_answered_on_every_kind_of_day(sheets):
    start = sheets.programme["started_on"]
    for as_of in (start - timedelta(days=1), start, start + timedelta(days=33), date(2026, 10, 31)):
        for question in QUESTIONS:
            unit = sheets["units"][0]["code"] if question == "progress.unit_story" else None
            assert isinstance(answer(sheets, question, as_of, unit=unit), list)
        for question in TOTALS:
            assert isinstance(totals(sheets, question, as_of), list)


def test_answers_agree_with_each_other(sheets):
    as_of = sheets.programme["started_on"] + timedelta(days=45)
    standing = {row["unit"]["code"]: row["standing"] for row in answer(sheets, "progress.standing", as_of)}
    for row in answer(sheets, "progress.who_does_well", as_of):
        good = "slow" if row["assessment"] == "slow" else "ahead"
        assert standing[row["unit"]["code"]] in (good, "behind")
        assert standing[row["unit"]["code"]] != "behind" or row["assessment"] == "unsatisfactory"
    for row in answer(sheets, "progress.who_is_slow", as_of):
        if row["overdue_actions"] + row["overdue_measures"] > 0:
            assert standing[row["unit"]["code"]] in ("slow", "behind")
    effort = answer(sheets, "supervision.effort", as_of)
    assert effort[-1]["visits"] == len([row for row in sheets["visits"] if row["visited_on"] <= as_of])
    states = answer(sheets, "progress.measures", as_of)
    assert sum(row["measures"] for row in states) == totals(sheets, "progress.measures", as_of)[0]["measures"]


def test_the_programmes_vary(tmp_path):
    seen = set()
    for seed in range(40):
        sheets = read_folder(write(tmp_path / str(seed), seed=seed, units=6, weeks=6))
        seen.add(sheets.programme["started_on"].strftime("%a"))
        seen.add("ends" if sheets.programme["ends_on"] else "goes on")
        seen.update(row["step"] for row in sheets["measure_events"])
        timed = any(row["recorded_at"] for row in sheets["visits"])
        seen.add("with times" if timed else "without times")
        days = [row["visited_on"] for row in sheets["visits"]]
        seen.add("chronological" if days == sorted(days) else "not chronological")
        steps = [(row["measure_key"], row["happened_on"]) for row in sheets["measure_events"]]
        if len(set(steps)) < len(steps):
            seen.add("several on a day")
    assert seen == {
        *("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        *("ends", "goes on", "with times", "without times", "chronological", "not chronological"),
        *("done", "verified", "returned", "unclear", "reopened", "moved", "several on a day"),
    }
