"""'Too much asked': what a unit said and the office answered; for the office, what waits for its answer."""

from typing import NamedTuple

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from roundtable.records.organisation import Unit
from roundtable.records.too_much import TooMuch, TooMuchAnswer
from roundtable.web.asked import Asked
from roundtable.web.screens.evidence.listed import refer

MOST = 30


class Said(NamedTuple):
    said: TooMuch
    answer: TooMuchAnswer | None


def said_by(asked: Asked, unit: Unit) -> list[Said]:
    """What that unit said, the latest first, each with its answer."""
    rows = list(
        TooMuch.objects.filter(_known(asked), unit_id=unit.origin_id).order_by("-said_on", "-pk")[:MOST]
    )
    answers = TooMuchAnswer.objects.filter(_known(asked), said_id__in=[row.origin_id for row in rows])
    by_said = {answer.said_id: answer for answer in answers}
    return [Said(row, by_said.get(row.origin_id)) for row in rows]


def unanswered(asked: Asked) -> list[TooMuch]:
    """What no unit has had an answer to, the longest waiting first."""
    answered = TooMuchAnswer.objects.filter(_known(asked)).values("said_id")
    rows = TooMuch.objects.filter(_known(asked)).annotate(origin=Coalesce(F("first_id"), F("id")))
    found: list[TooMuch] = list(rows.exclude(origin__in=answered).order_by("said_on", "pk")[:MOST])
    refer(found, "unit", asked.scope.known_at)
    return found


def _known(asked: Asked) -> Q:
    moment = asked.scope.known_at
    return Q(programme_id=asked.programme.origin_id, recorded_at__lte=moment) & (
        Q(superseded_at__isnull=True) | Q(superseded_at__gt=moment)
    )
