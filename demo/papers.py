"""Stages and topics, texts handed in, reports of departments, meetings and their decisions."""

import datetime as dt
import random

import days
import tables
from days import day
from names import BY_NAME
from problems import Problem

TOPICS = ["学什么、怎么学", "服务群众：办事的路通不通", "基层治理：难事怎么商量着办", "改进作风：给基层减了什么",
          "真抓实干：定了的事落实没有"]  # fmt: skip
STAGES = [("动员部署", "03-13", "03-22"), ("学习研讨", "03-23", "04-12"), ("对照检视、边查边改", "04-13", "05-15"),
          ("总结提高", "05-16", "05-31")]  # fmt: skip
# department: how it reports (on time, late, zero or nothing now and then, missing)
REPORTERS = {
    "云泽市委组织部": "", "云泽市委宣传部": "", "云泽市教育局": "l", "云泽市农业农村局": "n", "云泽市政务服务局": "",
    "云泽市国资办": "lmm", "云泽市总工会": "zn", "云泽市卫健局": "lz",
}  # fmt: skip
MISSING = {("云泽市国资办", 1): "m", ("云泽市国资办", 2): "l", ("云泽市国资办", 3): "l4"}
SET_TEXT = "按照云泽市“学用结合”主题实践活动实施方案要求，本单位围绕专题内容，联系职责实际，开展了学习讨论，现将有关情况报告如下。"


def setup() -> dict[str, list[dict]]:
    known = days.moment(days.START, 9)
    return {
        "stages": [{"key": f"s{n}", "title": title, "starts_on": day(start), "ends_on": day(end), "recorded_at": known}
                   for n, (title, start, end) in enumerate(STAGES, 1)],
        "topics": [{"key": f"t{n}", "title": f"专题{'一二三四五'[n - 1]}：{title}", "recorded_at": known}
                   for n, title in enumerate(TOPICS, 1)],
    }  # fmt: skip


def submissions() -> list[dict]:
    rng = random.Random("submissions")
    rows = []
    for name, on, action, title, text in tables.rows("submissions"):
        rows.append({"unit_code": BY_NAME[name].code, "submitted_on": day(on), "title": title,
                     "text": text.format(set=SET_TEXT), "action_key": action,
                     "recorded_at": days.soon_after(day(on), rng, late=0.03)})  # fmt: skip
    rows.sort(key=lambda row: (row["submitted_on"], row["recorded_at"]))
    return [{"uid": f"sub-{number:03d}"} | row for number, row in enumerate(rows, 1)]


def reports(sheets: dict[str, list[dict]]) -> list[dict]:
    rng = random.Random("reports")
    rows = []
    for number, monday in enumerate(days.MONDAYS):
        due = monday + dt.timedelta(days=7)
        for department, habit in REPORTERS.items():
            how = habit[rng.randrange(len(habit))] if habit and number and rng.random() < 0.55 else ""
            if (department, number) in MISSING:
                how = MISSING[department, number]
            on = due + dt.timedelta(days=rng.randint(1, 4) if how[:1] == "l" else -rng.choice([0, 1, 2, 2]))
            on = due + dt.timedelta(days=4) if how == "l4" else on
            state = {"z": "zero", "n": "nothing"}.get(how, "figures")
            row: dict = {"department": department, "period_start": monday, "due_on": due}
            if how == "m" or on > days.LAST:
                if how == "m" and rng.random() < 0.5:
                    continue  # nobody wrote down that it is missing
                row |= {
                    "submitted_on": None,
                    "state": "",
                    "text": "",
                    "recorded_at": days.moment(due + dt.timedelta(days=1), 9, 10),
                }
            else:
                known = days.not_after_first_meeting(on, days.evening(on, rng), rng)
                row |= {"submitted_on": on, "state": state, "recorded_at": known,
                        "text": report_text(department, monday, min(due - dt.timedelta(days=1), on), state, sheets)}  # fmt: skip
            rows.append(row)
    rows.sort(key=lambda row: (row["period_start"], row["submitted_on"] or row["due_on"], row["department"]))
    return [{"uid": f"r-{number:03d}"} | row for number, row in enumerate(rows, 1)]


def report_text(
    department: str, since: dt.date, until: dt.date, state: str, sheets: dict[str, list[dict]]
) -> str:
    """Figures as they stood on the day the report was handed in; two reports boast."""
    if state == "nothing":
        return "本周没有新的情况。"
    if state == "zero":
        return "本周新增自选动作0项，新增问题0个。"
    if department == "云泽市委宣传部":
        told = [row for row in sheets["publicity"] if since <= row["published_on"] <= until]
        high = sum(
            row["outlet_key"] in ("province-daily", "province-radio", "learning-review") for row in told
        )
        count = len(told) + (12 if since == day("04-20") else 0)
        held = sum(since <= row["held_on"] <= until for row in sheets["lectures"])
        return f"本周（{since:%m月%d日}至{until:%m月%d日}）刊发稿件{count}条，其中省级及以上媒体{high}条；开展宣讲{held}场。"
    if department == "云泽市委组织部":
        seen = [row for row in sheets["visits"] if since <= row["visited_on"] <= until]
        told = sum(row["people_interviewed"] for row in seen)
        noted = sum(since <= row["noted_on"] <= until for row in sheets["practices"])
        count = len(seen) + (9 if since == day("05-04") else 0)
        return f"本周九个督导组到访{count}次，访谈{told}人，记下经验做法{noted}条。"
    code = BY_NAME[department].code

    def own(sheet: str, day_column: str) -> list[dict]:
        return [
            row for row in sheets[sheet] if row["unit_code"] == code and since <= row[day_column] <= until
        ]

    seen, held = own("visits", "visited_on"), own("optional_actions", "happened_on")
    attended = sum(row["meetings_attended"] for row in seen)
    parts = [f"本周督导组到访{len(seen)}次，列席会议{attended}次"]
    parts.append(
        f"发现问题{len(own('problems', 'found_on'))}个，提出建议{len(own('suggestions', 'made_on'))}条"
    )
    parts += [f"开展自选动作“{row['title'].strip('“”')}”" for row in held]
    return "；".join(parts) + "。"


def meetings_and_decisions(problems: list[Problem]) -> dict[str, list[dict]]:
    meetings = [
        {
            "number": n,
            "held_on": on,
            "title": f"领导小组第{'一二三四五'[n - 1]}次会议",
            "recorded_at": days.moment(on, 11, 30),
        }
        for n, on in enumerate(days.MEETINGS, 1)
    ]
    told = [
        (int(one.meeting), one.what, one.responsible, one.due_on, problem.unit.code, one.key)
        for problem in problems
        for one in problem.measures
        if one.meeting
    ]
    for number, what, responsible, due, name in tables.rows("decisions"):
        told.append((int(number), what, responsible, day(due), BY_NAME[name].code if name else "", ""))
    rows = []
    for number, what, responsible, due, code, key in sorted(told, key=lambda row: row[0]):
        rows.append({"key": f"dec-{len(rows) + 1:02d}", "meeting_number": number, "what": what, "responsible": responsible,
                     "due_on": due, "unit_code": code, "measure_key": key,
                     "recorded_at": days.moment(days.MEETINGS[number - 1], 11, 40)})  # fmt: skip
    return {"meetings": meetings, "decisions": rows}
