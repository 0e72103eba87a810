"""What an agreement can be about: a problem or a unit that the answer on the table names, or a hard problem."""

from typing import Any

from django.utils.translation import gettext

from roundtable.records.organisation import Unit
from roundtable.records.rectification import Problem
from roundtable.web.screens.table.shown import Shown

#: Problems offered of each unit, the latest first.
MOST_OF_A_UNIT = 5
Choices = list[tuple[str, Any]]


def choices(shown: Shown) -> Choices:
    """Grouped as a select shows them; nothing chosen is a task of its own."""
    found: Choices = [("", gettext("a task of its own"))]
    for unit in _units(shown):
        problems = Problem.objects.filter(
            programme_id=unit.programme_id, superseded_at=None, unit_id=unit.origin_id
        )
        offered = [(f"unit:{unit.uid}", unit.name)]
        for problem in problems.order_by("-found_on", "uid")[:MOST_OF_A_UNIT]:
            told = f"{problem.uid} {problem.category}{gettext(': ')}{problem.description[:60]}"
            offered.append((f"problem:{problem.uid}", told))
        found.append((unit.name, offered))
    hard = [(f"hard_problem:{one.problem.uid}", one.problem.title) for one in shown.open_problems]
    return [*found, (gettext("Hard problems"), hard)] if hard else found


def _units(shown: Shown) -> list[Unit]:
    if not shown.answer:
        return []
    named = [row["unit"]["code"] for row in shown.answer.rows[:20] if row.get("unit")]
    here = Unit.objects.filter(programme_id=shown.state.meeting.programme_id, superseded_at=None)
    units = {unit.uid: unit for unit in here.filter(uid__in=named)}
    return [units[code] for code in dict.fromkeys(named) if code in units]
