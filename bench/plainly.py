"""The same figures without Roundtable: Django's ORM over the live database, a Python script over the Parquet files.

Only what this made-up programme has: nobody moves, nothing is corrected, no due day is moved.
"""

from collections import Counter, defaultdict
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from django.db.models import Count, Sum

from bench.programme import AS_OF, START, WEEKS
from roundtable.records.organisation import Participation, Unit
from roundtable.records.plan import ActionEvent, RequiredAction
from roundtable.records.rectification import Measure, MeasureEvent, Problem, ProblemEvent
from roundtable.records.supervision import Practice, Suggestion, Visit

TALLIES = (
    "meetings_attended",
    "activities_joined",
    "materials_reviewed",
    "spot_checks",
    "people_interviewed",
)
Row = dict[str, Any]


def effort_by_orm() -> dict[int, Row]:
    told: dict[int, Row] = {
        row.pop("group_id"): row
        for row in Visit.objects.filter(visited_on__lte=AS_OF)
        .values("group_id")
        .annotate(visits=Count("id"), **{tally: Sum(tally) for tally in TALLIES})
    }
    group_of = dict(Participation.objects.values_list("unit_id", "group_id"))
    withdrawn = ProblemEvent.objects.filter(happened_on__lte=AS_OF).values("problem_id")
    found = (
        Problem.objects.filter(found_on__lte=AS_OF)
        .exclude(id__in=withdrawn)
        .values_list("unit_id", flat=True)
    )
    made = Suggestion.objects.filter(made_on__lte=AS_OF).values_list("unit_id", flat=True)
    for name, units in (("problems_found", found), ("suggestions_made", made)):
        counted = Counter(group_of[unit] for unit in units)
        for group, row in told.items():
            row[name] = counted[group]
    return told


def cadence_by_orm() -> dict[int, tuple[int, int]]:
    """Unit -> weeks kept, weeks missed in a row."""
    visited = Visit.objects.filter(visited_on__lte=AS_OF).values_list("unit_id", "visited_on")
    return _cadence(visited, Unit.objects.values_list("id", flat=True))


def standing_by_orm() -> dict[str, int]:
    withdrawn = ProblemEvent.objects.filter(happened_on__lte=AS_OF).values("problem_id")
    return _standing(
        units=list(Unit.objects.values_list("id", flat=True)),
        actions=list(RequiredAction.objects.values_list("id", "due_on")),
        events=ActionEvent.objects.filter(happened_on__lte=AS_OF).values_list(
            "unit_id", "action_id", "happened_on", "id", "step"
        ),
        measures=Measure.objects.filter(agreed_on__lte=AS_OF)
        .exclude(problem_id__in=withdrawn)
        .values_list("id", "problem__unit_id", "due_on"),
        steps=MeasureEvent.objects.filter(happened_on__lte=AS_OF).values_list(
            "measure_id", "happened_on", "id", "step"
        ),
        noted=set(Practice.objects.filter(noted_on__lte=AS_OF).values_list("unit_id", flat=True)),
        assessed=Visit.objects.filter(visited_on__lte=AS_OF)
        .exclude(assessment="")
        .values_list("unit_id", "visited_on", "id", "assessment"),
    )


def by_script(lake: Path) -> dict[str, Any]:
    """Effort (visits and tallies), cadence and standing by a script that reads the files and loops."""

    def rows(table: str, *columns: str) -> list[tuple[Any, ...]]:
        read = pq.read_table(lake / f"records_{table}", columns=list(columns))
        return list(zip(*(read.column(column).to_pylist() for column in columns), strict=True))

    effort: dict[int, list[int]] = defaultdict(lambda: [0] * (1 + len(TALLIES)))
    for group, *tallies in rows("visit", "group_id", *TALLIES):
        effort[group] = [old + new for old, new in zip(effort[group], (1, *tallies), strict=True)]
    units = [unit for (unit,) in rows("unit", "id")]
    withdrawn = {problem for (problem,) in rows("problemevent", "problem_id")}
    unit_of = dict(rows("problem", "id", "unit_id"))
    measures = [
        (measure, unit_of[problem], due)
        for measure, problem, due in rows("measure", "id", "problem_id", "due_on")
        if problem not in withdrawn
    ]
    return {
        "effort": dict(effort),
        "cadence": _cadence(rows("visit", "unit_id", "visited_on"), units),
        "standing": _standing(
            units=units,
            actions=rows("requiredaction", "id", "due_on"),
            events=rows("actionevent", "unit_id", "action_id", "happened_on", "id", "step"),
            measures=measures,
            steps=rows("measureevent", "measure_id", "happened_on", "id", "step"),
            noted={unit for (unit,) in rows("practice", "unit_id")},
            assessed=[row for row in rows("visit", "unit_id", "visited_on", "id", "assessment") if row[3]],
        ),
    }


def _cadence(visited: Any, units: Any) -> dict[int, tuple[int, int]]:
    weeks: dict[int, set[int]] = defaultdict(set)
    for unit, day in visited:
        weeks[unit].add((day - START).days // 7)
    last = WEEKS - 1
    return {unit: (len(weeks[unit]), last - max(weeks[unit], default=-1)) for unit in units}


def _standing(
    *, units: Any, actions: Any, events: Any, measures: Any, steps: Any, noted: Any, assessed: Any
) -> dict[str, int]:
    """Standing -> units."""
    latest: dict[Any, Any] = {}
    for unit, action, day, number, step in events:
        latest[unit, action] = max(latest.get((unit, action), (day, number, step)), (day, number, step))
    state: dict[int, Any] = {}
    for measure, day, number, step in steps:
        state[measure] = max(state.get(measure, (day, number, step)), (day, number, step))
    assessment: dict[int, Any] = {}
    for unit, day, number, word in assessed:
        assessment[unit] = max(assessment.get(unit, (day, number, word)), (day, number, word))
    overdue: dict[int, list[int]] = defaultdict(list)
    for unit in units:
        for action, due in actions:
            if due < AS_OF and latest.get((unit, action), (0, 0, ""))[2] != "accepted":
                overdue[unit].append((AS_OF - due) // timedelta(days=1))
    verified = set()
    for measure, unit, due in measures:
        if state.get(measure, (0, 0, ""))[2] == "verified":
            verified.add(unit)
        elif due < AS_OF:
            overdue[unit].append((AS_OF - due) // timedelta(days=1))

    def standing(unit: int) -> str:
        late, word = overdue[unit], assessment.get(unit, (0, 0, ""))[2]
        if len(late) >= 3 or max(late, default=0) > 14 or word == "unsatisfactory":
            return "behind"
        if late or word == "slow":
            return "slow"
        return "ahead" if unit in noted or unit in verified or word == "well" else "on_course"

    return dict(Counter(standing(unit) for unit in units))
