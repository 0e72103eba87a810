"""How a cell is read, as people type it and as Excel keeps it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from roundtable.intake.reading.cells import Unreadable, plain, reader
from roundtable.intake.sheets.column import Column, Type
from roundtable.intake.sheets.plan import STEPS

DAY = date(2020, 3, 30)


def local(*parts: int) -> datetime:
    """A time without a zone, as Excel keeps all of them."""
    return datetime(*parts)  # noqa: DTZ001


def read(type_: Type, raw: object) -> object:
    return reader(Column("c", "列", "C", type_, words=STEPS if type_ == "choice" else {}))(raw)


@pytest.mark.parametrize(
    "typed",
    [
        *("2020-03-30", "2020/3/30", "2020.3.30", "2020年3月30日", "２０２０－０３－３０", " 2020-03-30 "),
        *("2020-03-30 00:00:00", DAY, local(2020, 3, 30), local(2020, 3, 30, 14, 5)),
    ],
)
def test_a_day_is_read_however_it_is_written(typed: object):
    assert read("day", typed) == DAY


@pytest.mark.parametrize(
    "typed", ["2020-02-30", "30/03/2020", "March", "43920", 43920.0, "2020-3", "0202-03-30", True]
)
def test_what_is_no_day_is_told(typed: object):
    with pytest.raises(Unreadable):
        read("day", typed)


@pytest.mark.parametrize(
    ("typed", "number"), [("12", 12), ("１２", 12), (12.0, 12), ("-3", -3), (" 7 ", 7), (0, 0)]
)
def test_a_whole_number(typed: object, number: int):
    assert read("integer", typed) == number


@pytest.mark.parametrize("typed", ["twelve", "1.5", 1.5, "1,000", "9" * 400, True, "十二"])
def test_what_is_no_whole_number_is_told(typed: object):
    with pytest.raises(Unreadable):
        read("integer", typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((typed, True) for typed in ("yes", "是", "TRUE", "1", 1, True)),
        *((typed, False) for typed in ("no", "否", "False", "0", 0.0, False)),
    ],
)
def test_yes_and_no(typed: object, meant: bool):
    assert read("yes_no", typed) is meant


@pytest.mark.parametrize("typed", ["done", "完成", "DONE", " Done ", "ｄｏｎｅ"])
def test_a_choice_by_its_key_or_its_words(typed: str):
    assert read("choice", typed) == "done"


def test_a_choice_that_is_none_names_those_that_are():
    with pytest.raises(Unreadable) as told:
        read("choice", "办结")
    zh, en = told.value.sentence
    assert "accepted（认可）" in zh
    assert "done, accepted, returned" in en


@pytest.mark.parametrize(
    ("typed", "key"), [("Ｕ０１", "U01"), (" 01 ", "01"), (7.0, "7"), ("a\u200bb", "ab"), (101, "101")]
)
def test_a_key_has_usual_width_and_nothing_invisible(typed: object, key: str):
    assert read("code", typed) == key


def test_a_text_keeps_its_signs_and_loses_only_its_ends():
    assert read("text", " 红旗渠🚩Ａ１\r\n第二行  ") == "红旗渠🚩Ａ１\n第二行"
    assert plain(13800000000.0) == "13800000000"


def test_keys_between_semicolons_of_either_width():
    assert read("codes", "town； dept;town;") == ("town", "dept")


def test_a_time_with_and_without_offset():
    assert read("moment", "2020-03-30T09:05:01.5Z") == datetime(2020, 3, 30, 9, 5, 1, 500_000, tzinfo=UTC)
    assert read("moment", "2020-03-30 09:05+08:00") == datetime(
        2020, 3, 30, 9, 5, tzinfo=timezone(timedelta(hours=8))
    )
    assert read("moment", "2020/3/30 9:05") == local(2020, 3, 30, 9, 5)
    assert read("moment", "2020年3月30日") == local(2020, 3, 30)


@pytest.mark.parametrize("typed", ["2020-03-30 25:00", "soon", 43920.5, "2020-02-30 09:00"])
def test_what_is_no_time_is_told(typed: object):
    with pytest.raises(Unreadable):
        read("moment", typed)
