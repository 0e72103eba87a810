"""The pack shows the agenda as it stood at the moment of the pack."""

from roundtable.actions import meetings
from roundtable.actions.meeting.add_item import add_item
from roundtable.actions.meeting.change_item import change_item
from roundtable.records.acts import Act
from roundtable.reports.documents.at_table import agenda_of
from roundtable.reports.documents.held import Item
from tests.cast import OFFICE, march


def test_as_known_then(town):
    meeting = meetings.record(
        by=OFFICE, programme=town.programme, number=1, held_on=march(30), title="第一次会议"
    )
    before = Act.objects.latest("id").at
    item = add_item(by=OFFICE, meeting=meeting, title="东山镇的措施", why="过期", minutes=10, kind="overdue")
    added = Act.objects.latest("id").at
    change_item(by=OFFICE, item=item, title="东山镇的两项措施", reason="改题")
    changed = Act.objects.latest("id").at
    assert agenda_of(meeting, before) == []
    assert agenda_of(meeting, added) == [Item("东山镇的措施", "过期", 10)]
    assert agenda_of(meeting, changed) == [Item("东山镇的两项措施", "过期", 10)]
