"""Visits of supervision groups to units: several kinds of work in one, as tallies, with what came of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from roundtable.actions import rules
from roundtable.actions.by import By, allowed
from roundtable.actions.recording import Recording, acting
from roundtable.actions.refused import Refused, SameDay, need, refuse
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme
from roundtable.records.rectification import Problem
from roundtable.records.supervision import Practice, Suggestion, Visit

TALLIES = (
    "meetings_attended",
    "activities_joined",
    "materials_reviewed",
    "spot_checks",
    "people_interviewed",
)
#: More than this in one visit is a slip of the finger.
MOST_IN_A_VISIT = 1000


def record(
    *,
    by: By,
    programme: Programme,
    group: SupervisionGroup,
    unit: Unit,
    visited_on: date,
    announced: bool | None = None,
    meetings_attended: int = 0,
    activities_joined: int = 0,
    materials_reviewed: int = 0,
    spot_checks: int = 0,
    people_interviewed: int = 0,
    assessment: str = "",
    assessment_reason: str = "",
    note: str = "",
    uid: str = "",
) -> Visit:
    """A visit. An assessment other than steady says why: reasons come before ranks."""
    allowed(by, "visits.record", unit=unit, group=group)
    if assessment not in {"", "steady"}:
        need(assessment_reason, "这样评价要写明理由。", "Give the reason of that assessment.")
    with acting(by=by, verb="visits.record", programme=programme) as act:
        return act.add(
            Visit,
            uid=uid,
            group=group,
            unit=unit,
            visited_on=visited_on,
            announced=announced,
            meetings_attended=meetings_attended,
            activities_joined=activities_joined,
            materials_reviewed=materials_reviewed,
            spot_checks=spot_checks,
            people_interviewed=people_interviewed,
            assessment=assessment,
            assessment_reason=assessment_reason,
            note=note,
        )


def record_whole(
    *,
    by: By,
    programme: Programme,
    group: SupervisionGroup,
    unit: Unit,
    visited_on: date,
    announced: bool | None = None,
    assessment: str = "",
    assessment_reason: str = "",
    note: str = "",
    problems: Sequence[Mapping[str, Any]] = (),
    suggestions: Sequence[Mapping[str, Any]] = (),
    practices: Sequence[Mapping[str, Any]] = (),
    another: bool = False,
    uid: str = "",
    **tallies: Any,
) -> Visit:
    """A visit with all that came of it, as one act: whole, or not at all.

    Args:
        problems: `category`, `description`, perhaps `severity` of each.
        suggestions: `text` of each.
        practices: `title`, perhaps `description` of each.
        another: it is not the group's visit to the unit on that day that is there already.
        uid: made where the form is; sent again, it is refused as Taken with the visit that is there.

    Raises:
        SameDay: the group has a visit to the unit on that day, and nobody said that this is another one.
    """
    allowed(by, "visits.record", unit=unit, group=group)
    if assessment not in {"", "steady"}:
        need(assessment_reason, "这样评价要写明理由。", "Give the reason of that assessment.")
    if unknown := set(tallies) - set(TALLIES):
        raise TypeError(f"a visit has no {', '.join(sorted(unknown))}")
    for name in TALLIES:
        refuse(rules.tally(tallies.get(name, 0), name=name, most=MOST_IN_A_VISIT))
    with acting(by=by, verb="visits.record_whole", programme=programme) as act:
        visit = act.add(
            Visit,
            uid=uid,
            group=group,
            unit=unit,
            visited_on=visited_on,
            announced=announced,
            assessment=assessment,
            assessment_reason=assessment_reason,
            note=note,
            **tallies,
        )
        if not another:
            _first_of_the_day(visit, unit)
        seen: dict[str, Any] = {"unit": unit, "visit": visit}
        for one in problems:
            act.add(Problem, found_on=visited_on, **seen, **_of(one, "category", "description", "severity"))
        for one in suggestions:
            act.add(Suggestion, made_on=visited_on, **seen, **_of(one, "text"))
        for one in practices:
            act.add(Practice, noted_on=visited_on, **seen, **_of(one, "title", "description"))
        return visit


def _of(said: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: said.get(name, "") for name in names}


def _first_of_the_day(visit: Visit, unit: Unit) -> None:
    same = Visit.objects.filter(
        programme_id=visit.programme_id,
        group_id=visit.group_id,
        unit_id=visit.unit_id,
        visited_on=visit.visited_on,
        superseded_at__isnull=True,
    ).exclude(pk=visit.pk)
    if there := same.order_by("id").first():
        raise SameDay(there, unit.name, visit.visited_on)


def seen_at(act: Recording, visit: Visit | None, unit: Unit) -> None:
    """Raises Refused where what is said of a unit was seen on a visit to another."""
    if visit is not None and act.now(visit).unit_id != unit.origin_id:
        raise Refused(
            f"到访“{visit.uid}”去的不是“{unit.uid}”，应选到这家单位的到访。",
            f"The visit “{visit.uid}” was not to “{unit.uid}”; choose a visit to that unit.",
        )
