"""Reprints and what only looks like one, in Chinese and English, with what was measured."""

from datetime import date

import pytest

from roundtable.intake.clippings.likeness import is_reprint, near_titles, said, share
from roundtable.intake.clippings.stories import Stories

YARD = (
    "本报讯 3月16日晚，沙溪镇干部把学习会开到了村民的院坝里。镇党委书记先说自己的三个问题，再请大家提意见。"
    "两个小时里，群众提了十四条意见，当场答复九条，其余五条写明谁来办、什么时候办完。"
    "村民老李说，往年开会念稿子，今年开会记意见，变化看得见。镇里把十四条意见贴在村务栏，办一条销一条。"
)
OTHER_YARD = (
    "云泽日报讯 东山乡的田埂上，这几天多了一块黑板。每天傍晚，驻村干部把当天听到的难处写在上面，"
    "第二天一早由乡里认领。截至昨天，黑板上写过二十二件事，擦掉了十九件。乡纪委书记说，擦不掉的三件，原因也写在旁边，"
    "一件等市里批，一件等雨停，还有一件是乡里办错了，正在重办。"
)
#: The form that every unit's notice is written in.
FORM = (
    "{unit}召开主题教育动员会。会议传达了上级精神，部署了下一步工作。{head}主持会议并讲话。会议要求，要提高认识，"
    "加强领导，精心组织，狠抓落实。{unit}班子成员、各{part}负责人共{number}人参加会议。"
)
HALL = (
    "On Monday evening the town office of Shaxi took its study meeting to a farmyard. The secretary named three"
    " faults of his own first, then asked for more. In two hours people raised fourteen points; nine were answered"
    " on the spot, and for the other five it was written down who will see to them and by when."
)
OTHER_HALL = (
    "A blackboard has stood on the dike of Dongshan for a week. Each evening the cadres write down what troubled"
    " people that day, and in the morning the township takes it on. Twenty-two matters were written on it so far,"
    " and nineteen have been wiped off again; beside the other three the reason is given."
)

REPRINTS = {
    "word for word": (("学习会开进院坝", YARD), ("学习会开进院坝", YARD)),
    "under another title": (("学习会开进院坝", YARD), ("沙溪：十四条意见当场答", YARD)),
    "shortened by half": (("学习会开进院坝", YARD), ("学习会开进院坝", YARD[: len(YARD) // 2])),
    "other punctuation, wide digits, a source line": (
        ("学习会开进院坝", YARD),
        (
            "【要闻】学习会，开进院坝",
            "来源：云泽日报 " + YARD.replace("，", ",").replace("3月16日", "3月16日"),
        ),
    ),
    "a sentence added in the middle": (
        ("学习会开进院坝", YARD),
        ("学习会开进院坝", YARD[:60] + "市委学习办有关负责人到会听会，没有讲话，只记了笔记。" + YARD[60:]),
    ),
    "title alone, with a column's name before it": (
        ("沙溪镇把学习会开进院坝里", ""),
        ("快讯｜沙溪镇把学习会开进院坝里", ""),
    ),
    "title alone, the end left out": (
        ("Meetings in the yard: what fourteen farmers had to say about the office", ""),
        ("Meetings in the yard: what fourteen farmers had to say", ""),
    ),
    "English, word for word under another title": (
        ("Meetings in the yard", HALL),
        ("Shaxi answers on the spot", HALL),
    ),
    "English, shortened": (("Meetings in the yard", HALL), ("Meetings in the yard", HALL[:200])),
}
OTHERS = {
    "the same title with another town": (("东山镇召开主题教育动员会", ""), ("西山镇召开主题教育动员会", "")),
    "the next number of a series": (("主题教育简报第3期", ""), ("主题教育简报第4期", "")),
    "English: another town": (
        ("Dongshan opens its study hall to farmers", ""),
        ("Xishan opens its study hall to farmers", ""),
    ),
    "a column of the same name every week": (("学习教育一周要闻", YARD), ("学习教育一周要闻", OTHER_YARD)),
    "English: a column of the same name": (("This week in study", HALL), ("This week in study", OTHER_HALL)),
    "one quotes a sentence of the other": (
        ("学习会开进院坝", YARD),
        ("田埂上的黑板", OTHER_YARD + YARD[100:140]),
    ),
    "titles that share most words": (
        ("市委学习办督导组到沙溪镇督导", ""),
        ("市委学习办督导组到沙溪镇调研走访群众听取意见建议", ""),
    ),
    "nothing but signs": (("！！！", ""), ("——", "")),
}


@pytest.mark.parametrize("pair", REPRINTS.values(), ids=REPRINTS)
def test_a_reprint_is_known(pair):
    one, other = (said(*item) for item in pair)
    assert is_reprint(one, other)
    assert is_reprint(other, one)


@pytest.mark.parametrize("pair", OTHERS.values(), ids=OTHERS)
def test_what_only_looks_like_one_is_not(pair):
    one, other = (said(*item) for item in pair)
    assert not is_reprint(one, other)
    assert not is_reprint(other, one)


def test_notices_in_one_form_from_two_units_lie_below_the_threshold_and_are_told_by_their_titles():
    one, other = (
        said(
            f"{unit}召开主题教育动员会",
            FORM.format(unit=unit, head=head, part=part, number=number),
        )
        for unit, head, part, number in (
            ("沙溪镇", "镇党委书记", "村", "四十二"),
            ("交通运输局", "局党组书记、局长", "科室", "六十七"),
        )
    )
    assert 0.5 < (share(one, other) or 0) < 0.8
    assert not near_titles(one, other)
    assert not is_reprint(one, other)


def test_the_share_of_unlike_texts_is_far_below_any_threshold():
    assert (share(said("", YARD), said("", OTHER_YARD)) or 0) < 0.05
    assert (share(said("", HALL), said("", OTHER_HALL)) or 0) < 0.05
    assert share(said("", YARD), said("", "太短")) is None


def test_a_story_is_looked_for_among_the_days_about_it_the_nearest_first():
    there: Stories[str] = Stories()
    there.add("half", "学习会开进院坝", YARD[: len(YARD) // 2] + OTHER_YARD[:40], date(2020, 3, 17))
    there.add("whole", "院坝里的十四条", YARD, date(2020, 3, 18))
    there.add("long ago", "学习会开进院坝", YARD, date(2019, 3, 18))
    there.add("another", "田埂上的黑板", OTHER_YARD, date(2020, 3, 18))
    found = there.like("学习会开进院坝", YARD, date(2020, 3, 20))
    assert [like.item for like in found] == ["whole", "half"]
    assert found[0].share == 100
    assert there.like("别的事情", "", date(2020, 3, 20)) == []


def test_of_one_story_the_nearest_alone_is_offered_and_a_title_is_found_among_many_texts():
    there: Stories[str] = Stories()
    there.add("first", "学习会开进院坝", YARD[:90] + OTHER_YARD[:20], date(2020, 3, 17), "s1")
    there.add("reprint", "院坝里的十四条", YARD, date(2020, 3, 18), "s1")
    for number in range(40):
        there.add(f"long {number}", f"别的事 {number}", YARD[:60] + OTHER_YARD * 3, date(2020, 3, 18))
    there.add("title alone", "学习会开进院坝", "", date(2020, 3, 18))
    found = there.like("学习会开进院坝", YARD, date(2020, 3, 18))
    assert [like.item for like in found] == ["reprint", "title alone"]


def test_hundreds_of_texts_are_compared_without_comparing_all_with_all():
    there: Stories[int] = Stories()
    for number in range(300):
        there.add(number, f"第{number}篇", f"{number}号村" * 20 + OTHER_YARD[:60], date(2020, 3, 18))
    there.add(-1, "院坝", YARD + "字" * 100_000, date(2020, 3, 18))
    assert [like.item for like in there.like("院坝", YARD, date(2020, 3, 18))] == [-1]
