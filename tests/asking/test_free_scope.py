"""What free words are about: groups, units, days and weeks, in Chinese and English."""

from datetime import date

import pytest

from roundtable.asking.free_scope import Found, scope_in
from roundtable.asking.free_units import normalised

UNITS = [
    ("A01", "柳林镇"),
    ("A02", "沙溪镇"),
    ("B03", "云泽市委组织部"),
    ("B07", "云泽市水利局"),
    ("B08", "云泽市教育局"),
    ("C11", "联通分公司"),
    ("D01", "沙溪镇中心小学"),
    ("E05", "Willow Creek Clinic"),
    ("E06", "Harbour Clinic"),
]
GROUPS = [(number, f"第{sign}督导组") for number, sign in enumerate("一二三四五六七八九", 1)] + [
    (12, "北片组")
]


def read(text: str, today: date = date(2020, 4, 14)) -> Found:
    return scope_in(normalised(text), units=UNITS, groups=GROUPS, today=today, started_on=date(2020, 3, 13))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第三组谁最慢", 3),
        ("三组谁最慢", 3),
        ("3组", 3),
        ("第 3 督导组的情况", 3),
        ("第３组", 3),
        ("三督谁掉队", 3),
        ("第三个组", 3),
        ("第十二组", 12),
        ("北片组谁最慢", 12),
        ("who is slow in group 4", 4),
        ("grp 4", 4),
        ("Group No. 4", 4),
        ("team four", 4),
        ("the fourth group", 4),
        ("the 4th supervision group", 4),
        ("group 40: one that is not there is asked for, and refused by name", 40),
    ],
)
def test_a_group_is_recognised(text, number):
    assert read(text).scope == {"group": number}


@pytest.mark.parametrize(
    "text",
    ["三个组", "前三组", "各组", "每组做了什么", "一组数据", "三组织部", "一督到底", "三督导员", "第三、四组", "groups 3 and 4",
     "第三组和第四组", "how many groups", "4 groups"],
)  # fmt: skip
def test_counts_of_groups_and_several_groups_name_no_group(text):
    assert "group" not in read(text).scope


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A01 的情况", "A01"),
        ("a01怎么样", "A01"),
        ("看看Ａ０１", "A01"),
        ("柳林镇怎么走过来的", "A01"),
        ("柳林走到哪一步", "A01"),
        ("水利局", "B07"),
        ("市水利局的问题", "B07"),
        ("水利部门进展", "B07"),
        ("联通", "C11"),
        ("联通公司怎么样", "C11"),
        ("沙溪镇中心小学", "D01"),
        ("沙溪镇", "A02"),
        ("willow creek", "E05"),
        ("what about Harbour", "E06"),
    ],
)
def test_a_unit_is_recognised_by_code_name_or_a_part_of_its_own(text, code):
    assert read(text).scope == {"unit": code}


@pytest.mark.parametrize(
    "text",
    [
        "水利工程",
        "教育",
        "云泽市各单位",
        "组织了哪些活动",
        "分公司",
        "the clinic",
        "A011",
        "XA01",
        "中心",
        "柳林镇和水利局",
    ],
)
def test_what_several_share_or_anybody_says_names_no_unit(text):
    assert "unit" not in read(text).scope


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("截至3月30日", (2020, 3, 30)),
        ("到2020年4月13日", (2020, 4, 13)),
        ("三月三十号", (2020, 3, 30)),
        ("二〇二〇年三月三十日", (2020, 3, 30)),
        ("4月10日前", (2020, 4, 10)),
        ("截至4月10日为止", (2020, 4, 10)),
        ("截止3.30", (2020, 3, 30)),
        ("截至30日", (2020, 3, 30)),
        ("as of 30 March 2020", (2020, 3, 30)),
        ("on 2020-04-13", (2020, 4, 13)),
        ("2020/4/13", (2020, 4, 13)),
        ("March 30", (2020, 3, 30)),
        ("by the 30th of March", (2020, 3, 30)),
        ("Mar. 30th, 2020", (2020, 3, 30)),
        ("昨天", (2020, 4, 13)),
        ("yesterday", (2020, 4, 13)),
        (
            "12月1日",
            (2020, 12, 1),
        ),  # the last one was before the programme: the coming one, which asking refuses
    ],
)
def test_a_day_is_what_is_known_as_of_it(text, day):
    assert read(text).scope == {"as_of": date(*day)}


@pytest.mark.parametrize(
    ("text", "since", "as_of"),
    [
        ("3月16日以来", (3, 16), None),
        ("自3月16日起", (3, 16), None),
        ("since 16 March", (3, 16), None),
        ("从3月16日到3月30日", (3, 16), (3, 30)),
        ("3月16日至30日", (3, 16), (3, 30)),
        ("from 16 March to 30 March", (3, 16), (3, 30)),
        ("between March 16 and March 30", (3, 16), (3, 30)),
        ("上周", (4, 6), (4, 12)),
        ("上个星期", (4, 6), (4, 12)),
        ("last week", (4, 6), (4, 12)),
        ("上上周", (3, 30), (4, 5)),
        ("本周", (4, 13), (4, 14)),
        ("this week", (4, 13), (4, 14)),
        ("第13周", (3, 23), (3, 29)),
        ("第十三周", (3, 23), (3, 29)),
        ("2020年第13周", (3, 23), (3, 29)),
        ("week 13", (3, 23), (3, 29)),
        ("in 2020-W13", (3, 23), (3, 29)),
        ("3月25日那周", (3, 23), (3, 29)),
        ("the week of 25 March", (3, 23), (3, 29)),
    ],
)
def test_a_span_has_a_first_day_and_a_last(text, since, as_of):
    days = {"since": since, "as_of": as_of}
    assert read(text).scope == {name: date(2020, *day) for name, day in days.items() if day}


@pytest.mark.parametrize(
    "text",
    ["比上周多了吗", "和上周相比", "more than last week", "compared with last week", "每周", "weekly", "一周一次", "3月底",
     "2月30日", "第60周", "market 5", "may five units"],
)  # fmt: skip
def test_comparisons_rhythms_and_days_that_never_are_give_no_days(text):
    assert read(text).scope == {}


def test_a_day_without_a_year_is_the_latest_one_of_the_programme():
    assert read("11月30日", today=date(2021, 2, 1)).scope == {"as_of": date(2020, 11, 30)}


def test_all_together_and_what_is_left_of_the_text():
    found = read("第三组柳林镇3月16日以来的问题，截至3月30日")
    assert found.scope == {"group": 3, "unit": "A01", "since": date(2020, 3, 16), "as_of": date(2020, 3, 30)}
    assert found.rest.split() == ["的问题,"]
    assert not found.notes


def test_of_two_units_none_is_taken_and_a_note_says_so():
    found = read("柳林镇和水利局的问题")
    assert found.scope == {}
    assert [note["en"] for note in found.notes] == [
        "Which unit the question means is not clear, so none was taken; name one."
    ]
