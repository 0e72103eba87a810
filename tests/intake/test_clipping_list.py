"""A list of items, pasted or uploaded: what is read of it, and what is told of each row."""

from datetime import date

import pytest
from openpyxl import Workbook

from roundtable.actions import publicity, rules
from roundtable.actions.refused import Refused
from roundtable.intake.clippings.listed import COLUMNS, known_in, read, text_of
from roundtable.intake.faults import Refusal
from tests.cast import OFFICE, march, small_programme

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


@pytest.fixture
def known():
    town = small_programme()
    publicity.add_outlet(
        by=OFFICE, programme=town.programme, uid="daily", name="市日报", level="city", channel="press"
    )
    return known_in(town.programme, TODAY)


def faults(known, text):
    return {row.number: [en for _, en in row.faults] for row in read(text, known) if row.faults}


def test_a_list_under_a_head_in_any_order_with_tabs(known):
    text = "序号\t标题\t渠道\t刊发日期\t单位\n1\t院坝会\t市日报\t2020年3月18日\t东山镇\n\n2\t再访\tDAILY\t2020/3/19\t\n"
    first, second = read(text, known)
    assert (first.values["title"], first.values["published_on"]) == ("院坝会", march(18))
    assert (first.values["outlet"].uid, first.values["unit"].uid) == ("daily", "T01")
    assert (second.number, second.values["outlet"].uid, second.values["unit"]) == (4, "daily", None)
    assert not first.faults
    assert not second.faults


def test_a_list_without_a_head_is_read_in_the_order_stated(known):
    assert list(COLUMNS) == ["published_on", "outlet", "title", "url", "unit", "text"]
    (row,) = read('2020-03-18,市日报,"院坝会，开了",https://a.example/1,T02,"一段\n两段"', known)
    assert row.values["title"] == "院坝会，开了"
    assert (row.values["unit"].uid, row.values["text"]) == ("T02", "一段\n两段")
    assert not row.faults


def test_every_fault_is_told_by_its_row(known):
    text = "\n".join(
        (
            "day,outlet,title,link,unit,text",
            "2020-03-18,市日报,fine,,,",
            "2020-03-12,市日报,before the programme,,,",
            "2026-11-25,市日报,not yet,,,",
            "31 Feb,市日报,no day,,,",
            "2020-03-18,市晚报,another outlet,,,",
            "2020-03-18,市日报,,,,",
            "2020-03-18,市日报,a script,javascript:alert(1),,",
            "2020-03-18,市日报,no such unit,,Dongshan,",
            f"2020-03-18,市日报,{'t' * 501},,,",
        )
    )
    found = faults(known, text)
    assert {number: len(each) for number, each in found.items()} == dict.fromkeys(range(3, 11), 1)
    assert "from the programme's start" in found[3][0]
    assert "has not come yet" in found[4][0]
    assert "such as 2020-03-30" in found[5][0]
    assert found[6] == ["No outlet is called 市晚报; is it 市日报?"]
    assert "title" in found[7][0]
    assert "begins with http" in found[8][0]
    assert found[9] == ["No unit is called Dongshan."]
    assert "at most 500 characters" in found[10][0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("day,outlet,title", "is empty"),
        ("day,title\n2020-03-18,x", "lacks: outlet"),
        ('2020-03-18,市日报,"open', "no partner"),
        ("2020-03-18,市日报,x\n" * 501, "at most 500"),
        ("2020-03-18,市日报,a\0b", "control characters"),
    ],
)
def test_a_list_that_cannot_be_taken_apart_is_refused_whole(known, text, words):
    with pytest.raises(Refused, match=words):
        read(text, known)


def test_a_workbook_gives_the_same_list(known, tmp_path):
    book = Workbook()
    book.create_sheet("Clippings")
    for cells in (["日期", "媒体", "标题"], [march(18), "市日报", "=1+1"]):
        book["Clippings"].append(cells)
    book.save(tmp_path / "list.xlsx")
    (row,) = read(text_of(tmp_path / "list.xlsx"), known)
    assert (row.values["published_on"], row.values["outlet"].uid) == (march(18), "daily")
    (tmp_path / "list.xlsx").write_bytes(b"not a workbook")
    with pytest.raises(Refusal):
        text_of(tmp_path / "list.xlsx")


def test_the_days_of_a_list_are_bound_by_the_programme(known):
    assert known.frame == rules.Frame(march(13), TODAY)
