"""Ask the oracle: `answer(folder, "progress.who_is_slow", date(2026, 3, 30), group=3)`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.oracle import activity, due, ledger, meeting, progress, publicity, story, supervision
from tests.oracle.rules import Answer, Case
from tests.oracle.sheets import Sheets, read_folder

QUESTIONS: dict[str, Callable[[Case], Answer]] = {
    "activity.launch_status": activity.launch_status,
    "activity.required_actions": activity.required_actions,
    "activity.optional_actions": activity.optional_actions,
    "activity.materials_reach": activity.materials_reach,
    "activity.reports_received": activity.reports_received,
    "publicity.by_outlet": publicity.by_outlet,
    "publicity.trend": publicity.trend,
    "publicity.untold": publicity.untold,
    "publicity.briefings": publicity.briefings,
    "publicity.lectures": publicity.lectures,
    "supervision.effort": supervision.effort,
    "supervision.cadence": supervision.cadence,
    "supervision.unvisited": supervision.unvisited,
    "supervision.this_week": supervision.this_week,
    "supervision.mirror": supervision.mirror,
    "progress.who_does_well": progress.who_does_well,
    "progress.who_is_slow": progress.who_is_slow,
    "progress.standing": progress.standing,
    "progress.problems": progress.problems_by_category,
    "progress.measures": progress.measures,
    "progress.ledger": ledger.ledger,
    "progress.due": due.due,
    "progress.practices": progress.practices,
    "progress.unit_story": story.unit_story,
    "meeting.promises_kept": meeting.promises_kept,
    "meeting.agenda": meeting.agenda,
    "meeting.hard_problems": meeting.hard_problems,
}
TOTALS: dict[str, Callable[[Case], Answer]] = {
    "publicity.lectures": publicity.lectures_totals,
    "supervision.cadence": supervision.cadence_totals,
    "progress.standing": progress.standing_totals,
    "progress.measures": progress.measures_totals,
    "progress.ledger": ledger.ledger_totals,
    "progress.due": due.due_totals,
    "meeting.promises_kept": meeting.promises_kept_totals,
    "meeting.agenda": meeting.agenda_totals,
    "meeting.hard_problems": meeting.hard_problems_totals,
}

# What a question may be narrowed down to. A group or a unit picks the units taking part that are looked at
# (of effort and the mirror: the groups); in optional_actions, practices and the ledger it picks by the
# unit's group on the day.
BY_GROUP = {
    "activity.launch_status",
    "activity.required_actions",
    "activity.optional_actions",
    "publicity.untold",
    "supervision.effort",
    "supervision.cadence",
    "supervision.unvisited",
    "supervision.this_week",
    "supervision.mirror",
    "progress.who_does_well",
    "progress.who_is_slow",
    "progress.standing",
    "progress.problems",
    "progress.measures",
    "progress.ledger",
    "progress.due",
    "progress.practices",
    "meeting.promises_kept",
    "meeting.agenda",
    "meeting.hard_problems",
}
BY_UNIT = {
    "activity.required_actions",
    "activity.optional_actions",
    "publicity.untold",
    "supervision.cadence",
    "supervision.unvisited",
    "supervision.this_week",
    "progress.standing",
    "progress.problems",
    "progress.measures",
    "progress.ledger",
    "progress.due",
    "progress.practices",
    "progress.unit_story",
    "meeting.promises_kept",
    "meeting.agenda",
    "meeting.hard_problems",
}
# Those that can be asked of a period, from a day on; the others tell how things stand on the day.
BY_PERIOD = {
    "activity.optional_actions",
    "activity.reports_received",
    "publicity.by_outlet",
    "publicity.trend",
    "publicity.briefings",
    "publicity.lectures",
    "supervision.effort",
    "supervision.cadence",
    "supervision.mirror",
    "progress.problems",
    "progress.ledger",
    "progress.practices",
    "meeting.promises_kept",
}


def answer(
    programme: Path | str | Sheets,
    question: str,
    as_of: date,
    group: int | None = None,
    unit: str | None = None,
    since: date | None = None,
) -> Answer:
    """The rows of the answer to a question."""
    return QUESTIONS[question](case_of(programme, question, as_of, group, unit, since))


def totals(
    programme: Path | str | Sheets,
    question: str,
    as_of: date,
    group: int | None = None,
    unit: str | None = None,
    since: date | None = None,
) -> Answer:
    """The rows of the totals of a question; only those in TOTALS have them."""
    return TOTALS[question](case_of(programme, question, as_of, group, unit, since))


def case_of(
    programme: Path | str | Sheets,
    question: str,
    as_of: date,
    group: int | None,
    unit: str | None,
    since: date | None,
) -> Case:
    if group is not None and question not in BY_GROUP:
        raise ValueError(f"the oracle does not ask {question} of a group")
    if unit is not None and question not in BY_UNIT:
        raise ValueError(f"the oracle does not ask {question} of a unit")
    if since is not None and question not in BY_PERIOD:
        raise ValueError(f"the oracle does not ask {question} of a period")
    sheets = programme if isinstance(programme, Sheets) else read_folder(programme)
    return Case(sheets, as_of, group, unit, since)
