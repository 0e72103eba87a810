"""Workbooks as offices have them, and files that are no workbook or are meant to do harm."""

import io
import struct
import warnings
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from roundtable.records.supervision import Visit
from tests.intake.office import SHEETS, faults_of, hand_in, hand_in_well, programme

pytestmark = pytest.mark.django_db
HEAD = ["uid", "group_number", "unit_code", "visited_on", "announced", "spot_checks", "note"]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A home in which the programme is there already."""
    hand_in_well(programme(tmp_path))
    return tmp_path


def book(where: Path, *rows: Sequence[object], sheet: str = "visits") -> Path:
    """A workbook made with openpyxl, which keeps no values of formulas."""
    made = openpyxl.Workbook()
    page = made.worksheets[0]
    page.title = sheet
    for row in rows:
        page.append(list(row))
    made.save(where / "in.xlsx")
    return where / "in.xlsx"


def notes() -> dict[str, str]:
    return dict(Visit.objects.filter(superseded_at__isnull=True).values_list("uid", "note"))


def test_a_whole_programme_in_one_workbook(tmp_path):
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    made.create_sheet("Sheet1")  # as spreadsheet programs add by themselves
    for name, text in SHEETS.items():
        page = made.create_sheet(name)
        for line in text.split("\n"):
            page.append(line.split(","))
    made.save(tmp_path / "in.xlsx")
    assert hand_in_well(tmp_path / "in.xlsx").counts["units"].new == 3


def test_mixed_days_numbers_and_signs(office):
    hand_in_well(
        book(
            office,
            HEAD,
            ["a1", 1, "U1", date(2020, 3, 18), "是", 3, "实地🚩看  "],
            ["a2", 1.0, "Ｕ１", datetime(2020, 3, 18, 9, 30), True, "３", 42],  # noqa: DTZ001
            ["a3", "1", " U1 ", "2020年3月18日", 0, None, "２"],
        )
    )
    read = Visit.objects.filter(uid__startswith="a").order_by("uid")
    assert {visit.visited_on for visit in read} == {date(2020, 3, 18)}
    assert [(visit.announced, visit.spot_checks, visit.note) for visit in read] == [
        (True, 3, "实地🚩看"),
        (True, 3, "42"),
        (False, 0, "２"),
    ]


def test_a_formula_without_a_kept_value_comes_in_as_it_was_typed(office):
    hand_in_well(book(office, HEAD, ["a1", 1, "U1", date(2020, 3, 18), None, None, "=cmd|' /C calc'!A0"]))
    assert notes()["a1"] == "=cmd|' /C calc'!A0"


def test_a_formula_with_a_kept_value_gives_the_value(office):
    path = office / "in.xlsx"
    with xlsxwriter.Workbook(path) as made:
        page = made.add_worksheet("visits")
        page.write_row(0, 0, HEAD)
        page.write_row(1, 0, ["a1", 1, "U1", "2020-03-18", "no"])
        page.write_formula(1, 5, "=1+1", None, 2)
        page.write_formula(1, 6, '=IF(A1="",1,"")', None, "empty")
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    replace(path, "xl/worksheets/sheet1.xml", sheet.replace(b"<v>empty</v>", b"<v></v>"))
    hand_in_well(path)
    visit = Visit.objects.get(uid="a1")
    assert (visit.spot_checks, visit.note) == (2, "")


def test_a_formula_where_a_day_belongs_is_told_as_typed(office):
    (fault,) = faults_of(book(office, HEAD, ["a1", 1, "U1", "=TODAY()", None, None, None]))
    assert (fault.row, fault.column, fault.value) == (2, "visited_on", "=TODAY()")


def test_empty_rows_and_far_away_formatting_do_no_harm(office):
    made = openpyxl.Workbook()
    page = made.worksheets[0]
    page.title = "督导走访"
    page.append(HEAD)
    page.append([])
    page.append(["a1", 1, "U1", "2020-03-18"])
    page.cell(row=200_000, column=300).number_format = "0.00"
    made.save(office / "in.xlsx")
    assert hand_in_well(office / "in.xlsx").counts["visits"].new == 1


def test_a_number_that_no_day_has_is_told(office):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = book(office, HEAD, ["a1", 1, "U1", 99_999_999, None, None, None])
        made = openpyxl.load_workbook(path)
        made["visits"]["D2"].number_format = "yyyy-mm-dd"
        made.save(path)
    assert [(fault.row, fault.column) for fault in faults_of(path)] == [(2, "visited_on")]


# No workbook at all


def not_a_zip(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 not a workbook")


def an_old_or_locked_one(path: Path) -> None:
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512))


def another_kind_of_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")


def a_cut_one(path: Path) -> None:
    whole = book(path.parent, HEAD).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def one_with_broken_xml(path: Path) -> None:
    replace(book(path.parent, HEAD), "xl/workbook.xml", b"<workbook><sheets>")


def an_empty_one(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    "make",
    [not_a_zip, an_old_or_locked_one, another_kind_of_zip, a_cut_one, one_with_broken_xml, an_empty_one],
)
def test_what_is_no_workbook_is_refused_with_one_sentence(tmp_path, make: Callable[[Path], None]):
    make(tmp_path / "in.xlsx")
    outcome = hand_in(tmp_path / "in.xlsx")
    assert outcome.status == "refused"
    assert [(fault.sheet, fault.en) for fault in outcome.faults] == [(None, outcome.sentence[1])]
    assert ".xlsx" in outcome.sentence[0]


def test_a_path_that_is_not_there_and_a_csv_by_itself(tmp_path):
    assert "no file or folder" in hand_in(tmp_path / "nothing.xlsx").sentence[1]
    (tmp_path / "visits.csv").write_text("uid")
    assert "folder" in hand_in(tmp_path / "visits.csv").sentence[1]


def test_a_sheet_that_breaks_off_is_told_with_its_row(office):
    path = book(office, HEAD, ["a1", 1, "U1", "2020-03-18", None, None, "x"])
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    replace(path, "xl/worksheets/sheet1.xml", sheet[: sheet.rindex(b"<row")] + b"<row r='2'><c")
    (fault,) = faults_of(path)
    assert (fault.sheet, fault.row) == ("visits", 2)


# Bombs


def replace(path: Path, part: str, content: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, old in parts.items():
            archive.writestr(name, content if name == part else old)


def one_that_unpacks_to_much(path: Path) -> None:
    with zipfile.ZipFile(book(path.parent, HEAD), "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zeros.bin", bytes(32 << 20))


def one_that_says_too_little(path: Path) -> None:
    """The same, with a directory that claims a hundred bytes."""
    one_that_unpacks_to_much(path)
    whole = bytearray(path.read_bytes())
    size = struct.pack("<I", 32 << 20)
    while (at := whole.find(size)) >= 0:
        whole[at : at + 4] = struct.pack("<I", 100)
    path.write_bytes(whole)


def one_with_a_crowd_of_parts(path: Path) -> None:
    with zipfile.ZipFile(book(path.parent, HEAD), "a") as archive:
        for n in range(6_000):
            archive.writestr(f"xl/media/{n}", b"")


@pytest.mark.parametrize(
    "make", [one_that_unpacks_to_much, one_that_says_too_little, one_with_a_crowd_of_parts]
)
def test_a_bomb_is_not_opened(tmp_path, make: Callable[[Path], None]):
    make(tmp_path / "in.xlsx")
    outcome = hand_in(tmp_path / "in.xlsx")
    assert outcome.status == "refused"
    assert "was not opened" in outcome.sentence[1] or "not a sound" in outcome.sentence[1]


def test_a_cell_far_out_does_not_fill_the_memory(office):
    path = book(office, HEAD, ["a1", 1, "U1", "2020-03-18"])
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    replace(path, "xl/worksheets/sheet1.xml", sheet.replace("</sheetData>", far).encode())
    fault = faults_of(path)[0]
    assert (fault.sheet, fault.row, fault.value) == ("visits", 1_048_576, "1")


# Folders


def test_csv_with_a_mark_of_its_encoding_quotes_and_line_breaks(tmp_path):
    given = programme(tmp_path)
    text = '\ufeffuid,group_number,unit_code,visited_on,note\r\nv1,1,U1,2020/3/18,"他说：""好"",\n就这样"\r\n'
    (given / "visits.csv").write_bytes(text.encode())
    hand_in_well(given)
    assert notes()["v1"] == '他说："好",\n就这样'


def test_csv_that_is_not_utf_8_is_told(tmp_path):
    given = programme(tmp_path)
    (given / "topics.csv").write_bytes("key,title\nt1,作风\n".encode("gbk"))
    (fault,) = faults_of(given)
    assert fault.sheet == "topics"
    assert "UTF-8" in fault.zh


def test_a_quotation_mark_left_open_loses_no_rows_unseen(tmp_path):
    given = programme(tmp_path, topics='key,title\nt1,"作风\nt2,学风')
    (fault,) = faults_of(given)
    assert (fault.sheet, fault.row) == ("topics", 2)


@pytest.mark.parametrize("quoted", ["", '"'])
def test_a_note_of_forty_megabytes_is_told_with_its_row_and_column(tmp_path, quoted):
    given = programme(tmp_path)
    with (given / "visits.csv").open("w", encoding="utf-8") as file:
        file.write("uid,group_number,unit_code,visited_on,note\nv1,1,U1,2020-03-18,x\n")
        file.write(f"v2,1,U1,2020-03-18,{quoted}{'a' * (40 << 20)}{quoted}\n")
    (fault,) = [fault for fault in faults_of(given) if fault.sheet == "visits"]
    assert (fault.row, fault.column) == (3, "note")


def test_a_note_of_forty_megabytes_in_a_workbook(office):
    path = office / "in.xlsx"
    inline = io.StringIO()
    inline.write(
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    )
    inline.writelines(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in ("key", "title"))
    inline.write('</row><row r="2"><c t="inlineStr"><is><t>t1</t></is></c><c t="inlineStr"><is><t>')
    words = ("".join(f"{n:x}" for n in range(9_000_000)))[: 40 << 20]
    inline.write(f"{words}</t></is></c></row></sheetData></worksheet>")
    book(office, HEAD, sheet="topics")
    replace(path, "xl/worksheets/sheet1.xml", inline.getvalue().encode())
    (fault,) = faults_of(path)
    assert (fault.sheet, fault.row, fault.column) == ("topics", 2, "title")


def test_a_spreadsheet_among_the_csv_files_is_not_passed_over(tmp_path):
    given = programme(tmp_path)
    (given / "visits.xlsx").write_bytes(b"")
    (given / "notes.txt").write_text("not ours")
    assert "visits.xlsx" in hand_in(given).sentence[1]
