"""What was written down wrong at first. The city's folder gets the wrong row, the second folder the right one, known later.

Those that touch a published figure were put right before the first meeting.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import days
from days import day
from names import BY_NAME, LEAVES

Sheets = dict[str, list[dict]]


def first(rows: list[dict], fits: Callable[[dict], bool]) -> dict:
    return next(row for row in rows if fits(row))


def split(right: Sheets) -> tuple[Sheets, Sheets]:
    """(the sheets as they were first written, the rows that put them right)."""
    at_first = {name: [dict(row) for row in rows] for name, rows in right.items()}
    better: Sheets = {"programme": [dict(row) for row in right["programme"]]}

    def correct(sheet: str, row: dict, known: dt.datetime, **wrong: Any) -> None:
        number = next(i for i, other in enumerate(right[sheet]) if other is row)
        assert known > wrong.get("recorded_at", row["recorded_at"]), (sheet, row)
        at_first[sheet][number] |= wrong
        better.setdefault(sheet, []).append(row | {"recorded_at": known})

    for sheet, row, known, wrong in before_the_first_meeting(right) + after_it(right):
        correct(sheet, row, known, **wrong)
    return at_first, {name: better[name] for name in right if name in better}


def before_the_first_meeting(right: Sheets) -> list[tuple[str, dict, dt.datetime, dict]]:
    visits = [row for row in right["visits"] if row["recorded_at"] < days.moment(day("03-24"), 0)]
    typed = first(visits, lambda row: row["materials_reviewed"] == 1)
    missed = first(visits, lambda row: row["meetings_attended"] == 1 and row is not typed)
    heard = first(visits, lambda row: row["people_interviewed"] == 2 and row not in (typed, missed))
    filed = first(
        right["publicity"],
        lambda row: row["outlet_key"] == "news-app" and row["published_on"] == day("03-18"),
    )
    bundle = first(
        right["distributions"], lambda row: row["material_key"] == "compilation" and row["copies"] == 23
    )
    unit = first(right["units"], lambda row: row["name"] == "云泽市大数据中心")
    return [
        ("visits", typed, days.moment(day("03-28"), 9, 5), {"materials_reviewed": 11}),
        ("visits", missed, days.moment(day("03-28"), 9, 12), {"meetings_attended": 0}),
        ("visits", heard, days.moment(day("03-29"), 10, 30), {"people_interviewed": 20}),
        ("publicity", filed, days.moment(day("03-27"), 15, 40), {"outlet_key": "news-web"}),
        ("distributions", bundle, days.moment(day("03-27"), 11, 2), {"copies": 32}),
        ("units", unit, days.moment(day("03-16"), 8, 50), {"head_title": "局长"}),
    ]


def after_it(right: Sheets) -> list[tuple[str, dict, dt.datetime, dict]]:
    judged = first(
        right["visits"],
        lambda row: row["unit_code"] == BY_NAME["云泽市文旅局"].code and row["visited_on"] == day("03-26"),
    )
    receipts = [row for row in right["distributions"] if row["material_key"] == "compilation" and row["unit_code"]
                and row["receipted_on"] == day("04-02")]  # fmt: skip
    late = first(
        right["reports"],
        lambda row: row["department"] == "云泽市国资办" and row["submitted_on"] == day("04-17"),
    )
    problem = first(right["problems"], lambda row: row["unit_code"] == BY_NAME["北岭乡"].code)
    measure = first(right["measures"], lambda row: row["what"].startswith("412名职工"))
    event = first(right["measure_events"], lambda row: row["note"] == "42个车位已划，附照片。")
    heard = first(right["lectures"], lambda row: row["tier"] == "市级" and row["held_on"] > day("04-01"))
    practice = first(right["practices"], lambda row: row["title"] == "一个问题一个二维码")
    decision = first(right["decisions"], lambda row: row["what"].startswith("市科协补报"))
    leaving = first(right["participation"], lambda row: row["unit_code"] == BY_NAME[LEAVES].code)
    return [
        ("visits", judged, days.moment(day("04-02"), 9, 15), {"assessment": "steady", "assessment_reason": "按计划走，记录齐。"}),
        *[("distributions", row, days.moment(day("04-02"), 16, 30),
           {"receipted_on": None, "recorded_at": days.moment(row["delivered_on"], 17, 10)}) for row in receipts],
        ("reports", late, late["recorded_at"],
         {"submitted_on": None, "state": "", "text": "", "recorded_at": days.moment(day("04-14"), 9, 10)}),
        ("problems", problem, days.moment(day("04-01"), 10, 0), {"severity": "minor"}),
        ("measures", measure, days.moment(day("04-08"), 9, 0), {"responsible": "市国资办主任"}),
        ("measure_events", event, days.moment(day("05-11"), 8, 40), {"note": ""}),
        ("lectures", heard, heard["recorded_at"] + dt.timedelta(days=2), {"audience": heard["audience"] * 10}),
        ("practices", practice, days.moment(day("04-10"), 14, 20), {"description": "问题办结由提出人扫码确认。"}),
        ("decisions", decision, days.moment(day("03-31"), 9, 0), {"responsible": "市科协分管副主席"}),
        ("participation", leaving, days.moment(day("05-08"), 16, 0), {"left_on": None}),
    ]  # fmt: skip
