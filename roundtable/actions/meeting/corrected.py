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


def until_sealed(act: Recording, old: Any, _new: Any, _changed: set[str]) -> None:
    uid = Meeting.objects.values_list("uid", flat=True).get(pk=old.meeting_id)
    meeting = act.current(Meeting, uid=uid)
    if meeting and read_table(act, meeting, None).status == "sealed":
        refuse(NOT_NOW["sealed"])
