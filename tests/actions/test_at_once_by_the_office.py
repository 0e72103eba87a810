"""Many of a kind in one act: items of publicity with their stories, distributions, receipts, expected reports. All, or none."""

import pytest

from roundtable.actions import materials, publicity, reports
from roundtable.actions.clippings import MOST, NewItem, NewOutlet, record_items
from roundtable.actions.corrections import correct
from roundtable.actions.refused import NotAllowed, Taken
from roundtable.records.acts import Act
from roundtable.records.materials import Distribution
from roundtable.records.publicity import Outlet, PublicityItem
from tests.actions.posts import department, leader, liaison, observer, office, supervisor
from tests.cast import DEPARTMENT, OFFICE, march, refused


@pytest.fixture
def daily(town):
    return publicity.add_outlet(
        by=OFFICE, programme=town.programme, uid="daily", name="市日报", level="city", channel="press"
    )


def story(uid):
    return PublicityItem.objects.get(uid=uid, superseded_at__isnull=True).story


def items(daily, *titles):
    return [NewItem(daily, march(18), title) for title in titles]


def test_the_verbs_refuse_whoever_may_not(town, daily):
    book = materials.issue(by=OFFICE, programme=town.programme, title="读本", form="print")
    (out,) = materials.hand_out_to(by=OFFICE, material=book, delivered_on=march(16), units=[town.dongshan])
    owed = {"departments": ["宣传部"], "period_start": march(16), "due_on": march(23)}
    acts = {
        "items": (
            lambda by: record_items(by=by, programme=town.programme, items=items(daily, "x")),
            [leader, supervisor, liaison, observer],
        ),
        "hand out": (
            lambda by: materials.hand_out_to(by=by, material=book, delivered_on=march(16), recipients=["x"]),
            [leader, supervisor, liaison, observer, department],
        ),
        "receipt": (
            lambda by: materials.receipt_all(by=by, distributions=[out], receipted_on=march(17)),
            [leader, supervisor, observer, department, lambda town: liaison(town, unit="T02")],
        ),
        "expect": (
            lambda by: reports.expect_all(by=by, programme=town.programme, **owed),
            [leader, supervisor, liaison, observer, department],
        ),
    }
    before = Act.objects.count()
    for act, refused_to in acts.values():
        for post in refused_to:
            with pytest.raises(NotAllowed):
                act(post(town))
    assert Act.objects.count() == before
    for act, _ in acts.values():
        act(office(town))
    assert Act.objects.count() == before + 4


def test_items_come_in_together_or_not_at_all(town, daily):
    said = {"by": DEPARTMENT, "programme": town.programme}
    with refused("nothing to record"):
        record_items(items=[], **said)
    with refused(f"At most {MOST}"):
        record_items(items=items(daily, *(str(n) for n in range(MOST + 1))), **said)
    with refused("is recorded already"):
        record_items(items=items(daily, "同一条", "同一条"), **said)
    with refused("called 市日报 already"):
        record_items(items=[NewItem(NewOutlet("市日报", "city", "web"), march(18), "x")], **said)
    with refused("begins with http"):
        record_items(items=[NewItem(daily, march(18), "x", url="JavaScript:alert(1)")], **said)
    assert Outlet.objects.count() == 1
    record_items(items=items(daily, "一", "二"), uid="key", **said)
    with pytest.raises(Taken) as sent_again:
        record_items(items=items(daily, "一", "二"), uid="key", **said)
    assert sent_again.value.record.uid == "key"
    assert PublicityItem.objects.count() == 2


def test_reprints_share_the_story_of_what_they_reprint(town, daily):
    said = {"by": DEPARTMENT, "programme": town.programme}
    (first,) = record_items(items=items(daily, "一"), uid="first", **said)
    reprints = [
        NewItem(daily, march(19), "一", reprint_of=first),
        NewItem(daily, march(20), "一", reprint_of=first),
        NewItem(daily, march(21), "二"),
        NewItem(daily, march(22), "二", reprint_of=2),
        NewItem(daily, march(23), "二", reprint_of=3),
        NewItem(daily, march(24), "三"),
    ]
    record_items(items=reprints, uid="r", **said)
    assert story("first") == story("r") == story("r-2") == "story-first"
    assert story("r-3") == story("r-4") == story("r-5") != ""
    assert story("r-3") != story("first")
    assert story("r-6") == ""


def test_receipts_of_several_are_recorded_together_or_not_at_all(town):
    book = materials.issue(by=OFFICE, programme=town.programme, title="读本", form="print")
    to = {"material": book, "delivered_on": march(16), "copies": 10}
    with refused("Say whom"):
        materials.hand_out_to(by=OFFICE, **to)
    out = materials.hand_out_to(
        by=OFFICE, units=[town.dongshan, town.xishan], recipients=["阅览室"], uid="d", **to
    )
    assert [one.uid for one in out] == ["d", "d-2", "d-3"]
    with refused("Choose what is receipted"):
        materials.receipt_all(by=OFFICE, distributions=[], receipted_on=march(17))
    materials.receipt(by=OFFICE, distribution=out[1], receipted_on=march(17))
    with refused("西山镇 receipted it on 2020-03-17 already"):
        materials.receipt_all(by=OFFICE, distributions=out, receipted_on=march(18))
    signed = Distribution.objects.filter(superseded_at__isnull=True, receipted_on__isnull=False)
    assert [one.recipient for one in signed] == ["西山镇"]


def test_reports_are_expected_period_by_period_and_those_there_stay(town):
    owed = {"by": OFFICE, "programme": town.programme, "period_start": march(16), "due_on": march(23)}
    with refused("Say which department"):
        reports.expect_all(departments=[" "], **owed)
    with refused("Give 1 to 53"):
        reports.expect_all(departments=["宣传部"], periods=0, **owed)
    reports.expect_all(departments=["宣传部"], **owed)
    made = reports.expect_all(departments=["宣传部", "组织部", "组织部"], periods=2, **owed)
    assert {(one.department, one.period_start, one.due_on) for one in made} == {
        ("组织部", march(16), march(23)),
        ("宣传部", march(23), march(30)),
        ("组织部", march(23), march(30)),
    }
    with refused("expected already"):
        reports.expect_all(departments=["宣传部"], periods=2, **owed)


def test_an_outlet_is_not_corrected_to_the_name_of_another(town, daily):
    web = publicity.add_outlet(by=OFFICE, programme=town.programme, name="Daily", level="city", channel="web")
    with refused("called 市日报 already"):
        correct(by=OFFICE, record=web, reason="x", name="市日报")
    assert correct(by=OFFICE, record=web, reason="x", name="DAILY").name == "DAILY"
