"""What a record says of itself in a list: the name of its kind, its day, its unit and its own words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """`day` is a field and `unit` a path to the unit (empty = it has none, `.` = the record itself); `others` are the further
    references that its words need."""

    name: Any
    day: str
    unit: str
    what: Callable[[Any], str]
    others: tuple[str, ...] = ()


def _joined(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part is not None and part != "")


def _step(step: str) -> str:
    return {
        "done": gettext("done"),
        "accepted": gettext("accepted"),
        "returned": gettext("returned"),
        "verified": gettext("verified"),
        "reopened": gettext("reopened"),
        "moved": gettext("due day moved"),
        "withdrawn": gettext("withdrawn"),
    }.get(step, step)


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
        lambda r: _joined(r.action.title, _step(r.step), r.note),
        ("action",),
    ),
    "briefing": Kind(_("Briefing"), "issued_on", "", lambda r: _joined(r.number, r.title)),
    "decision": Kind(_("Decision"), "due_on", "unit", lambda r: _joined(r.what, r.responsible)),
    "decision_event": Kind(
        _("Step of a decision"),
        "happened_on",
        "decision.unit",
        lambda r: _joined(r.decision.what, _step(r.step), r.done_by, r.note),
        ("decision",),
    ),
    "distribution": Kind(
        _("Distribution"),
        "delivered_on",
        "unit",
        lambda r: _joined(r.material.title, r.recipient, r.copies),
        ("material",),
    ),
    "hard_problem": Kind(_("Hard problem"), "raised_on", "unit", lambda r: _joined(r.title, r.description)),
    "lecture": Kind(_("Lecture"), "held_on", "unit", lambda r: _joined(r.tier, r.place, r.audience)),
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
        lambda r: _joined(r.measure.what, _step(r.step), r.done_by, r.note),
        ("measure", "measure.problem"),
    ),
    "meeting": Kind(_("Meeting"), "held_on", "", lambda r: _joined(r.number, r.title)),
    "optional_action": Kind(
        _("Optional action"), "happened_on", "unit", lambda r: _joined(r.title, r.description)
    ),
    "outlet": Kind(_("Outlet"), "", "", lambda r: r.name),
    "participation": Kind(_("Taking part"), "joined_on", "unit", lambda r: r.group.name, ("group",)),
    "practice": Kind(_("Good practice"), "noted_on", "unit", lambda r: _joined(r.title, r.description)),
    "problem": Kind(_("Problem"), "found_on", "unit", lambda r: _joined(r.category, r.description)),
    "problem_event": Kind(
        _("Problem withdrawn"),
        "happened_on",
        "problem.unit",
        lambda r: _joined(r.problem.description, r.note),
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
    "submission": Kind(_("Submission"), "submitted_on", "unit", lambda r: r.title),
    "suggestion": Kind(_("Suggestion"), "made_on", "unit", lambda r: r.text),
    "unit": Kind(_("Unit"), "", ".", lambda r: r.area),
    "visit": Kind(
        _("Visit"),
        "visited_on",
        "unit",
        lambda r: _joined(r.group.name, _work(r), r.assessment_reason or r.note),
        ("group",),
    ),
}
