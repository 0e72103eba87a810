"""What a draw is made from: visits, or verified measures, as they were known when it was made."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from roundtable.actions import transitions
from roundtable.actions.transitions import Step
from roundtable.records.organisation import Participation, SupervisionGroup
from roundtable.records.rectification import Measure, MeasureEvent, Problem, ProblemEvent
from roundtable.records.second_looks import Draw, Drawn, SecondLook
from roundtable.records.supervision import Visit


@dataclass(frozen=True)
class Candidate:
    """What may be drawn: the id of its first version, its key, and the groups (ids likewise) whose work it is."""

    origin_id: int
    uid: str
    own: frozenset[int]


def groups(draw: Draw) -> dict[int, str]:
    """The groups of the programme: id of the first version -> key."""
    return {row.seq: row.uid for row in _known(SupervisionGroup, draw).order_by("number")}


def candidates(draw: Draw) -> list[Candidate]:
    """What lies in the days of the draw and was not drawn before."""
    found = _visits(draw) if draw.kind == Drawn.VISIT else _measures(draw)
    looks = _known(SecondLook, draw, **{f"{draw.kind}__isnull": False})
    before = set(looks.values_list(f"{draw.kind}_id", flat=True))
    return [one for one in found if one.origin_id not in before]


def _visits(draw: Draw) -> list[Candidate]:
    rows = _known(Visit, draw, visited_on__range=(draw.from_on, draw.to_on))
    return [Candidate(row.seq, row.uid, frozenset({row.group_id})) for row in rows]


def _measures(draw: Draw) -> list[Candidate]:
    """Those that stand verified, since a day of the draw; its unit's group, and the group that found the problem, do not look."""
    verified = _known(MeasureEvent, draw, step="verified", happened_on__range=(draw.from_on, draw.to_on))
    near = set(verified.values_list("measure_id", flat=True))
    steps: dict[int, list[Step]] = defaultdict(list)
    events = _known(MeasureEvent, draw, measure_id__in=near).order_by("happened_on", "known_since", "seq")
    for event in events:
        steps[event.measure_id].append(Step(event.step, event.happened_on))
    standing = {
        measure
        for measure, done in steps.items()
        if transitions.fold(transitions.MEASURE, done) == "verified"
        and draw.from_on <= [step.on for step in done if step.name == "verified"][-1] <= draw.to_on
    }
    measures = [row for row in _known(Measure, draw) if row.seq in standing]
    own = _groups_of_problems(draw, {row.problem_id for row in measures})
    return [Candidate(row.seq, row.uid, own[row.problem_id]) for row in measures if row.problem_id in own]


def _groups_of_problems(draw: Draw, ids: set[int]) -> dict[int, frozenset[int]]:
    """The groups whose work a problem is: its unit's, and the one that found it. Withdrawn problems are left out."""
    withdrawn = set(_known(ProblemEvent, draw, step="withdrawn").values_list("problem_id", flat=True))
    of_unit = _groups_of_units(draw)
    found_by = {row.seq: row.group_id for row in _known(Visit, draw)}
    return {
        row.seq: frozenset(
            group for group in (of_unit.get(row.unit_id), found_by.get(row.visit_id)) if group is not None
        )
        for row in _known(Problem, draw)
        if row.seq in ids - withdrawn
    }


def _groups_of_units(draw: Draw) -> dict[int, int]:
    """The group under which each unit takes part on the day of the draw."""
    day = draw.drawn_on
    rows = _known(Participation, draw).filter(
        Q(joined_on__isnull=True) | Q(joined_on__lte=day), Q(left_on__isnull=True) | Q(left_on__gt=day)
    )
    return dict(rows.values_list("unit_id", "group_id"))


def _known(model: Any, draw: Draw, **lookup: Any) -> Any:
    """The versions that were known just before the draw."""
    at = draw.known_since
    return model._default_manager.filter(
        Q(superseded_at__isnull=True) | Q(superseded_at__gte=at),
        programme_id=draw.programme_id,
        recorded_at__lt=at,
        **lookup,
    ).annotate(seq=Coalesce(F("first_id"), F("id")))
