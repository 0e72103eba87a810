"""Where in the import a record came from, and the current versions of what records refer to."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from django.db.models import F
from django.db.models.functions import Coalesce

from roundtable.actions.refused import Sentence
from roundtable.intake.bringing.run import Run

#: Things looked at together.
AT_A_TIME = 1_000
#: The order of events on one thing: by day, then by the time they were recorded, then by row.
IN_ORDER = ("happened_on", "known_since", "seq")


def current(model: Any, programme_id: int) -> Any:
    """Current versions, with `seq`: the order of rows, and the id that others refer to."""
    rows = model.objects.filter(programme_id=programme_id, superseded_at__isnull=True)
    return rows.annotate(seq=Coalesce(F("first_id"), F("id")))


def current_by_origin(
    model: Any, programme_id: int, ids: Iterable[int], *fields: str
) -> dict[int, dict[str, Any]]:
    """Id of the first version -> fields of the current one; found by key, which has an index, as versions
    share it.
    """
    keys = model.objects.filter(id__in=list(ids)).values("uid")
    rows = current(model, programme_id).filter(uid__in=keys).values("uid", "seq", *fields)
    return {row["seq"]: row for row in rows}


def grouped(
    rows: Iterable[dict[str, Any]], by: tuple[str, ...]
) -> Iterator[list[tuple[Any, list[dict[str, Any]]]]]:
    """Rows in order of `by`, as (their common values, the rows), a thousand groups at a time."""
    groups = (
        (key, list(some)) for key, some in groupby(rows, key=lambda row: tuple(row[name] for name in by))
    )
    while batch := list(islice(groups, AT_A_TIME)):
        yield batch


def tell_at(
    run: Run, sheet: str, programme_id: int, uids: Iterable[str], column: str, sentence: Sentence, value: Any
) -> bool:
    """Tells a fault at the row of the first of these keys that this import brought; False where it
    brought none.
    """
    keys = list(uids)
    seen = run.ledger.seen((sheet, programme_id), keys)
    for uid in keys:
        if uid in seen:
            run.tell(sentence, sheet=sheet, row=seen[uid][0], column=column, value=value)
            return True
    return False
