"""What the office and the departments keep: materials, publicity, reports, meetings."""

from roundtable.actions import materials, meetings, publicity, reports
from tests.cast import DEPARTMENT, LIAISON, OFFICE, march, refused


def test_materials_are_handed_out_and_receipted(town):
    said = {"by": OFFICE, "programme": town.programme, "title": "汇编"}
    with refused("one of print, ebook, document_set"):
        materials.issue(form="paper", **said)
    material = materials.issue(form="print", copies=4_000_000, issued_on=march(1), **said)
    out = materials.hand_out(
        by=OFFICE,
        material=material,
        recipient="东山镇",
        unit=town.dongshan,
        delivered_on=march(16),
        copies=40,
    )
    with refused("not before the day of delivery"):
        materials.receipt(by=LIAISON, distribution=out, receipted_on=march(15))
    signed = materials.receipt(by=LIAISON, distribution=out, receipted_on=march(17))
    assert (signed.receipted_on, signed.copies, signed.unit_id) == (march(17), 40, town.dongshan.pk)


def test_publicity_is_recorded_by_its_outlet(town, elsewhere):
    said = {"by": DEPARTMENT, "programme": town.programme}
    with refused("one of province_or_above, city, own"):
        publicity.add_outlet(name="市日报", level="town", channel="press", **said)
    outlet = publicity.add_outlet(name="市日报", level="city", channel="press", **said)
    item = {"by": DEPARTMENT, "outlet": outlet, "published_on": march(18), "title": "学习进行时"}
    with refused("belongs to another programme"):
        publicity.record_item(unit=elsewhere.dongshan, **item)
    assert publicity.record_item(unit=town.dongshan, story="s1", **item).outlet_id == outlet.pk
    briefing = publicity.issue_briefing(number=1, issued_on=march(18), title="简报", **said)
    assert briefing.uid == "1"
    with refused("whole number"):
        publicity.record_lecture(held_on=march(18), tier="县级", place="礼堂", audience=-3, **said)
    lecture = publicity.record_lecture(held_on=march(18), tier="县级", place="礼堂", audience=300, **said)
    assert lecture.audience == 300


def test_a_report_is_expected_and_handed_in_once(town):
    """Its week begins on a Monday, before the programme did."""
    owed = {"by": OFFICE, "programme": town.programme, "department": "宣传部", "period_start": march(9)}
    with refused("not before the first day of the period"):
        reports.expect(due_on=march(8), **owed)
    report = reports.expect(due_on=march(20), **owed)
    with refused("is there already"):
        reports.expect(due_on=march(20), **owed)
    submit = {"by": DEPARTMENT, "report": report, "submitted_on": march(20)}
    with refused("figures, zero or nothing"):
        reports.submit(state="", **submit)
    handed_in = reports.submit(state="zero", **submit)
    assert (handed_in.state, handed_in.due_on) == ("zero", march(20))
    with refused("was submitted on 2020-03-20"):
        reports.submit(state="figures", **submit)


def test_a_meeting_decides(town):
    meeting = meetings.record(
        by=OFFICE, programme=town.programme, number=1, held_on=march(30), title="第一次会议"
    )
    said = {"by": OFFICE, "meeting": meeting, "what": "限期整改", "responsible": "办公室"}
    with refused("2020-03-29 is before"):
        meetings.decide(due_on=march(29), **said)
    assert meetings.decide(due_on=march(31), unit=town.dongshan, **said).meeting_id == meeting.pk
