"""Publicity as it comes in: by hand, out of a pasted page, as a list; outlets, lectures, briefings. Refused first, then granted."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from roundtable.records.acts import Act
from roundtable.records.publicity import Briefing, Lecture, Outlet, PublicityItem
from tests.web.office.cast import key_of

ADD, PASTE, LIST = "/publicity/add/", "/publicity/paste/", "/publicity/list/"
BODY = (
    "本报讯 3月21日晚，沙溪镇干部把学习会开到了村民的院坝里。镇党委书记先说自己的三个问题，再请大家提意见。"
    "两个小时里，群众提了十四条意见，当场答复九条，其余五条写明谁来办、什么时候办完。"
)
PAGE = f"首页 > 要闻\n沙溪镇把学习会开进院坝\n2020-03-22 08:30 来源：云泽日报\n{BODY}\n责任编辑：某某"


def current(model):
    return model.objects.filter(superseded_at__isnull=True)


def item(client, **changed):
    said = {
        "outlet": "daily",
        "published_on": "2020-03-22",
        "title": "学习会开进院坝",
        "url": "https://daily.example/0322",
        "unit": "沙溪镇",
        "text": BODY,
        "uid": key_of(client, ADD),
    }
    return {**said, **changed}


def test_who_records_no_publicity_is_refused_at_the_page_and_by_hand(liaison, leader):
    for client in (liaison, leader):
        for address in (ADD, PASTE, LIST, "/publicity/outlets/", "/do/publicity.add_outlet/"):
            assert client.get(address).status_code == 403
            assert client.post(address, {"name": "x"}).status_code in {403, 405}
    assert current(PublicityItem).count() == 1


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"published_on": "2020-03-12"}, "from the programme&#x27;s start"),
        ({"published_on": "2999-01-01"}, "has not come yet"),
        ({"published_on": "soon"}, "Give a day"),
        ({"url": "javascript:alert(1)"}, "begins with http"),
        ({"outlet": "nowhere"}, "Select a valid choice"),
        ({"outlet": "new"}, "Name the new outlet"),
        ({"outlet": "new", "new_name": "云泽日报"}, "is called 云泽日报 already"),
        ({"unit": "Atlantis"}, "No unit has the code"),
        ({"text": "字" * 100_001}, "at most 100000 characters"),
        ({"title": ""}, "This field is required"),
        ({"title": "启动", "published_on": "2020-03-20"}, "is recorded already (n1)"),
        ({"reprint_of": "no-such-item"}, "There is no record"),
        ({"uid": "!"}, "lost its key"),
    ],
)
def test_what_an_item_cannot_be(department, changed, words):
    before = Act.objects.count()
    answer = department.post(ADD, item(department, **changed))
    assert answer.status_code in {404, 422}
    assert words in answer.content.decode()
    assert (current(PublicityItem).count(), Act.objects.count()) == (1, before)


def test_an_item_is_recorded_once_however_often_it_is_sent(department):
    said = item(department)
    for _ in range(2):
        assert department.post(ADD, said)["Location"] == "/publicity/"
    found = current(PublicityItem).get(uid=said["uid"])
    assert (found.title, found.unit.uid, found.story) == ("学习会开进院坝", "A02", "")


def test_html_in_a_title_is_shown_as_it_was_written(department):
    department.post(ADD, item(department, title="<script>alert(1)</script>"))
    again = department.post(ADD, item(department, title="院坝", published_on="2020-03-23"))
    assert "&lt;script&gt;alert(1)" in again.content.decode()
    assert "<script>alert" not in again.content.decode()


def test_a_new_outlet_comes_in_with_its_first_item_or_not_at_all(department):
    new = {"outlet": "new", "new_name": "云泽晚报", "new_level": "city", "new_channel": "press"}
    department.post(ADD, item(department, **new, url="ftp://x"))
    assert current(Outlet).count() == 1
    department.post(ADD, item(department, **new))
    assert current(PublicityItem).get(title="学习会开进院坝").outlet.name == "云泽晚报"


def test_a_likely_reprint_is_asked_about_and_folds_into_a_story_only_where_it_is_said_to_be_one(department):
    department.post(ADD, item(department))
    again = item(department, outlet="new", new_name="云泽网", title="沙溪：十四条意见当场答")
    asked = department.post(ADD, again)
    assert asked.status_code == 200
    assert "100 in 100 of the text are the same" in asked.content.decode()
    assert current(PublicityItem).count() == 2

    first = current(PublicityItem).get(title="学习会开进院坝")
    department.post(ADD, {**again, "reprint_of": first.uid})
    of_one_story = current(PublicityItem).exclude(story="")
    assert {one.title for one in of_one_story} == {"学习会开进院坝", "沙溪：十四条意见当场答"}
    assert len({one.story for one in of_one_story}) == 1
    assert current(PublicityItem).get(uid=first.uid).reason == "转载 reprinted"

    apart = item(department, title="另一篇", published_on="2020-03-24", reprint_of="its own")
    department.post(ADD, apart)
    assert current(PublicityItem).get(title="另一篇").story == ""


def test_a_pasted_page_is_shown_as_it_was_read_and_saved_only_when_looked_at(department):
    assert department.post(PASTE, {"page": ""}).status_code == 422
    shown = department.post(PASTE, {"page": PAGE}).content.decode()
    assert 'value="沙溪镇把学习会开进院坝"' in shown
    assert 'value="2020-03-22"' in shown
    assert '<option value="daily" selected>' in shown
    assert BODY in shown
    assert "某某" not in shown
    assert current(PublicityItem).count() == 1


def test_a_list_with_faults_is_told_row_by_row_and_records_nothing(department):
    lines = "2020-03-22,云泽日报,一\n2020-03-12,云泽日报,二\n2020-03-22,晚报,三\n2020-03-22,云泽日报,一"
    said = {"lines": lines, "uid": key_of(department, LIST)}
    for sent in (said, {**said, "confirmed": "1"}):
        page = department.post(LIST, sent).content.decode()
        assert "3 rows are not in order" in page
        assert "Row 2" in page
        assert "No outlet is called 晚报" in page
        assert "It is the same as row 1" in page
    assert current(PublicityItem).count() == 1


def test_a_list_is_checked_then_recorded_with_one_act(department):
    lines = f'日期,媒体,标题,正文\n2020-03-20,云泽日报,启动,\n2020-03-22,daily,院坝会,"{BODY}"\n2020-03-23,云泽日报,再说院坝会,"{BODY}"\n'
    said = {"lines": lines, "uid": key_of(department, LIST)}
    page = department.post(LIST, said).content.decode()
    assert "2 items would be recorded" in page
    assert "1 row is recorded already" in page
    assert 'value="4:#3" checked' in page
    before = Act.objects.count()
    for _ in range(2):
        department.post(LIST, {**said, "confirmed": "1", "reprint": "4:#3"})
    assert Act.objects.count() == before + 1
    new = current(PublicityItem).filter(uid__startswith=said["uid"])
    assert [one.title for one in new.order_by("published_on")] == ["院坝会", "再说院坝会"]
    assert len({one.story for one in new}) == 1
    assert new[0].story


def test_a_list_whose_reprint_is_not_accepted_has_two_stories(department):
    lines = f'2020-03-22,daily,院坝会,,,"{BODY}"\n2020-03-23,daily,再说院坝会,,,"{BODY}"'
    department.post(LIST, {"lines": lines, "uid": key_of(department, LIST), "confirmed": "1"})
    assert [one.story for one in current(PublicityItem).filter(title__contains="院坝会")] == ["", ""]


def upload(content, name="list.csv"):
    file = io.BytesIO(content)
    file.name = name
    return file


def test_a_list_may_be_a_workbook_or_a_csv_of_a_chinese_office(department):
    book = Workbook()
    book.create_sheet("list")
    book["list"].append([date(2020, 3, 22), "云泽日报", "院坝会"])
    kept = io.BytesIO()
    book.save(kept)
    for content in (kept.getvalue(), "2020-03-22,云泽日报,院坝会".encode("gb18030")):
        page = department.post(LIST, {"uid": key_of(department, LIST), "file": upload(content)})
        assert "1 item would be recorded" in page.content.decode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 not a workbook", "not a sound .xlsx"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\xff\xff", "neither a workbook nor a text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", "old .xls"),
        (b"a" * 700_001, "too long"),
    ],
)
def test_what_is_no_list_is_told(department, content, words):
    page = department.post(LIST, {"uid": key_of(department, LIST), "file": upload(content)})
    assert page.status_code == 422
    assert words in page.content.decode()


def test_an_outlet_has_a_name_of_its_own_and_is_corrected_by_who_added_it(department, office):
    add = "/do/publicity.add_outlet/"
    said = {"level": "city", "channel": "web"}
    twice = department.post(add, {**said, "name": "云泽日报", "uid": key_of(department, add)})
    assert "is called 云泽日报 already" in twice.content.decode()
    department.post(add, {**said, "name": "云泽网", "uid": key_of(department, add)})
    mine = current(Outlet).get(name="云泽网")

    correct = f"/do/publicity.correct_outlet/{mine.uid}/"
    form = {**said, "name": "云泽日报", "reason": "写错", "version": mine.pk, "uid": "a-key-of-its-own"}
    assert "is called 云泽日报 already" in department.post(correct, form).content.decode()
    department.post(correct, {**form, "name": "云泽新闻网"})
    assert current(Outlet).get(uid=mine.uid).name == "云泽新闻网"
    late = office.post(correct, {**form, "name": "另一个"})
    assert "has just been corrected by someone: 写错" in late.content.decode()

    page = department.get("/publicity/outlets/").content.decode()
    assert f"/do/publicity.correct_outlet/{mine.uid}/" in page
    assert "/do/publicity.correct_outlet/daily/" not in page
    daily = current(Outlet).get(uid="daily")
    theirs = department.post(
        "/do/publicity.correct_outlet/daily/", {**form, "version": daily.pk, "name": "x"}
    )
    assert theirs.status_code == 403
    assert "/do/publicity.correct_outlet/daily/" in office.get("/publicity/outlets/").content.decode()


def test_a_lecture_and_a_briefing(department, liaison):
    lecture, briefing = "/do/lectures.record/", "/do/publicity.issue_briefing/"
    assert liaison.get(lecture).status_code == 403
    assert liaison.post(briefing, {"number": 1}).status_code == 403
    said = {"held_on": "2020-03-22", "tier": "village", "place": "hall", "uid": key_of(department, lecture)}
    wrong = department.post(lecture, {**said, "audience": "-3"})
    assert wrong.status_code == 422
    department.post(lecture, {**said, "audience": "60", "unit": "A02"})
    assert current(Lecture).get().unit.uid == "A02"

    page = department.get(briefing).content.decode()
    assert 'name="number" value="1"' in page
    issued = {
        "number": "1",
        "issued_on": "2020-03-22",
        "title": "第一期",
        "uid": key_of(department, briefing),
    }
    for _ in range(2):
        assert department.post(briefing, issued).status_code == 302
    assert current(Briefing).get().title == "第一期"
