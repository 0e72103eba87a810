"""The sheets of the workbook, in the order of the contract: what a row refers to stands before it."""

from roundtable.intake.sheets import (
    hard_problems,
    materials,
    meetings,
    organisation,
    plan,
    programme,
    publicity,
    rectification,
    supervision,
)
from roundtable.intake.sheets.column import Sheet

SHEETS: tuple[Sheet, ...] = (
    programme.PROGRAMME,
    programme.STAGES,
    programme.TOPICS,
    organisation.UNIT_KINDS,
    organisation.UNITS,
    organisation.GROUPS,
    organisation.PARTICIPATION,
    plan.REQUIRED_ACTIONS,
    plan.ACTION_EVENTS,
    plan.OPTIONAL_ACTIONS,
    materials.MATERIALS,
    materials.DISTRIBUTIONS,
    supervision.VISITS,
    rectification.PROBLEMS,
    rectification.PROBLEM_EVENTS,
    rectification.MEASURES,
    rectification.MEASURE_EVENTS,
    supervision.SUGGESTIONS,
    supervision.PRACTICES,
    supervision.SUBMISSIONS,
    publicity.OUTLETS,
    publicity.PUBLICITY,
    publicity.BRIEFINGS,
    publicity.LECTURES,
    meetings.REPORTS,
    meetings.MEETINGS,
    meetings.DECISIONS,
    meetings.DECISION_EVENTS,
    hard_problems.HARD_PROBLEMS,
    hard_problems.PROPOSALS,
    hard_problems.SETTLEMENTS,
)
BY_NAME = {sheet.name: sheet for sheet in SHEETS}
