"""What is sent out comes in again the same: the same files byte for byte, the same records, the same
times.
"""

import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pytest
from django.db import transaction

from roundtable.actions import draws
from roundtable.intake.faults import Refusal
from roundtable.intake.sending.send_out import send_out
from roundtable.intake.sheets import SHEETS
from roundtable.records.organisation import SupervisionGroup
from roundtable.records.programme import Programme
from roundtable.records.second_looks import Draw, SecondLook
from tests.intake.office import folder, hand_in_well, programme
from tests.oracle import random_programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]
VISITS = "uid,group_number,unit_code,visited_on"


class Undone(Exception):  # noqa: N818
    pass


@contextmanager
def empty_home() -> Iterator[None]:
    """What is imported inside is gone afterwards: records themselves cannot be deleted."""
    try:
        with transaction.atomic():
            yield
            raise Undone
    except Undone:
        pass


def files(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.iterdir()}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("form", ["folder", "book.xlsx"])
@pytest.mark.parametrize("seed", [3, 8, 11])
def test_a_programme_goes_out_and_comes_in_again_the_same(tmp_path, seed, form):
    with empty_home():
        hand_in_well(random_programme.write(tmp_path / "random", seed=seed, units=6, weeks=5))
        send_out(tmp_path / "first")
        send_out(tmp_path / form)
    with empty_home():
        hand_in_well(tmp_path / form)
        send_out(tmp_path / "second")
        send_out(tmp_path / f"again-{form}")
    assert files(tmp_path / "first") == files(tmp_path / "second")
    again = tmp_path / f"again-{form}"
    assert again.is_dir() or again.read_bytes() == (tmp_path / form).read_bytes()


def test_a_draw_can_be_repeated_where_it_came_in(tmp_path):
    """Keys alone decide, and what was known then: ids are others, and everything came in with one act."""
    lines = "\n".join(f"v{n},{n % 2 + 1},U{n % 3 + 1},2020-03-18" for n in range(30))

    def repeated(draw: Draw) -> dict[str, str]:
        key_of = {group.pk: group.uid for group in SupervisionGroup.objects.all()}
        return {candidate.uid: key_of[group] for candidate, group in draws.drawn(draw)}

    with empty_home():
        hand_in_well(programme(tmp_path, visits=f"{VISITS}\n{lines}"))
        study = Programme.objects.get()
        drawn = repeated(draws.draw(by="office", programme=study, kind="visit", number=9, seed="2020"))
        hand_in_well(folder(tmp_path, visits=f"{VISITS}\nlater,1,U1,2020-03-18"))
        send_out(tmp_path / "out")
    with empty_home():
        hand_in_well(tmp_path / "out")
        assert repeated(Draw.objects.get()) == drawn
        assert {look.visit.uid: look.group.uid for look in SecondLook.objects.all()} == drawn
    assert len(drawn) == 9


def test_current_versions_go_out_in_the_order_and_with_the_times_of_the_first(tmp_path):
    given = ["v1,1,U1,2020-03-18,2020-03-18T20:00:00.000001", "v2,1,U1,2020-03-18,2020-03-19T00:00Z"]
    timed = "\n".join([f"{VISITS},recorded_at", *given])
    hand_in_well(programme(tmp_path, visits=timed))
    hand_in_well(folder(tmp_path, visits=f"{VISITS},announced\nv1,1,U2,2020-03-18,no"))
    send_out(tmp_path / "out")
    first, second = rows(tmp_path / "out" / "visits.csv")
    assert (first["uid"], first["unit_code"], first["announced"]) == ("v1", "U2", "no")
    assert first["recorded_at"] == "2020-03-18T20:00:00.000001+08:00"
    assert second["recorded_at"] == "2020-03-19T08:00:00+08:00"


def test_texts_that_look_like_formulas_stay_texts(tmp_path):
    notes = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "_x0041_ http://a.b", '🚩, "引号"\n第二行', "0012"]
    lines = "\n".join(
        f'v{n},1,U1,2020-03-18,"{note.replace(chr(34), chr(34) * 2)}"' for n, note in enumerate(notes, 1)
    )
    for form in ("out", "out.xlsx"):
        with empty_home():
            hand_in_well(programme(tmp_path, visits=f"{VISITS},note\n{lines}"))
            send_out(tmp_path / form)
        with empty_home():
            hand_in_well(tmp_path / form)
            send_out(tmp_path / f"from-{form}.d")
            assert [row["note"] for row in rows(tmp_path / f"from-{form}.d" / "visits.csv")] == notes
    page = openpyxl.load_workbook(tmp_path / "out.xlsx")["visits"]
    assert {cell.data_type for cell in page["M"][1:]} == {"s"}


def test_one_programme_of_several_or_all_with_their_keys(tmp_path):
    both = "key,title,started_on\na,甲,2020-03-13\nb,乙,2020-04-01"
    hand_in_well(folder(tmp_path, programme=both, topics="key,title,programme\nt,一,a\nt,二,b"))
    send_out(tmp_path / "one", programme="b")
    assert [row["title"] for row in rows(tmp_path / "one" / "topics.csv")] == ["二"]
    assert "programme" not in rows(tmp_path / "one" / "topics.csv")[0]
    send_out(tmp_path / "all")
    assert [(row["programme"], row["title"]) for row in rows(tmp_path / "all" / "topics.csv")] == [
        ("a", "一"),
        ("b", "二"),
    ]
    assert hand_in_well(tmp_path / "all").counts["topics"].unchanged == 2
    with pytest.raises(Refusal, match=r"c.*known are"):
        send_out(tmp_path / "none", programme="c")


def test_the_data_package_describes_every_column_of_every_file(tmp_path):
    hand_in_well(programme(tmp_path))
    send_out(tmp_path / "out")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == [sheet.name for sheet in SHEETS]
    for resource in package["resources"]:
        with (tmp_path / "out" / resource["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]
    visits = next(resource["schema"] for resource in package["resources"] if resource["name"] == "visits")
    assert visits["primaryKey"] == ["uid"]
    assert {"fields": ["unit_code"], "reference": {"resource": "units", "fields": ["code"]}} in visits[
        "foreignKeys"
    ]


def test_nothing_of_somebody_elses_is_overwritten(tmp_path):
    hand_in_well(programme(tmp_path))
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "thesis.docx").write_text("x")
    with pytest.raises(Refusal, match="other files"):
        send_out(tmp_path / "theirs")
    (tmp_path / "out.xlsx").mkdir()
    with pytest.raises(Refusal, match="another path"):
        send_out(tmp_path / "out.xlsx")
    send_out(tmp_path / "ours")
    before = files(tmp_path / "ours")
    send_out(tmp_path / "ours")
    assert files(tmp_path / "ours") == before


def test_a_text_too_long_for_a_workbook_goes_out_in_a_folder(tmp_path):
    hand_in_well(
        programme(
            tmp_path, submissions=f"uid,unit_code,submitted_on,title,text\ns1,U1,2020-03-18,a,{'长' * 40_000}"
        )
    )
    with pytest.raises(Refusal, match="folder"):
        send_out(tmp_path / "out.xlsx")
    assert not (tmp_path / "out.xlsx").exists()
    send_out(tmp_path / "out")
    assert len(rows(tmp_path / "out" / "submissions.csv")[0]["text"]) == 40_000
