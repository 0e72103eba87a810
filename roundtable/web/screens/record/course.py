"""What became of a thing, step by step: for a problem over its measures and what was proposed, each step with who, when, what was
said, its files, and what was corrected and why."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import F, Q

from roundtable.records.attachments import GOES_WITH, Attachment
from roundtable.web.asked import Asked
from roundtable.web.screens.doing.offered import Offer, offers
from roundtable.web.screens.evidence.kinds import KINDS, kind_of, step_words
from roundtable.web.screens.evidence.listed import refer
from roundtable.web.screens.record.belonging import rows_of

#: What makes a later version of a record without correcting it.
NO_CORRECTION = {"look_backs.look", "materials.receipt"}


class Step(NamedTuple):
    """`about` says which of several measures or proposals it is a step of; `corrections` are later versions, the first first."""

    row: Any
    key: str
    kind: Any
    day: date | None
    title: str
    about: str
    text: str
    files: list[Attachment]
    corrections: list[Any]
    offered: Sequence[Offer] = ()

    @property
    def said_by(self) -> str:
        """The post or group that did it, where it is not the one who recorded it."""
        said = getattr(self.row, "done_by", "")
        return said if said != self.row.act.by else ""


def course(row: Any, asked: Asked, as_of: date, back: str = "") -> list[Step]:
    """What belongs to a record and had happened by the day, in order of time.

    Args:
        back: where an act leads back to; empty where the page shows things as they were, and nothing can be done.
    """
    rows = [one for one in rows_of(row, asked.scope.known_at, as_of) if not isinstance(one, Attachment)]
    _refer_all(rows, asked.scope.known_at)
    files = files_of(rows, asked.scope.known_at)
    corrections = _corrections_of(rows, asked.scope.known_at)
    steps = [_step(one, row, files.get(_of(one), []), corrections.get(_of(one), [])) for one in rows]
    return [step._replace(offered=offers(asked.person, step.row, back)) for step in steps] if back else steps


def _of(row: Any) -> tuple[str, int]:
    return kind_of(row), row.origin_id


def _step(one: Any, of: Any, files: list[Attachment], corrections: list[Any]) -> Step:
    key = kind_of(one)
    kind = KINDS[key]
    day = getattr(one, kind.day) if kind.day else None
    title, about, text = str(kind.name), "", kind.what(one)
    if key in {"measure_event", "proposal_event", "problem_event"}:
        parent = getattr(one, {"measure_event": "measure", "proposal_event": "proposal"}.get(key, "problem"))
        title, text = step_words(one.step), one.note
        about = parent.what if key != "problem_event" and parent.origin_id != of.origin_id else ""
        if key == "measure_event" and one.new_due_on:
            title = f"{title} → {one.new_due_on}"
    return Step(one, key, kind, day, title, about, text, files, corrections)


def _refer_all(rows: Iterable[Any], known_at: datetime) -> None:
    by_kind: dict[str, list[Any]] = {}
    for row in rows:
        by_kind.setdefault(kind_of(row), []).append(row)
    for key, same in by_kind.items():
        for path in KINDS[key].refers:
            refer(same, path, known_at)


def files_of(rows: Iterable[Any], known_at: datetime) -> dict[tuple[str, int], list[Attachment]]:
    """The files that go with records, by kind and id of the first version of each record."""
    wanted = Q(pk__in=())
    for row in rows:
        if (key := kind_of(row)) in GOES_WITH:
            wanted |= Q(**{f"{key}_id": row.origin_id})
    known = Q(recorded_at__lte=known_at) & (Q(superseded_at__isnull=True) | Q(superseded_at__gt=known_at))
    found: dict[tuple[str, int], list[Attachment]] = {}
    for file in Attachment.objects.filter(wanted & known).order_by("known_since", "id"):
        field = next(name for name in GOES_WITH if getattr(file, f"{name}_id"))
        found.setdefault((field, getattr(file, f"{field}_id")), []).append(file)
    return found


def _corrections_of(rows: Iterable[Any], known_at: datetime) -> dict[tuple[str, int], list[Any]]:
    by_kind: dict[str, list[Any]] = {}
    for row in rows:
        if row.replaces_id:
            by_kind.setdefault(kind_of(row), []).append(row)
    found: dict[tuple[str, int], list[Any]] = {}
    for same in by_kind.values():
        later: Any = type(same[0])._default_manager.filter(
            first_id__in=[row.first_id for row in same], recorded_at__lte=known_at
        )
        for version in (
            later.exclude(act__verb__in=NO_CORRECTION).select_related("act").order_by(F("recorded_at"))
        ):
            found.setdefault(_of(version), []).append(version)
    return found
