"""What of a meeting can be corrected: nothing that happened at the table, and nothing at all once its minutes are sealed."""

from typing import Any

from roundtable.actions.meeting.at_table import NOT_NOW, read_table
from roundtable.actions.recording import Recording
from roundtable.actions.refused import Refused, refuse
from roundtable.records.meetings import Meeting


def happened(_act: Recording, _old: Any, _new: Any, _changed: set[str]) -> None:
    raise Refused(
        "会上发生过的一步、问过的一答不能更正；有误请在纪要里写明，封存后另写附件。",
        "What happened at the table is not corrected: say so in the minutes, or in an annex once they are sealed.",
    )


def of_meeting(act: Recording, old: Meeting, _new: Any, changed: set[str]) -> None:
    """Nothing once it is sealed; its day only until it was opened, since every answer given at the table is as of that day."""
    status = read_table(act, old, None).status
    if status == "sealed":
        refuse(NOT_NOW["sealed"])
    if "held_on" in changed and status != "planned":
        raise Refused(
            "会议已经开了，会上的回答都截至这一天，日期不能再改；有误请在纪要里写明。",
            "The meeting was opened and its answers are as of this day, which does not change any more; say in the minutes what is wrong.",
        )


def until_sealed(act: Recording, old: Any, _new: Any, _changed: set[str]) -> None:
    uid = Meeting.objects.values_list("uid", flat=True).get(pk=old.meeting_id)
    meeting = act.current(Meeting, uid=uid)
    if meeting and read_table(act, meeting, None).status == "sealed":
        refuse(NOT_NOW["sealed"])
