"""Sheets and columns go by the names of the contract or by their labels; anything else is refused by name."""

import pytest

from tests.intake.office import SHEETS, faults_of, folder, hand_in_well, programme

pytestmark = pytest.mark.django_db


def test_chinese_labels_for_sheets_and_columns(tmp_path):
    plain = {name: text for name, text in SHEETS.items() if name not in {"visits", "measures", "problems"}}
    given = folder(
        tmp_path,
        **plain,
        督导走访="编号（必填）,督导组序号,单位编码*,到访日,事先通知\nv1,1,U1,2020年3月18日,是",
    )
    assert hand_in_well(given).counts["visits"].new == 1


def test_english_labels_in_any_case(tmp_path):
    given = programme(tmp_path, briefings="Number (required),issued on,TITLE\n1,2020-03-20,第一期")
    assert hand_in_well(given).counts["briefings"].new == 1


def test_the_contract_names_in_a_second_row_count_more_than_the_labels(tmp_path):
    given = programme(tmp_path, topics="我的编号,我的名称\nkey,title\nt1,为民")
    assert hand_in_well(given).counts["topics"].new == 1


@pytest.mark.parametrize(
    ("wrong", "right"), [("visit", "visits"), ("督导走仿", "visits"), ("units2", "units")]
)
def test_an_unknown_sheet_is_refused_with_the_nearest_name(tmp_path, wrong, right):
    (fault,) = faults_of(programme(tmp_path, **{wrong: "uid\n1"}))
    assert (fault.sheet, fault.row) == (wrong, None)
    assert right in fault.zh
    assert right in fault.en


def test_an_unknown_column_is_refused_with_the_nearest_name(tmp_path):
    faults = faults_of(
        programme(tmp_path, visits="uid,group_number,unit_code,visitted_on,weather\nv1,1,U1,2020-03-18,晴")
    )
    assert [(fault.row, fault.column) for fault in faults][:2] == [(1, "visitted_on"), (1, "weather")]
    assert "visited_on" in faults[0].en
    assert [fault.column for fault in faults[2:]] == ["visited_on"]  # missing, and told so


def test_a_column_that_stands_twice_is_refused(tmp_path):
    (fault,) = faults_of(
        programme(tmp_path, topics="key,title,标题,名称\nt1,a,b,c".replace(",标题", ",title"))
    )
    assert (fault.sheet, fault.row, fault.column) == ("topics", 1, "title")


def test_a_sheet_that_stands_twice_is_refused(tmp_path):
    (fault,) = faults_of(programme(tmp_path, 专题="key,title\nt1,a", topics="key,title\nt2,b"))
    assert fault.sheet == "topics"


def test_a_wrong_head_brings_no_faults_of_what_refers_to_it(tmp_path):
    faults = faults_of(programme(tmp_path, units="code,nom,kind\nU1,东山镇,town"))
    assert {(fault.sheet, fault.row) for fault in faults} == {("units", 1)}


def test_a_cell_without_a_column_is_told_and_empty_ones_are_not(tmp_path):
    (fault,) = faults_of(programme(tmp_path, topics="key,title,\nt1,a,\nt2,b,,stray"))
    assert (fault.sheet, fault.row, fault.value) == ("topics", 3, "stray")


def test_missing_and_empty_sheets_are_no_fault(tmp_path):
    given = folder(tmp_path, programme=SHEETS["programme"], stages="", topics="key,title")
    assert hand_in_well(given).counts["programme"].new == 1
