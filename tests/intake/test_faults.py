"""Every fault is told with its place and with what would be right, and nothing comes in."""

import pytest

from roundtable.records.programme import Programme
from roundtable.records.supervision import Visit
from tests.intake.office import SHEETS, faults_of, folder, hand_in, hand_in_well, places, programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]
VISITS = "uid,group_number,unit_code,visited_on"
MEASURES = "key,problem_key,what,responsible,due_on,agreed_on"


@pytest.mark.parametrize(
    ("sheet", "text", "column", "said"),
    [
        ("visits", f"{VISITS}\nv9,1,U1,2020-02-30", "visited_on", "no such day"),
        ("visits", f"{VISITS}\nv9,1,U1,2020-03-12", "visited_on", "2020-03-13"),
        ("visits", f"{VISITS}\nv9,1,U1,2199-01-01", "visited_on", "has not come yet"),
        ("visits", f"{VISITS}\nv9,1,UU1,2020-03-18", "unit_code", "“U1”"),
        ("visits", f"{VISITS}\nv9,7,U1,2020-03-18", "group_number", "groups"),
        ("visits", f"{VISITS}\nv9,one,U1,2020-03-18", "group_number", "whole number"),
        ("visits", f"{VISITS}\nv9,,U1,2020-03-18", "group_number", "missing"),
        ("visits", f"{VISITS}\n,1,U1,2020-03-18", "uid", "missing"),
        ("visits", f"{VISITS},spot_checks\nv9,1,U1,2020-03-18,-1", "spot_checks", "from 0"),
        ("visits", f"{VISITS},people_interviewed\nv9,1,U1,2020-03-18,9999999", "people_interviewed", "0 to"),
        ("visits", f"{VISITS},announced\nv9,1,U1,2020-03-18,perhaps", "announced", "yes or no"),
        ("visits", f"{VISITS},assessment\nv9,1,U1,2020-03-18,excellent", "assessment", "steady"),
        ("visits", f"{VISITS},recorded_at\nv9,1,U1,2020-03-18,2199-01-01 09:00", "recorded_at", "future"),
        ("visits", f"{VISITS},note\nv9,1,U1,2020-03-18,{'长' * 10_001}", "note", "10000"),
        ("publicity", "uid,outlet_key,published_on,title\nn1,dailly,2020-03-18,a", "outlet_key", "daily"),
        ("measure_events", "uid,measure_key,step,happened_on\ne1,m7,done,2020-03-20", "measure_key", "m1"),
        ("units", "code,name,kind\nU1,a,town\nU2,b,city\nU3,c,town", "kind", "unit_kinds"),
        ("required_actions", "key,title,due_on,kinds\nlaunch,a,2020-03-20,town;toun", "kinds", "town"),
        ("measures", f"{MEASURES}\nm1,p1,a,b,2020-03-18,2020-03-19", "due_on", "03-19"),
        ("measures", f"{MEASURES}\nm1,p1,a,b,2020-03-30,2020-03-17", "agreed_on", "03-18"),
        ("programme", "key,title,started_on,timezone\nstudy,a,2020-03-13,X", "timezone", "Asia/Shanghai"),
        ("topics", f"key,title\n{'k' * 101},a", "key", "100"),
        ("topics", "key,title\nt1,a\x00b", "title", "control"),
        ("topics", "key,title\nt\x001,a", "key", "control"),
        ("visits", f"{VISITS}\nv9,1,U\x001,2020-03-18", "unit_code", "control"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place_and_what_is_right(tmp_path, sheet, text, column, said):
    found = [fault for fault in faults_of(programme(tmp_path, **{sheet: text})) if fault.sheet == sheet]
    assert [(fault.column, said in fault.en) for fault in found] == [(column, True)]
    assert found[0].row == (3 if sheet == "units" else 2)
    assert found[0].zh
    assert not Programme.objects.exists()


def test_all_faults_are_told_at_once_and_one_does_not_bring_others(tmp_path):
    given = programme(
        tmp_path,
        units="code,name,kind\nU1,东山镇,town\nU2,,town\nU3,南山镇,town",
        visits=f"{VISITS},spot_checks\nv1,1,U1,2020-03-18,\nv2,1,U2,2020-03-40,-2\nv3,1,U2,2020-03-18,1",
    )
    assert places(given) == [
        ("units", 3, "name"),
        ("visits", 3, "visited_on"),
        ("visits", 3, "spot_checks"),
    ]


def test_rows_are_counted_as_a_spreadsheet_shows_them(tmp_path):
    given = programme(
        tmp_path, visits=f'{VISITS},note\nv1,1,U1,2020-03-18,"two\nlines"\n\nv2,1,U1,2020-03-41,'
    )
    assert places(given) == [("visits", 4, "visited_on")]


def test_a_value_in_a_fault_is_cut_short(tmp_path):
    (fault,) = faults_of(programme(tmp_path, topics=f"key,title\nt1,{'字' * 500}"))
    assert fault.value is not None
    assert len(fault.value) == 60


def test_plans_may_lie_ahead_and_some_days_before_the_start(tmp_path):
    hand_in_well(
        programme(
            tmp_path,
            stages="key,title,starts_on,ends_on\ns1,a,2020-01-01,2199-01-01",
            participation="unit_code,group_number,joined_on\nU1,1,2020-01-01",
            materials="key,title,form,issued_on\nk1,读本,print,2020-01-01",
            reports="uid,department,period_start,due_on\nr1,组织部,2020-03-09,2199-01-01",
        )
    )
    assert Visit.objects.count() == 1


def test_the_same_key_with_other_content_is_refused_and_the_same_row_again_is_not(tmp_path):
    row = "v9,1,U1,2020-03-20"
    again = f"{VISITS}\n{row}\n{row}\nｖ９,1,U1,2020/3/20"
    assert hand_in_well(programme(tmp_path, visits=f"{again}\nv1,1,U1,2020-03-18")).counts["visits"].new == 2
    (fault,) = faults_of(folder(tmp_path, visits=f"{VISITS}\n{row}\nv9,1,U2,2020-03-20"))
    assert (fault.row, fault.column) == (3, "uid")
    assert "Row 2" in fault.en


def test_the_same_key_twice_is_found_many_rows_later(tmp_path):
    rows = "\n".join(f"v{n},1,U1,2020-03-20" for n in range(1, 6_000))
    assert places(programme(tmp_path, visits=f"{VISITS}\n{rows}\nv2,1,U1,2020-03-21")) == [
        ("visits", 6001, "uid")
    ]


def test_faults_past_ten_thousand_are_counted_but_not_kept(tmp_path):
    rows = "\n".join(f"v{n},1,U1,2020-03-99" for n in range(10_050))
    outcome = hand_in(programme(tmp_path, visits=f"{VISITS}\n{rows}", problems="", measures=""))
    assert (len(outcome.faults), outcome.fault_count) == (10_000, 10_050)
    assert "10050" in outcome.sentence[1]


def test_overlapping_participations_of_a_unit(tmp_path):
    head = "unit_code,group_number,joined_on,left_on"
    given = programme(
        tmp_path,
        participation=f"{head}\nU1,1,,2020-04-02\nU1,2,2020-04-01,\nU2,1,,2020-04-01\nU2,2,2020-04-01,",
    )
    assert places(given) == [("participation", 3, "joined_on")]


def test_a_refused_programme_does_not_hide_the_faults_of_other_sheets(tmp_path):
    given = programme(
        tmp_path,
        programme="key,title,started_on,ends_on\nstudy,主题教育,2020-03-13,2020-02-01",
        visits=f"{VISITS}\nv1,1,U9,2020-03-18",
    )
    assert places(given)[:2] == [("programme", 2, "ends_on"), ("visits", 2, "unit_code")]
    assert not Programme.objects.exists()


def test_no_programme_to_be_found_is_told_once_a_sheet(tmp_path):
    rest = {name: SHEETS[name] for name in ("unit_kinds", "units")}
    assert places(folder(tmp_path, **rest)) == [("unit_kinds", 2, "programme"), ("units", 2, "programme")]


def test_the_cell_is_where_the_column_stands_in_that_file(tmp_path):
    visits = "visited_on,uid,unit_code,group_number\n2020-03-18,v1,U1,1\nsoon,v2,U1,1\n2020-03-18,v3,U9,1"
    faults = faults_of(programme(tmp_path, visits=visits))
    assert {(fault.cell, fault.column) for fault in faults} == {("A3", "visited_on"), ("C4", "unit_code")}


def test_a_fault_of_a_whole_sheet_has_no_cell(tmp_path):
    assert [fault.cell for fault in faults_of(programme(tmp_path, visits="uid,unit_code\nv1,U1"))] == [
        None
    ] * 2
