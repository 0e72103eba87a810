"""What a record says of itself in a list: the name of its kind, its day, its unit and its own words."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.records.attachments import GOES_WITH
from roundtable.web.screens.evidence.at_table import AT_TABLE
from roundtable.web.screens.evidence.kind import Kind
from roundtable.web.screens.evidence.kind import joined as _joined


def step_words(step: str) -> str:
    return {
        "done": gettext("done"),
        "accepted": gettext("accepted"),
        "returned": gettext("returned"),
        "verified": gettext("verified"),
        "unclear": gettext("could not tell"),
        "reopened": gettext("reopened"),
        "moved": gettext("due day moved"),
        "withdrawn": gettext("withdrawn"),
        "agreed": gettext("agreed"),
        "disputed": gettext("disputed"),
        "declined": gettext("declined"),
    }.get(step, step)


def _held(holds: bool | None) -> str:
    """What a look back, or a second look, has found; empty where nobody has looked."""
    if holds is None:
        return ""
    return gettext("it holds") if holds else gettext("it does not hold")


def _work(visit: Any) -> str:
    """The tallies of a visit that are not zero."""
    tallies = {
        gettext("meetings"): visit.meetings_attended,
        gettext("activities"): visit.activities_joined,
        gettext("materials"): visit.materials_reviewed,
        gettext("spot checks"): visit.spot_checks,
        gettext("interviews"): visit.people_interviewed,
    }
    return gettext(", ").join(f"{name} {count}" for name, count in tallies.items() if count)


KINDS = {
    "action_event": Kind(
        _("Step of a required action"),
        "happened_on",
        "unit",
        lambda r: _joined(r.action.title, step_words(r.step), r.note),
        ("action",),
    ),
    "attachment": Kind(
        _("File"),
        "",
        "|".join(
            (
                *("visit.unit", "problem.unit", "measure_event.measure.problem.unit", "action_event.unit"),
                *("optional_action.unit", "submission.unit", "practice.unit"),
            )
        ),
        lambda r: _joined(r.name, r.content_type),
        (*GOES_WITH, "measure_event.measure", "measure_event.measure.problem"),
    ),
    "briefing": Kind(_("Briefing"), "issued_on", "", lambda r: _joined(r.number, r.title)),
    "day_off": Kind(
        _("Day off"), "day", "", lambda r: _joined(r.title, gettext("worked in lieu") if r.working else "")
    ),
    "decision": Kind(_("Decision"), "due_on", "unit", lambda r: _joined(r.what, r.responsible)),
    "decision_event": Kind(
        _("Step of a decision"),
        "happened_on",
        "decision.unit",
        lambda r: _joined(r.decision.what, step_words(r.step), r.done_by, r.note),
        ("decision",),
    ),
    "distribution": Kind(
        _("Distribution"),
        "delivered_on",
        "unit",
        lambda r: _joined(r.material.title, r.recipient, r.copies),
        ("material",),
    ),
    "draw": Kind(_("Draw"), "drawn_on", "", lambda r: _joined(r.seed, r.number)),
    "hard_problem": Kind(_("Hard problem"), "raised_on", "unit", lambda r: _joined(r.title, r.description)),
    "ladder": Kind(
        _("Reminder ladder"),
        "",
        "",
        lambda r: _joined(r.owner_after, r.head_after, r.group_after, r.meeting_after),
    ),
    "lecture": Kind(_("Lecture"), "held_on", "unit", lambda r: _joined(r.tier, r.place, r.audience)),
    "look_back": Kind(
        _("Look-back"),
        "due_on",
        "measure.problem.unit",
        lambda r: _joined(r.measure.what, _held(r.holds), r.note),
        ("measure", "measure.problem"),
    ),
    "material": Kind(_("Material"), "issued_on", "", lambda r: _joined(r.title, r.parts, r.copies)),
    "measure": Kind(
        _("Measure"),
        "agreed_on",
        "problem.unit",
        lambda r: _joined(r.what, r.responsible, r.due_on),
        ("problem",),
    ),
    "measure_event": Kind(
        _("Step of a measure"),
        "happened_on",
        "measure.problem.unit",
        lambda r: _joined(r.measure.what, step_words(r.step), r.done_by, r.note),
        ("measure", "measure.problem"),
    ),
    "meeting": Kind(_("Meeting"), "held_on", "", lambda r: _joined(r.number, r.title)),
    "optional_action": Kind(
        _("Optional action"), "happened_on", "unit", lambda r: _joined(r.title, r.description)
    ),
    "outlet": Kind(_("Outlet"), "", "", lambda r: r.name),
    "participation": Kind(_("Taking part"), "joined_on", "unit", lambda r: r.group.name, ("group",)),
    "practice": Kind(_("Good practice"), "noted_on", "unit", lambda r: _joined(r.title, r.description)),
    "practice_shared": Kind(
        _("Practice shared"),
        "shared_on",
        "practice.unit",
        lambda r: _joined(r.practice.title, r.note),
        ("practice",),
    ),
    "problem": Kind(_("Problem"), "found_on", "unit", lambda r: _joined(r.category, r.description)),
    "problem_event": Kind(
        _("Step of a problem"),
        "happened_on",
        "problem.unit",
        lambda r: _joined(r.problem.description, step_words(r.step), r.note),
        ("problem",),
    ),
    "proposal_event": Kind(
        _("Answer to a proposed measure"),
        "happened_on",
        "proposal.problem.unit",
        lambda r: _joined(r.proposal.what, step_words(r.step), r.note),
        ("proposal", "proposal.problem"),
    ),
    "proposed_measure": Kind(
        _("Proposed measure"),
        "proposed_on",
        "problem.unit",
        lambda r: _joined(r.what, r.responsible, r.due_on),
        ("problem",),
    ),
    "proposal": Kind(
        _("Proposal"),
        "proposed_on",
        "hard_problem.unit",
        lambda r: _joined(r.hard_problem.title, r.proposed_by, r.text),
        ("hard_problem",),
    ),
    "publicity_item": Kind(
        _("Publicity item"), "published_on", "unit", lambda r: _joined(r.outlet.name, r.title), ("outlet",)
    ),
    "report": Kind(_("Report"), "submitted_on", "", lambda r: _joined(r.department, r.period_start)),
    "required_action": Kind(_("Required action"), "due_on", "", lambda r: r.title),
    "settlement": Kind(
        _("Hard problem settled"),
        "settled_on",
        "hard_problem.unit",
        lambda r: _joined(r.hard_problem.title, r.outcome),
        ("hard_problem",),
    ),
    "second_look": Kind(
        _("Second look"),
        "due_on",
        "measure.problem.unit|visit.unit",
        lambda r: _joined(r.group.name, r.measure.what if r.measure else r.visit.uid),
        ("group", "measure", "visit", "measure.problem"),
    ),
    "second_look_finding": Kind(
        _("What a second look found"),
        "looked_on",
        "second_look.measure.problem.unit|second_look.visit.unit",
        lambda r: _joined(_held(r.holds), r.note),
        (
            *("second_look", "second_look.measure", "second_look.visit"),
            "second_look.measure.problem",
        ),
    ),
    "submission": Kind(_("Submission"), "submitted_on", "unit", lambda r: r.title),
    "suggestion": Kind(_("Suggestion"), "made_on", "unit", lambda r: r.text),
    "too_much": Kind(_("Too much asked"), "said_on", "unit", lambda r: r.text),
    "too_much_answer": Kind(
        _("Answer to too much asked"),
        "answered_on",
        "said.unit",
        lambda r: _joined(r.text, r.will_do),
        ("said",),
    ),
    "unit": Kind(_("Unit"), "", ".", lambda r: r.area),
    "visit": Kind(
        _("Visit"),
        "visited_on",
        "unit",
        lambda r: _joined(r.group.name, _work(r), r.assessment_reason or r.note),
        ("group",),
    ),
    **AT_TABLE,
}


def kind_of(record: Any) -> str:
    """The name of a record's kind in code: measure_event."""
    return BY_MODEL[type(record).__name__.lower()]


#: Name of the model in small letters -> the kind in code.
BY_MODEL = {kind.replace("_", ""): kind for kind in KINDS}
