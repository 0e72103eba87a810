"""A page's text, pasted: what is read out of it."""

from datetime import date

import pytest

from roundtable.intake.clippings.page import Guessed, day_in, guessed

OUTLETS = {"云泽日报": "daily", "云泽日报客户端": "app", "City Daily": "city-daily"}
UNITS = {"沙溪镇": "T01", "东山镇": "T02", "东山": "X01"}

CHINESE = """
首页 > 要闻 > 正文
沙溪镇把学习会开进院坝
2020-03-18 08:30   来源：云泽日报   字号：大 中 小
　　本报讯 3月16日晚，沙溪镇干部把学习会开到了村民的院坝里。

　　两个小时里，群众提了十四条意见。
责任编辑：某某
上一篇：别的新闻 2020-03-17
版权所有 https://news.yunze.example/2020/0318/0007
"""
ENGLISH = """Home
Search
Meetings in the yard
By our own correspondent | 18 March 2020 | Source: City Daily
People raised fourteen points; nine were answered on the spot.
Share this article
Related: https://example.org/other
"""


def read(pasted: str) -> Guessed:
    return guessed(pasted, outlets=OUTLETS, units=UNITS)


def test_a_chinese_page():
    page = read(CHINESE)
    assert page.title == "沙溪镇把学习会开进院坝"
    assert page.published_on == date(2020, 3, 18)
    assert (page.outlet, page.outlet_name, page.unit) == ("daily", "", "T01")
    assert page.url == "https://news.yunze.example/2020/0318/0007"
    assert page.text.splitlines() == [
        "本报讯 3月16日晚，沙溪镇干部把学习会开到了村民的院坝里。",
        "两个小时里，群众提了十四条意见。",
    ]


def test_an_english_page():
    page = read(ENGLISH)
    assert (page.title, page.published_on) == ("Meetings in the yard", date(2020, 3, 18))
    assert (page.outlet, page.text) == (
        "city-daily",
        "People raised fourteen points; nine were answered on the spot.",
    )


def test_a_source_that_is_not_known_keeps_its_name():
    page = read("院坝会\n来源：某某公众号 2020年3月18日\n正文在这里。")
    assert (page.outlet, page.outlet_name) == ("", "某某公众号")


def test_an_outlet_named_in_the_opening_lines_is_found_the_longest_name_first():
    assert read("院坝会开进沙溪\n云泽日报客户端讯 干部进院坝。").outlet == "app"


def test_a_title_that_names_two_units_names_none():
    assert read("沙溪镇和东山镇一起学\n正文").unit == ""
    assert read("东山镇一起学\n正文").unit == "T02"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2020年3月18日", date(2020, 3, 18)),
        ("2020/3/18 08:00", date(2020, 3, 18)),
        ("March 18th, 2020", date(2020, 3, 18)),
        ("18 Mar 2020", date(2020, 3, 18)),
        ("2020-02-31", None),
        ("3月18日", None),
    ],
)
def test_days(line, day):
    assert day_in(line) == day


@pytest.mark.parametrize("pasted", ["", "\n\n", "。", "<script>alert(1)</script>", "字" * 100_000])
def test_what_is_no_page_gives_no_more_than_it_says(pasted):
    page = read(pasted)
    assert (page.published_on, page.outlet, page.url) == (None, "", "")
    assert len(page.title) <= 120
