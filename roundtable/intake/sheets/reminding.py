"""How long what is overdue waits before the next one up is told, and days off."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.reference import uid
from roundtable.intake.sheets.supervision import YES_OR_NO
from roundtable.records.reminding import DayOff, Ladder

LADDER = Sheet(
    "ladder",
    "提醒阶梯",
    "Ladder",
    Ladder,
    (
        uid(),
        Column("owner_after", "提醒责任方的天数", "Owner after so many days", "integer", example="0"),
        Column("head_after", "提醒负责人的天数", "Head after so many days", "integer", example="3"),
        Column("group_after", "提醒督导组的天数", "Group after so many days", "integer", example="7"),
        Column("meeting_after", "列入会议的天数", "Meeting after so many days", "integer", example="14"),
    ),
)
DAYS_OFF = Sheet(
    "days_off",
    "休息日与调休",
    "Days off",
    DayOff,
    (
        uid(),
        Column("day", "日期", "Day", "day", required=True, example="2026-10-01"),
        Column("title", "名称", "Title", "text", required=True, example=("国庆节", "National day")),
        Column("working", "是否上班", "Working", "yes_no", words=YES_OR_NO, example="no"),
    ),
)
