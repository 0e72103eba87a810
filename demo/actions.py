"""What is required of the units, what they did about it, and what they did beyond it."""

import datetime as dt
import random

import days
import names
import tables
from days import day
from names import BY_NAME, UNITS, Unit

ACTIONS = [
    ("launch", "启动：召开动员会，印发实施方案", "03-20", "s1", "", "", "动员会记录、实施方案"),
    ("plan", "排出学习计划并公示", "03-24", "s2", "t1", "", "计划表、公示照片"),
    ("study-1", "专题一学习研讨", "03-27", "s2", "t1", "", "研讨记录、小结一份"),
    ("study-2", "专题二学习研讨", "04-10", "s2", "t2", "", "研讨记录、小结一份"),
    ("village", "学习课堂进村组（社区）", "04-17", "s3", "t3", "township", "场次表、现场登记的事项"),
    (
        "window",
        "班子成员走一遍办事流程",
        "04-17",
        "s3",
        "t2",
        "department;stationed",
        "走流程记录、改了哪一步",
    ),
    ("list", "查摆问题清单公开", "04-24", "s3", "t4", "", "清单，每条写明事实、时间、对象"),
    ("open-door", "开门听意见、当面答复", "05-15", "s3", "t5", "", "意见登记、答复记录"),
    ("summary", "总结评估、建章立制", "05-29", "s4", "t5", "", "总结不超过三页"),
]
RETURN_REASONS = ["缺研讨记录，请补。", "照片看不出时间地点，请写明。", "只有通知，没有做的记录。", "计划与上月例会相同，请按专题排。",
                  "没有写明经手人。", "签到与到会人数不符，请核对。"]  # fmt: skip
LATE_NOTES = [
    "主要负责人外出，推后一天。",
    "等两个外勤班组回来一起开。",
    "材料补了附件，迟报。",
    "与业务检查相撞，顺延。",
]
SUMMARISED_EARLY = (
    "柳林镇",
    "云泽市审计局",
    "云泽市政务服务局",
    "云泽市医保局",
    "龙湾镇",
    "云泽市公路中心",
    "云泽供电公司",
)

Event = tuple[str, dt.date, str]  # step, day, note


def required_actions() -> list[dict]:
    known = days.moment(days.START, 9)
    columns = ("key", "title", "due_on", "stage", "topic", "kinds", "evidence_asked")
    rows = [dict(zip(columns, action, strict=True)) for action in ACTIONS]
    return [row | {"due_on": day(row["due_on"]), "recorded_at": known} for row in rows]


def told_events() -> dict[tuple[str, str], list[Event]]:
    """(unit, action) -> its events, as written by hand."""
    told = {}
    for name, action, story in tables.rows("actions"):
        steps = [part.strip().split(" ", 2) for part in story.split(";") if part.strip()]
        told[BY_NAME[name].code, action] = [
            (step, day(on), note[0] if note else "") for step, on, *note in steps
        ]
    return told


def usual_events(unit: Unit, action: str, due: dt.date, rng: random.Random) -> list[Event]:
    """The way of most: done a little before the day, accepted soon after; the good earlier, a few late from April on."""
    early = rng.randint(2, 4) if unit.part == "good" else rng.randint(0, 2)
    if action == "launch":
        done = max(days.shifted(due, -rng.randint(1, 5)), days.START)
        if unit.name == names.JOINS_LATER:
            done = day("03-19")
        return [("done", done, ""), ("accepted", min(days.shifted(done, 1), due), "")]
    late = unit.part == "plain" and due > days.FIRST_MEETING and rng.random() < 0.08
    done = days.shifted(due, rng.randint(1, 3) if late else -early)
    events = [("done", done, rng.choice(LATE_NOTES) if late else "")]
    if early >= 2 and not late and rng.random() < 0.1:
        back = days.shifted(done, 1)
        done = days.shifted(back, 1)
        events += [("returned", back, rng.choice(RETURN_REASONS)), ("done", done, "已补。")]
    accepted = days.shifted(done, 1)
    if accepted > due and accepted.weekday() == 0:
        accepted = done + dt.timedelta(days=1)  # the office works on the Saturday after a day that was due
    return [*events, ("accepted", accepted, "")]


def action_events() -> list[dict]:
    rng = random.Random("actions")
    told, rows = told_events(), []
    for key, _title, due_text, _stage, _topic, kinds, _evidence in ACTIONS:
        due = day(due_text)
        for unit in UNITS:
            if kinds and unit.kind not in kinds.split(";"):
                continue
            events = told.get((unit.code, key))
            if events is None:
                events = usual_events(unit, key, due, rng)
            if key == "summary":
                on = days.shifted(days.LAST, -rng.randint(1, 3))
                events = [("done", on, "")] if unit.name in SUMMARISED_EARLY else []
            rows += recorded(unit, key, [event for event in events if event[1] <= days.LAST], rng)
    rows.sort(key=lambda row: (row["happened_on"], row["recorded_at"], row["unit_code"]))
    return [{"uid": f"ae-{number:04d}"} | row for number, row in enumerate(rows, 1)]


def recorded(unit: Unit, key: str, events: list[Event], rng: random.Random) -> list[dict]:
    rows: list[dict] = []
    for step, on, note in events:
        if unit.name == names.LEAVES and on >= day(names.LEAVES_ON):
            continue
        known = days.soon_after(on, rng, late=0.03)
        if rows:
            known = max(known, rows[-1]["recorded_at"] + dt.timedelta(minutes=rng.randint(7, 90)))
            known = max(known, days.moment(on, 9, rng.randint(0, 59)))
        rows.append({"unit_code": unit.code, "action_key": key, "step": step, "happened_on": on, "note": note,
                     "recorded_at": known})  # fmt: skip
    return rows


def optional_actions() -> list[dict]:
    rng = random.Random("optional")
    rows = []
    for name, on, title, description, _noted in tables.rows("ideas"):
        if on != "-":
            when = day(on)
            rows.append({"unit_code": BY_NAME[name].code, "title": title, "happened_on": when,
                         "description": description, "recorded_at": days.soon_after(when, rng)})  # fmt: skip
    rows.sort(key=lambda row: (row["happened_on"], row["recorded_at"]))
    return [{"uid": f"oa-{number:03d}"} | row for number, row in enumerate(rows, 1)]
