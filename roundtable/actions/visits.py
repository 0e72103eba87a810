"""Visits of supervision groups to units: several kinds of work in one, as tallies."""

from datetime import date

from roundtable.actions.recording import Recording, acting
from roundtable.actions.refused import Refused, need
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme
from roundtable.records.supervision import Visit


def record(
    *,
    by: str,
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


def seen_at(act: Recording, visit: Visit | None, unit: Unit) -> None:
    """Raises Refused where what is said of a unit was seen on a visit to another."""
    if visit is not None and act.now(visit).unit_id != unit.origin_id:
        raise Refused(
            f"到访“{visit.uid}”去的不是“{unit.uid}”，应选到这家单位的到访。",
            f"The visit “{visit.uid}” was not to “{unit.uid}”; choose a visit to that unit.",
        )
