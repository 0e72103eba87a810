"""The program as a person calls it: exit codes, one sentence on stderr, JSON alone on stdout, a home made at first need."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from roundtable.questions.bank import every_question
from tests import small_programme

ROUNDTABLE = [sys.executable, "-c", "from roundtable.cli.main import main; main()"]


def roundtable(
    *line: str, home: Path, lang: str = "en", **environment: str
) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ROUNDTABLE_", "DATABASE_URL"))
    }
    return subprocess.run(
        [*ROUNDTABLE, "--home", str(home), "--lang", lang, *line],
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    done = roundtable("import", str(small_programme.write(folder / "sheets")), home=folder / "home")
    assert done.returncode == 0, done.stderr
    return folder / "home"


def test_an_answer_in_both_languages(home: Path):
    chinese = roundtable("ask", "progress.who_is_slow", "--as-of", "2020-03-30", home=home, lang="zh-hans")
    english = roundtable("ask", "progress.who_is_slow", "--as-of", "2020-03-30", home=home)
    assert "沙溪镇" in chinese.stdout
    assert "项整改措施过期" in chinese.stdout
    assert "1 measure past due" in english.stdout
    assert (chinese.returncode, english.returncode) == (0, 0)


def test_free_words_and_their_scope(home: Path):
    done = roundtable(
        "ask", "第一组推进缓慢的是哪家？", "--as-of", "2020-03-30", "--format", "json", home=home
    )
    answer = json.loads(done.stdout)
    assert (answer["question"], answer["scope"]["group"]) == ("progress.who_is_slow", 1)


def test_json_stands_alone_on_stdout(home: Path):
    done = roundtable("ask", "supervision.effort", "--as-of", "2020-03-30", "--format", "json", home=home)
    assert json.loads(done.stdout)["rows"][-1] == {
        "group": None,
        "visits": 3,
        "meetings_attended": 3,
        "activities_joined": 0,
        "materials_reviewed": 0,
        "spot_checks": 0,
        "people_interviewed": 0,
        "problems_found": 1,
        "suggestions_made": 0,
    }
    assert done.stderr == ""


def test_csv_and_xlsx_hold_the_same_rows(home: Path, tmp_path: Path):
    done = roundtable("ask", "progress.standing", "--as-of", "2020-03-30", "--format", "csv", home=home)
    lines = list(csv.reader(io.StringIO(done.stdout)))
    assert lines[0] == ["unit", "kind", "group", "standing"]
    assert len(lines) == 4
    sheet = tmp_path / "answer.xlsx"
    asked = ("ask", "progress.standing", "--as-of", "2020-03-30", "--format", "xlsx", "-o", str(sheet))
    assert roundtable(*asked, home=home).returncode == 0
    rows = list(openpyxl.load_workbook(sheet).worksheets[0].iter_rows(min_row=5, values_only=True))
    assert [[str(cell) for cell in row] for row in rows] == lines


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (["ask", "progress.who_is_slwo"], "progress.who_is_slow"),
        (["ask", "你好"], "activity.launch_status"),
        (["ask", "progress.standing", "--as-of", "2020-02-30"], "2020-03-30"),
        (["ask", "progress.standing", "--as-of", "2999-01-01"], "has not come"),
        (["ask", "progress.standing", "--group", "three"], "whole number"),
        (["ask", "progress.standing", "--known-at", "soon"], "is not a time"),
        (["ask", "progress.standing", "--format", "xlsx"], "-o FILE.xlsx"),
        (["ask", "progress.standing", "--format", "pdf"], "--help"),
        (["ask"], "--help"),
        (["askk"], "roundtable ask"),
        (["lake", "sync"], "ROUNDTABLE_LAKE"),
        (["import", "nowhere.xlsx"], "nowhere.xlsx"),
    ],
)
def test_what_is_wrong_gets_one_sentence_and_exit_2(home: Path, line: list[str], says: str):
    done = roundtable(*line, home=home)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) <= 2


def test_an_empty_home_is_made_and_says_what_to_do(tmp_path: Path):
    done = roundtable("ask", "progress.standing", home=tmp_path / "new")
    assert (done.returncode, (tmp_path / "new" / "roundtable.sqlite3").exists()) == (2, True)
    assert "roundtable template" in done.stderr


def test_an_unknown_setting_is_refused_by_name(home: Path):
    done = roundtable("questions", home=home, ROUNDTABLE_HOEM="x")
    assert done.returncode != 0
    assert "ROUNDTABLE_HOEM" in done.stderr


def test_the_bank_as_text_and_as_data(home: Path):
    assert "progress.who_is_slow" in roundtable("questions", home=home).stdout
    bank = json.loads(roundtable("questions", "--format", "json", home=home).stdout)
    assert {question["question"] for question in bank} == set(every_question())


def test_a_lake_answers_from_the_command_line(home: Path, tmp_path: Path):
    lake = tmp_path / "lake"
    assert roundtable("lake", "sync", str(lake), home=home).returncode == 0
    asked = ("ask", "supervision.effort", "--as-of", "2020-03-30", "--format", "json")
    over = roundtable(*asked, "--engine", "duckdb", home=home, ROUNDTABLE_LAKE=str(lake))
    assert json.loads(over.stdout)["digest"] == json.loads(roundtable(*asked, home=home).stdout)["digest"]


def test_the_demonstration_can_be_run_again(tmp_path: Path):
    first = roundtable("demo", "--no-serve", home=tmp_path)
    again = roundtable("demo", "--no-serve", home=tmp_path)
    assert first.returncode == 0, first.stderr
    assert "109" in first.stdout
    assert again.stdout == first.stdout
