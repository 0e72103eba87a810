"""The published figures (facts.csv), counted again from the records."""

import csv
import datetime as dt
import itertools
from pathlib import Path

import reading


def figures(s: reading.Sheets, until: str) -> dict[str, str]:
    """The published figures, counted from the records up to a day."""
    gone = {row["problem_key"] for row in s["problem_events"] if row["happened_on"] <= until}
    visits = [row for row in s["visits"] if row["visited_on"] <= until]
    items = [row for row in s["publicity"] if row["published_on"] <= until]
    level = {row["key"]: row["level"] for row in s["outlets"]}
    start = s["programme"][0]["started_on"]
    taking_part = {
        row["unit_code"]
        for row in s["participation"]
        if (row["joined_on"] or start) <= until and (not row["left_on"] or until < row["left_on"])
    }
    kinds = [row["kind"] for row in s["units"] if row["code"] in taking_part]
    last: dict[str, str] = {}
    for row in reading.chain(s["action_events"]):
        if row["action_key"] == "launch" and row["happened_on"] <= "2020-03-20":
            last[row["unit_code"]] = row["step"]
    copies = [
        row
        for row in s["distributions"]
        if row["material_key"] == "compilation" and row["delivered_on"] <= until
    ]
    by_number = {row["number"]: row["held_on"] for row in s["meetings"]}

    def total(name: str) -> str:
        return str(sum(int(row[name] or 0) for row in visits))

    def told(*outlets: str) -> str:
        return str(sum(row["outlet_key"] in outlets for row in items))

    return {
        "programme started": start,
        "first leading-group meeting held": by_number["1"],
        "units of kind township": str(kinds.count("township")),
        "units of kind department": str(kinds.count("department")),
        "units of kind stationed": str(kinds.count("stationed")),
        "units in all": str(len(kinds)),
        "units launched by 2020-03-20": str(
            sum(last.get(code) in ("done", "accepted") for code in taking_part)
        ),
        "supervision groups": str(len(s["groups"])),
        "meetings of units attended by groups": total("meetings_attended"),
        "activities joined by groups": total("activities_joined"),
        "materials reviewed by groups": total("materials_reviewed"),
        "spot checks by groups": total("spot_checks"),
        "people interviewed by groups": total("people_interviewed"),
        "problems found": str(
            sum(row["found_on"] <= until and row["key"] not in gone for row in s["problems"])
        ),
        "suggestions made": str(sum(row["made_on"] <= until for row in s["suggestions"])),
        "reports in media of provincial level or above": told(
            *(key for key in level if level[key] == "province_or_above")
        ),
        "briefings issued": str(sum(row["issued_on"] <= until for row in s["briefings"])),
        "articles on the news site's public account": told("news-wechat"),
        "articles on the organisation department's public account": told("org-wechat"),
        "items in the city's news app": told("news-app"),
        "television news items": told("city-tv"),
        "items on the news web site": told("news-web"),
        "copies of the study compilation printed and handed out": str(
            sum(int(row["copies"]) for row in copies)
        ),
        "parts of the document set": "; ".join(row["parts"] for row in s["materials"] if row["parts"]),
        "supervision visits to each unit": f"at least 1 a week:{s['programme'][0]['visit_every_days']}",
        "reports of the organisation and the publicity department": f"1 a week:{s['programme'][0]['report_every_days']}",
        "meetings of the leading group": f"1 every two weeks:{s['programme'][0]['meeting_every_days']}",
        "topics of study": str(len(s["topics"])),
        "books to study": str(sum(row["key"].startswith("book-") for row in s["materials"])),
    }


# Three facts are promises, not counts: the programme's own rhythm in days.
RHYTHM = {"at least 1 a week": "7", "1 a week": "7", "1 every two weeks": "14"}


def facts() -> list[dict[str, str]]:
    with (Path(__file__).parent / "facts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def facts_wrong(s: reading.Sheets) -> list[str]:
    faults = []
    for fact in facts():
        wanted = fact["value"]
        if wanted in RHYTHM:
            wanted += f":{RHYTHM[wanted]}"
        got = figures(s, fact["as_of"] or "2020-03-30").get(fact["fact"])
        if got != wanted:
            faults.append(f"{fact['fact']}: published {wanted}, recorded {got}")
    return faults


def rhythm_wrong(s: reading.Sheets) -> list[str]:
    """What the list says beside its figures: an accepted start, an e-book, reports every week, meetings every two weeks."""
    faults = []
    accepted = {
        row["unit_code"]
        for row in s["action_events"]
        if (row["action_key"], row["step"]) == ("launch", "accepted") and row["happened_on"] <= "2020-03-20"
    }
    if len(accepted) != 109:
        faults.append(f"the start of {109 - len(accepted)} units was not accepted in time")
    compilation = next(row for row in s["materials"] if row["key"] == "compilation")
    if compilation["copies"] != "4000" or "ebook" not in {row["form"] for row in s["materials"]}:
        faults.append("the compilation is not 4000 copies and an e-book")
    for department in ("云泽市委组织部", "云泽市委宣传部"):
        weeks = sorted(
            row["period_start"]
            for row in s["reports"]
            if row["department"] == department and row["submitted_on"]
        )
        days = [dt.date.fromisoformat(week) for week in weeks]
        if any(b - a != dt.timedelta(days=7) for a, b in itertools.pairwise(days)) or len(days) < 9:
            faults.append(f"{department} did not report every week: {weeks}")
    held = [dt.date.fromisoformat(row["held_on"]) for row in s["meetings"]]
    if any(b - a != dt.timedelta(days=14) for a, b in itertools.pairwise(held)):
        faults.append(f"meetings are not two weeks apart: {held}")
    return faults
