"""Briefings of the office, and lectures in three tiers."""

import datetime as dt
import random

import days
import tables
from days import day
from names import BY_NAME

BRIEFINGS = [
    ("03-17", "各单位有序启动，规定动作怎么做"), ("03-20", "109家单位全部启动；柳林镇“板凳课堂”进村组"),
    ("03-25", "医保局“一窗办”、竹溪镇窗口计时两则"), ("03-29", "九个督导组两周督导情况"),
    ("04-03", "可推广的做法：板凳课堂、一窗办、一个问题一个二维码"), ("04-09", "学习情况并成一张表"),
    ("04-15", "第二次会议议定事项及办理时限"), ("04-20", "走一遍办事流程，改了哪一步"), ("04-26", "问题清单公开情况"),
    ("04-30", "停车、油烟、维修资金三件难事"), ("05-08", "乡村课堂避开农忙的几种办法"), ("05-13", "整改回头看：十件里有两件反弹"),
    ("05-18", "开门听意见：当面答复的63条"), ("05-23", "可以推广的十条做法"),
]  # fmt: skip


def briefings() -> list[dict]:
    rng = random.Random("briefings")
    return [
        {"number": number, "issued_on": day(on), "title": title,
         "recorded_at": days.not_after_first_meeting(day(on), days.evening(day(on), rng), rng)}
        for number, (on, title) in enumerate(BRIEFINGS, 1)
    ]  # fmt: skip


def lectures() -> list[dict]:
    """Each place once or twice; the first tier begins, the villages follow."""
    rng = random.Random("lectures")
    first = {"市级": day("03-18"), "乡镇": day("03-23"), "基层": day("03-26")}
    rows = []
    for tier, place, name in tables.rows("places"):
        for _ in range(rng.choice([1, 1, 2, 3])):
            on = first[tier] + dt.timedelta(days=rng.randint(0, (days.LAST - first[tier]).days - 1))
            audience = {
                "市级": rng.randint(60, 220),
                "乡镇": rng.randint(35, 120),
                "基层": rng.randint(12, 65),
            }[tier]
            rows.append({"held_on": on, "tier": tier, "place": place, "audience": audience,
                         "unit_code": BY_NAME[name].code if name != "-" else "",
                         "recorded_at": days.soon_after(on, rng)})  # fmt: skip
    rows.sort(key=lambda row: (row["held_on"], row["recorded_at"]))
    return [{"uid": f"l-{number:03d}"} | row for number, row in enumerate(rows, 1)]
