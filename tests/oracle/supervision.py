"""The questions of the board 'supervision', by the rules in words."""

from datetime import timedelta

from tests.oracle.rules import Answer, Case, iso, week_name
from tests.oracle.sheets import Row
from tests.oracle.states import MeasureState, measures_of_unit, problems

COUNTS = ["meetings_attended", "activities_joined", "materials_reviewed", "spot_checks", "people_interviewed"]


def visits_of_group(case: Case, group: int) -> list[Row]:
    return [row for row in case.in_period("visits", "visited_on") if row["group_number"] == group]


def problems_of_group(case: Case, group: int) -> list[Row]:
    found = [row for row in problems(case) if case.is_in_period(row["found_on"])]
    return [row for row in found if case.group_of_record(row, "found_on") == group]


def suggestions_of_group(case: Case, group: int) -> list[Row]:
    rows = case.in_period("suggestions", "made_on")
    return [row for row in rows if case.group_of_record(row, "made_on") == group]


def effort(case: Case) -> Answer:
    """One row per group, then one with group null for all of them."""
    answer: Answer = []
    for group in case.group_numbers():
        visits = visits_of_group(case, group)
        row = {"group": case.name_group(group), "visits": len(visits)}
        for column in COUNTS:
            row[column] = sum(visit[column] or 0 for visit in visits)
        row["problems_found"] = len(problems_of_group(case, group))
        row["suggestions_made"] = len(suggestions_of_group(case, group))
        answer.append(row)
    total: dict[str, int | None] = {"group": None}
    for column in ["visits", *COUNTS, "problems_found", "suggestions_made"]:
        total[column] = sum(row[column] for row in answer)
    return [*answer, total]


def cadence(case: Case) -> Answer:
    """Per unit taking part: the weeks due and kept, and every week of the programme."""
    answer: Answer = []
    for unit in case.units_now():
        weeks = [
            {
                "week": week_name(monday),
                "due": case.week_is_due(unit, monday),
                "visits": case.visits_in_week(unit, monday),
            }
            for monday in case.weeks_of_period()
        ]
        due = [week for week in weeks if week["due"]]
        kept = [week for week in due if week["visits"]]
        answer.append(
            {
                "unit": case.name_unit(unit),
                "group": case.name_group(case.group_now(unit)),
                "weeks_due": len(due),
                "weeks_kept": len(kept),
                "weeks_missed_in_a_row": case.missed_in_a_row(unit),
                "weeks": weeks,
            }
        )
    return answer


def cadence_totals(case: Case) -> Answer:
    """Per group that has a unit taking part: the weeks of its units added up."""
    rows = cadence(case)
    answer: Answer = []
    for number in case.group_numbers():
        group = case.name_group(number)
        own = [row for row in rows if row["group"] == group]
        if own:
            answer.append(
                {
                    "group": group,
                    "weeks_due": sum(row["weeks_due"] for row in own),
                    "weeks_kept": sum(row["weeks_kept"] for row in own),
                }
            )
    return answer


def unvisited(case: Case) -> Answer:
    """The units taking part whose last due week was missed, the longest row of missed weeks first."""
    units = [unit for unit in case.units_now() if case.missed_in_a_row(unit) >= 1]
    return [
        {
            "unit": case.name_unit(unit),
            "kind": case.kind(unit),
            "group": case.name_group(case.group_now(unit)),
            "weeks_missed_in_a_row": case.missed_in_a_row(unit),
            "last_visit": iso(case.last_visit(unit)),
        }
        for unit in sorted(units, key=lambda unit: (-case.missed_in_a_row(unit), unit))
    ]


def this_week(case: Case) -> Answer:
    """The units taking part that nobody visited since Monday, those never visited first, then the longest unseen."""
    monday = case.as_of - timedelta(days=case.as_of.weekday())
    found = []
    for unit in case.units_now():
        last = case.last_visit(unit)
        if last is not None and last >= monday:
            continue
        still_open = [measure for measure in measures_of_unit(case, unit) if measure.open]
        row = {
            "unit": case.name_unit(unit),
            "kind": case.kind(unit),
            "group": case.name_group(case.group_now(unit)),
            "last_visit": iso(last),
            "measures_open": len(still_open),
            "to_verify": len([measure for measure in still_open if measure.state == "done"]),
        }
        found.append((iso(last) or "", unit, row))
    return [row for _, _, row in sorted(found, key=lambda one: one[:2])]


def mirror(case: Case) -> Answer:
    """Per group: how deep it looked, with the mix of kinds of its units."""
    answer: Answer = []
    for group in case.group_numbers():
        visits = visits_of_group(case, group)
        suggestions = suggestions_of_group(case, group)
        units = [unit for unit in case.units_now() if case.group_now(unit) == group]
        verified = []
        for unit in units:
            verified += [
                measure for measure in measures_of_unit(case, unit) if is_verified_in_period(case, measure)
            ]
        by_others = [m for m in verified if are_given_and_differ(m.last_verified, m.last_done)]
        kinds = [case.kind(unit) for unit in units]
        answer.append(
            {
                "group": case.name_group(group),
                "visits": len(visits),
                "problems_found": len(problems_of_group(case, group)),
                "suggestions_made": len(suggestions),
                "suggestions_taken_up": len([row for row in suggestions if is_taken_up(case, row)]),
                "measures_verified": len(verified),
                "verified_by_someone_else": len(by_others),
                "recorded_within_a_day": len([row for row in visits if is_recorded_within_a_day(case, row)]),
                "unannounced": len([row for row in visits if row["announced"] == "no"]),
                "kinds": [{"kind": kind, "units": kinds.count(kind)} for kind in sorted(set(kinds))],
            }
        )
    return answer


def is_verified_in_period(case: Case, measure: MeasureState) -> bool:
    if measure.state != "verified" or measure.last_verified is None:
        return False
    return case.is_in_period(measure.last_verified["happened_on"])


def are_given_and_differ(verified: Row | None, done: Row | None) -> bool:
    if verified is None or done is None:
        return False
    return bool(verified["by"] and done["by"] and verified["by"] != done["by"])


def is_taken_up(case: Case, suggestion: Row) -> bool:
    """Whether a measure was agreed at the unit on or after the day of the suggestion."""
    measures = measures_of_unit(case, suggestion["unit_code"])
    return any(measure.measure["agreed_on"] >= suggestion["made_on"] for measure in measures)


def is_recorded_within_a_day(case: Case, visit: Row) -> bool:
    """A visit that carries no time was recorded when it was imported, long after."""
    if visit["recorded_at"] is None:
        return False
    recorded_on = visit["recorded_at"].astimezone(case.sheets.zone).date()
    return bool(recorded_on - visit["visited_on"] <= timedelta(days=1))
