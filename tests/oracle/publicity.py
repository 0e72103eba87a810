"""The questions of the board 'publicity', by the rules in words."""

from datetime import timedelta

from tests.oracle.rules import Answer, Case, iso, monday_of, week_name
from tests.oracle.sheets import Row

LEVELS = ["province_or_above", "city", "own"]


def count_stories(items: list[Row]) -> int:
    """Items of the same story are one; an item without a story is its own."""
    named = {item["story"] for item in items if item["story"] is not None}
    alone = [item for item in items if item["story"] is None]
    return len(named) + len(alone)


def by_outlet(case: Case) -> Answer:
    """Every outlet with its items and stories, most items first."""
    answer: Answer = []
    for outlet in sorted(case.sheets["outlets"], key=lambda row: row["key"]):
        items = [
            row for row in case.in_period("publicity", "published_on") if row["outlet_key"] == outlet["key"]
        ]
        answer.append(
            {
                "outlet": {"key": outlet["key"], "name": outlet["name"]},
                "level": outlet["level"],
                "items": len(items),
                "stories": count_stories(items),
            }
        )
    return sorted(answer, key=lambda row: -row["items"])


def trend(case: Case) -> Answer:
    """Every week from the programme's first to that of the day, and every level that an outlet has."""
    level_of = {outlet["key"]: outlet["level"] for outlet in case.sheets["outlets"]}
    answer: Answer = []
    monday = monday_of(max(case.started_on, case.since or case.started_on))
    while monday <= monday_of(case.as_of):
        for level in LEVELS:
            if level not in level_of.values():
                continue
            items = [
                row
                for row in case.in_period("publicity", "published_on")
                if monday_of(row["published_on"]) == monday and level_of[row["outlet_key"]] == level
            ]
            answer.append(
                {
                    "week": week_name(monday),
                    "level": level,
                    "items": len(items),
                    "stories": count_stories(items),
                }
            )
        monday += timedelta(days=7)
    return answer


def untold(case: Case) -> Answer:
    """The units taking part on which nothing was published."""
    told = {row["unit_code"] for row in case.up_to_now("publicity", "published_on")}
    return [
        {
            "unit": case.name_unit(unit),
            "kind": case.kind(unit),
            "group": case.name_group(case.group_now(unit)),
        }
        for unit in case.units_now()
        if unit not in told
    ]


def briefings(case: Case) -> Answer:
    """The briefings issued, by day and number."""
    rows = sorted(case.in_period("briefings", "issued_on"), key=lambda row: (row["issued_on"], row["number"]))
    return [
        {"number": row["number"], "issued_on": iso(row["issued_on"]), "title": row["title"]} for row in rows
    ]


def lectures(case: Case) -> Answer:
    """Per tier: lectures, their audience, and the places."""
    held = case.in_period("lectures", "held_on")
    answer: Answer = []
    for tier in sorted({row["tier"] for row in held}):
        rows = [row for row in held if row["tier"] == tier]
        answer.append(
            {
                "tier": tier,
                "lectures": len(rows),
                "audience": sum(row["audience"] or 0 for row in rows),
                "places": len({row["place"] for row in rows}),
            }
        )
    return answer


def lectures_totals(case: Case) -> Answer:
    """One row: all lectures, and the units taking part at which none was held."""
    held = case.in_period("lectures", "held_on")
    reached = {row["unit_code"] for row in held if row["unit_code"] is not None}
    not_reached = [unit for unit in sorted(case.units_now()) if unit not in reached]
    return [
        {
            "lectures": len(held),
            "audience": sum(row["audience"] or 0 for row in held),
            "units_reached": len(reached),
            "not_reached": [case.name_unit(unit) for unit in not_reached],
        }
    ]
