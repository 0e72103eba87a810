"""Rules between the fields of one record, as plain functions over its values."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import available_timezones

from roundtable.actions.refused import Sentence
from roundtable.actions.words import label

Values = Mapping[str, Any]
Found = Iterator[tuple[str, Sentence]]

#: record -> (earlier day, later day, whether they may be the same)
IN_ORDER = {
    "Programme": ("started_on", "ends_on", True),
    "Stage": ("starts_on", "ends_on", True),
    "Participation": ("joined_on", "left_on", False),
    "Measure": ("agreed_on", "due_on", True),
    "Distribution": ("delivered_on", "receipted_on", True),
    "Report": ("period_start", "due_on", True),
    "ProposedMeasure": ("proposed_on", "due_on", True),
    "Draw": ("from_on", "to_on", True),
}
SCOPE_OF_ROLE = {"supervisor": "group", "liaison": "unit", "department": "department"}


def between(record: str, values: Values) -> Found:
    """What is wrong between fields that are each in order, as (field, sentence). `record`: the model."""
    if record in IN_ORDER:
        yield from _in_order(values, *IN_ORDER[record])
    if record in OF_RECORD:
        yield from OF_RECORD[record](values)


def _in_order(values: Values, first: str, then: str, same_day: bool) -> Found:
    earlier, later = values.get(first), values.get(then)
    if earlier is None or later is None or earlier < later or (same_day and earlier == later):
        return
    (first_zh, first_en), (then_zh, then_en) = label(first), label(then)
    yield (
        then,
        (
            f"{then_zh}（{later}）应{'不早于' if same_day else '晚于'}{first_zh}（{earlier}）。",
            f"For {then_en}, give a day {'not before' if same_day else 'after'} {first_en}, {earlier}.",
        ),
    )


def _programme(values: Values) -> Found:
    zone = values.get("timezone")
    if zone and zone not in available_timezones():
        yield (
            "timezone",
            (
                f"没有“{zone}”这个时区，应如 Asia/Shanghai。",
                f"No time zone is called {zone}; try Asia/Shanghai.",
            ),
        )


def _unit_kind(values: Values) -> Found:
    if ";" in values["uid"]:
        yield "uid", ("类别的编号里不应有分号。", "Leave semicolons out of the key of a kind.")


def _moved_to_a_day(values: Values) -> Found:
    moved, new_day = values["step"] == "moved", values.get("new_due_on")
    if moved and new_day is None:
        yield "new_due_on", ("改期要写明新的截止日。", "Give the new due day: the step is moved.")
    if not moved and new_day is not None:
        yield "new_due_on", ("只有改期才填新的截止日。", "Leave the new due day out: the step is not moved.")


def _report(values: Values) -> Found:
    if values.get("submitted_on") is not None and not values.get("state"):
        yield (
            "state",
            (
                "已报送的汇报要写明 figures、zero 或 nothing。",
                "A report handed in is figures, zero or nothing.",
            ),
        )
    if values.get("submitted_on") is None and values.get("state"):
        yield (
            "submitted_on",
            ("写明了状态的汇报要有报送日。", "A report with a state has a day of handing in."),
        )


def _look_back(values: Values) -> Found:
    if (values.get("looked_on") is None) != (values.get("holds") is None):
        yield (
            "holds",
            ("回头看的日子和结论要一起填写。", "The day of looking back and what was found go together."),
        )


def _role(values: Values) -> Found:
    scope = SCOPE_OF_ROLE.get(values["role"])
    given = [name for name in ("group", "unit", "department") if values.get(name)]
    if given != ([scope] if scope else []):
        yield (
            "role",
            (
                "督导员只对应一个组，联络员只对应一家单位，部门角色只对应一个部门，其余角色不设范围。",
                "A supervisor has a group, a liaison a unit, a department its name, every other role none.",
            ),
        )


def _proposal_event(values: Values) -> Found:
    if values["step"] == "declined" and not values.get("note"):
        yield "note", ("不同意要写明理由。", "Give the reason for declining it.")
    if (values["step"] == "agreed") != (values.get("measure_id") is not None):
        yield (
            "measure",
            (
                "同意的要写明成为哪条措施，不同意的不写。",
                "Give the measure that it became where it is agreed, and none where it is declined.",
            ),
        )


def _second_look(values: Values) -> Found:
    if (values.get("measure_id") is None) == (values.get("visit_id") is None):
        yield "measure", ("再看的是一条措施或一次到访。", "Give the measure or the visit that is looked at.")


def _ladder(values: Values) -> Found:
    rungs = [values.get(f"{name}_after") for name in ("owner", "head", "group", "meeting")]
    days = [day for day in rungs if day is not None]
    if days != sorted(days):
        yield (
            "meeting_after",
            (
                "提醒要逐级往上：后一级的天数应不少于前一级。",
                "The ladder goes up: give each rung at least as many days as the one before it.",
            ),
        )


def _attachment(values: Values) -> Found:
    if not re.fullmatch("[0-9a-f]{64}", values["sha256"]):
        yield "sha256", ("文件校验值应是 64 位十六进制。", "Give the hash of the file as 64 hex digits.")


def _publicity_item(values: Values) -> Found:
    """An address that a page links to; what a browser would run (javascript:) is none."""
    if values.get("url") and not re.match(r"https?://[^\s/]", values["url"], re.IGNORECASE):
        yield (
            "url",
            ("网址应以 http:// 或 https:// 开头。", "Give an address that begins with http:// or https://."),
        )


OF_RECORD = {
    "Attachment": _attachment,
    "Ladder": _ladder,
    "ProposalEvent": _proposal_event,
    "PublicityItem": _publicity_item,
    "Programme": _programme,
    "UnitKind": _unit_kind,
    "MeasureEvent": _moved_to_a_day,
    "DecisionEvent": _moved_to_a_day,
    "Report": _report,
    "LookBack": _look_back,
    "Role": _role,
    "SecondLook": _second_look,
}
