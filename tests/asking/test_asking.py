"""Asking: the same answer until something is recorded, past answers again, and one sentence for what is asked wrongly."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from roundtable.asking.ask import Sitting, ask, forget_kept
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.json_form import answer_form
from roundtable.asking.scope import resolve
from roundtable.intake.bringing.bring_in import bring_in
from tests import small_programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]
DAY = date(2020, 3, 30)


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    folder = small_programme.write(tmp_path / "sheets")
    assert bring_in(folder, by="office").status == "imported"
    return folder


def recorded_more(folder: Path) -> None:
    small_programme.write(folder, visits=small_programme.SHEETS["visits"] + "\nv4,1,A01,2020-03-24,1,,")
    assert bring_in(folder, by="office").status == "imported"


def test_an_answer_is_kept_until_something_is_recorded(programme: Path):
    first = ask("supervision.effort", as_of=DAY)
    assert ask("supervision.effort", as_of=DAY) is first
    recorded_more(programme)
    second = ask("supervision.effort", as_of=DAY)
    assert second is not first
    assert (first.rows[-1]["visits"], second.rows[-1]["visits"]) == (3, 4)


def test_a_past_answer_can_be_had_again_bit_for_bit(programme: Path):
    first = ask("supervision.effort", as_of=DAY)
    recorded_more(programme)
    forget_kept()
    again = ask("supervision.effort", as_of=DAY, known_at=first.known_at)
    assert again.digest == first.digest
    assert ask("supervision.effort", as_of=DAY).digest != first.digest


def test_a_correction_changes_what_is_known_not_what_was_known(programme: Path):
    before = ask("progress.who_is_slow", as_of=DAY)
    small_programme.write(
        programme,
        visits=small_programme.SHEETS["visits"].replace("0,slow,照稿念", "0,unsatisfactory,两次照稿念"),
    )
    assert bring_in(programme, by="office").status == "imported"
    after = ask("progress.who_is_slow", as_of=DAY)
    named = {row["unit"]["code"]: row["assessment"] for row in after.rows}
    assert named["A02"] == "unsatisfactory"
    then = ask("progress.who_is_slow", as_of=DAY, known_at=before.known_at)
    assert {row["unit"]["code"]: row["assessment"] for row in then.rows}["A02"] == "slow"
    assert then.digest == before.digest


def test_nothing_was_known_before_the_first_record(programme: Path):
    answer = ask("supervision.effort", as_of=DAY, known_at=datetime(2020, 1, 1, tzinfo=UTC))
    assert answer.summary["visits"] == 0


def test_since_cuts_what_is_counted(programme: Path):
    assert ask("supervision.effort", as_of=DAY, since=date(2020, 3, 18)).rows[-1]["visits"] == 2


def test_scope_by_group_and_by_unit(programme: Path):
    assert {row["group"]["number"] for row in ask("progress.standing", as_of=DAY, group=1).rows} == {1}
    assert [row["unit"]["code"] for row in ask("progress.standing", as_of=DAY, unit="B01").rows] == ["B01"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"key": "progress.who_is_slwo"}, "progress.who_is_slow"),
        ({"key": "progress.standing", "group": 9}, "1, 2"),
        ({"key": "progress.standing", "unit": "A1"}, "A01"),
        ({"key": "progress.unit_story"}, "needs 'unit'"),
        ({"key": "publicity.by_outlet", "group": 1}, "does not take 'group'"),
        ({"key": "progress.standing", "as_of": date(2020, 3, 12)}, "2020-03-13"),
        ({"key": "progress.standing", "as_of": datetime.now(UTC).date() + timedelta(days=3)}, "has not come"),
        ({"key": "supervision.effort", "since": date(2020, 4, 1)}, "after the as-of day"),
        ({"key": "progress.standing", "programme": "studdy"}, "study"),
        ({"key": "progress.standing", "engine": "oracle"}, "sqlite"),
        ({"key": "progress.standing", "engine": "duckdb"}, "ROUNDTABLE_LAKE"),
    ],
)
def test_asked_wrongly_gets_one_sentence_that_says_what_is_right(
    programme: Path, asked: dict[str, Any], says: str
):
    key = asked.pop("key")
    with pytest.raises(AskedWrong) as refused:
        ask(key, **{"as_of": DAY, **asked})
    assert says in refused.value.en
    assert refused.value.zh.endswith("。")
    assert "\n" not in refused.value.en


def test_an_empty_database_says_what_to_do_first():
    with pytest.raises(AskedWrong) as refused:
        ask("progress.standing")
    assert "roundtable template" in refused.value.en


def test_the_json_form_has_what_the_contract_names(programme: Path):
    form = answer_form(ask("progress.who_is_slow", as_of=DAY))
    assert list(form["scope"]) == ["programme"]
    assert (form["question"], form["as_of"], form["shape"]) == (
        "progress.who_is_slow",
        "2020-03-30",
        "ranking",
    )
    assert form["known_at"].endswith("Z")
    assert form["digest"].startswith("sha256:")
    slow = form["rows"][0]
    assert slow["unit"] == {"code": "A02", "name": "沙溪镇"}
    assert [measure["key"] for measure in slow["measures"]] == ["m1"]
    behind = {(item["row"], item["column"]): item["records"] for item in form["evidence"]}
    assert [record["uid"] for record in behind[0, "overdue_measures"]] == ["m1"]
    assert set(behind[0, "overdue_measures"][0]) == {"kind", "id", "uid"}
    assert all(set(column) >= {"name", "label", "type", "unit"} for column in form["columns"])


def test_nothing_that_was_kept_for_a_sitting_stays_in_the_database(programme: Path):
    from django.db import connection

    with Sitting(resolve(as_of=DAY)) as sitting:
        sitting.ask("progress.standing")
        assert sitting.ask("progress.who_is_slow").evidence
    kept = (
        "SELECT name FROM sqlite_temp_master"
        if connection.vendor == "sqlite"
        else "SELECT relname FROM pg_class WHERE relpersistence = 't'"
    )
    with connection.cursor() as cursor:
        cursor.execute(kept)
        assert [name for (name,) in cursor.fetchall() if name.startswith("rt_")] == []
