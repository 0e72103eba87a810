"""What only whole processes show: two imports at once, one that is killed, a disk that is full, readers
beside writers.
"""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from roundtable.intake.bringing.lock import is_under_way, one_at_a_time
from tests.intake.office import hand_in, programme

VISITS = "uid,group_number,unit_code,visited_on,note"
PROGRAM = [sys.executable, "-c", "from roundtable.cli.main import main; main()"]


def call(home: Path, *arguments: object, **options: Any) -> "subprocess.Popen[str]":
    """The program with a home of its own on the embedded database."""
    settings = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    line = [*PROGRAM, "--home", str(home), "--lang", "en", *map(str, arguments)]
    return subprocess.Popen(
        line, env=settings, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
    )


def answer(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Exit code, and the first line of what was said."""
    out, err = process.communicate(timeout=50)
    return process.returncode, (out or err).splitlines()[0]


def large(where: Path, rows: int) -> Path:
    """The programme with so many visits less one; the one that is known has a note now."""
    lines = "\n".join(f"v{n},1,U1,2020-03-18,到访记录 {n}" for n in range(1, rows))
    return programme(where, visits=f"{VISITS}\n{lines}")


def visits_in(home: Path) -> int:
    with sqlite3.connect(home / "roundtable.sqlite3") as database:
        found: int = database.execute("SELECT count(*) FROM records_visit").fetchone()[0]
    database.close()
    return found


def wait_until_under_way(home: Path, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 30
    while not (home / "import.lock").exists():
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.02)
    time.sleep(1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that holds the small programme, made once by the program itself."""
    where = tmp_path_factory.mktemp("made")
    (where / "sheets").mkdir()
    made = answer(call(where / "home", "import", programme(where / "sheets")))
    assert made == (0, "Imported: 15 new and 0 corrected rows.")
    return where / "home"


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "home", ignore=shutil.ignore_patterns("import.lock"))


def test_a_second_import_is_refused_and_a_killed_one_leaves_nothing(tmp_path, home):
    first = call(home, "import", large(tmp_path, 60_000))
    wait_until_under_way(home, first)
    small = large(tmp_path, 3)
    assert answer(call(home, "import", small)) == (
        2,
        "Another import is under way; try again when it is done.",
    )
    assert first.poll() is None
    first.send_signal(signal.SIGKILL)
    first.communicate()
    assert first.returncode == -signal.SIGKILL
    assert visits_in(home) == 1
    assert answer(call(home, "import", small)) == (0, "Imported: 1 new and 1 corrected rows.")


def test_a_full_disk_is_told_in_one_sentence_and_nothing_is_half_written(tmp_path, home):
    room = 3 << 20

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    refused = answer(call(home, "import", large(tmp_path, 20_000), preexec_fn=little_room))
    assert refused == (2, "Nothing was imported: the disk is full; make room and import again.")
    assert visits_in(home) == 1
    assert answer(call(home, "import", large(tmp_path, 3))) == (0, "Imported: 1 new and 1 corrected rows.")


def test_an_export_by_itself_is_one_state_of_the_database(tmp_path, home):
    assert answer(call(home, "export", tmp_path / "out"))[0] == 0
    assert (tmp_path / "out" / "units.csv").read_text(encoding="utf-8").count("\n") == 4
    assert answer(call(home, "import", tmp_path / "out")) == (0, "Imported: 0 new and 0 corrected rows.")


@pytest.mark.live_db
@pytest.mark.django_db
def test_the_lock_is_the_databases_own(tmp_path, monkeypatch):
    if connection.vendor == "postgresql":
        other = connection.copy()
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, 0)", [0x52540002])
            assert (told := hand_in(programme(tmp_path))).hindered
            assert is_under_way()
        other.close()
    else:
        monkeypatch.setattr(connection, "is_in_memory_db", lambda: False)
        monkeypatch.setitem(connection.settings_dict, "NAME", tmp_path / "db.sqlite3")
        with one_at_a_time():
            assert (told := hand_in(programme(tmp_path))).hindered
            assert is_under_way()
    assert "under way" in told.sentence[1]
    assert not is_under_way()
    assert hand_in(programme(tmp_path)).status == "imported"
