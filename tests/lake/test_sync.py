"""The lake: whole the first time, then what is new; the same answers as the live database at every step."""

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from roundtable.asking.ask import ask
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.engines.lake import LIST, read, sync
from roundtable.intake.bringing.bring_in import bring_in
from roundtable.questions.bank import every_question
from tests import small_programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]
DAY = date(2020, 3, 30)


@pytest.fixture
def lake(tmp_path: Path, settings: Any) -> Path:
    assert bring_in(small_programme.write(tmp_path / "sheets"), by="office").status == "imported"
    folder = tmp_path / "lake"
    sync(folder)
    settings.LAKE = str(folder)
    return folder


def rows_of(lake: Path, table: str) -> list[tuple[Any, ...]]:
    files = [str(lake / name) for names in read(lake).files[table].values() for name in names]
    return duckdb.sql(f"SELECT uid, superseded_at FROM read_parquet({files}) ORDER BY id").fetchall()


def test_every_question_answers_the_same(lake: Path):
    for key, question in every_question().items():
        scope: dict[str, Any] = {"unit": "A02"} if question.needs else {}
        assert ask(key, as_of=DAY, engine="duckdb", **scope).digest == ask(key, as_of=DAY, **scope).digest, (
            key
        )


def test_nothing_new_writes_nothing(lake: Path):
    before = (lake / LIST).read_text()
    assert sync(lake) == {}
    assert (lake / LIST).read_text() == before


def test_new_rows_and_corrections_come_in_and_old_files_go(lake: Path, tmp_path: Path):
    old = {path for path in lake.rglob("*.parquet") if "records_visit" in str(path)}
    corrected = small_programme.SHEETS["visits"].replace("2020-03-18,0,slow", "2020-03-18,5,slow")
    small_programme.write(tmp_path / "sheets", visits=corrected + "\nv4,1,A01,2020-03-24,1,,")
    assert bring_in(tmp_path / "sheets", by="office").status == "imported"
    behind = ask("supervision.effort", as_of=DAY, engine="duckdb")
    assert behind.rows[-1]["visits"] == 3
    assert sync(lake)["records_visit"] == 2
    assert [uid for uid, superseded_at in rows_of(lake, "records_visit") if superseded_at] == ["v2"]
    assert not any(path.exists() for path in old)
    now = ask("supervision.effort", as_of=DAY, engine="duckdb")
    assert (now.rows[-1]["visits"], now.rows[-1]["meetings_attended"]) == (4, 9)
    assert now.digest == ask("supervision.effort", as_of=DAY).digest


def test_a_past_answer_comes_out_of_the_lake_too(lake: Path, tmp_path: Path):
    before = ask("supervision.effort", as_of=DAY)
    small_programme.write(
        tmp_path / "sheets", visits=small_programme.SHEETS["visits"].replace("0,slow", "4,slow")
    )
    assert bring_in(tmp_path / "sheets", by="office").status == "imported"
    sync(lake)
    assert (
        ask("supervision.effort", as_of=DAY, known_at=before.known_at, engine="duckdb").digest
        == before.digest
    )


def test_files_left_by_a_killed_sync_do_not_count(lake: Path):
    stray = lake / "records_visit" / "programme-1" / "99-100.parquet"
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(b"half a file")
    assert ask("supervision.effort", as_of=DAY, engine="duckdb").rows[-1]["visits"] == 3


def test_no_lake_is_one_sentence(lake: Path, tmp_path: Path, settings: Any):
    settings.LAKE = str(tmp_path / "nowhere")
    with pytest.raises(AskedWrong, match="lake sync"):
        ask("supervision.effort", as_of=DAY, engine="duckdb")
