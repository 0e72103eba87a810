"""Files that go with a record: the record of each; its content is checked, cleaned and kept by the pages."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeVar

from django.db import transaction

from roundtable.actions.about import unit_of
from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting_on
from roundtable.records.attachments import Attachment
from roundtable.records.plan import ActionEvent, OptionalAction
from roundtable.records.record import Record
from roundtable.records.rectification import MeasureEvent, Problem
from roundtable.records.supervision import Practice, Submission, Visit

R = TypeVar("R", bound=Record)


class File(Protocol):
    """What is told of a file that is kept."""

    def _asdict(self) -> dict[str, Any]: ...


#: What a file goes with: the field of it, and what who adds one must be granted besides.
GOES_WITH: dict[type[Record], tuple[str, str]] = {
    Visit: ("visit", "visits.record"),
    Problem: ("problem", "problems.raise"),
    Practice: ("practice", "practices.note"),
    MeasureEvent: ("measure_event", ""),
    ActionEvent: ("action_event", ""),
    OptionalAction: ("optional_action", "optional_actions.add"),
    Submission: ("submission", "submissions.hand_in"),
}
OF_STEP = {
    "measure_event": {
        "done": "measures.report_done",
        "verified": "measures.verify",
        "returned": "measures.return",
        "unclear": "measures.verify",
        "reopened": "measures.reopen",
        "moved": "measures.move_due",
    },
    "action_event": {"done": "actions.report", "accepted": "actions.answer", "returned": "actions.answer"},
}


def may_add(of: Record) -> str:
    """What somebody must be granted to add a file to that record: what bringing in such a record takes."""
    field, granted = GOES_WITH[type(of)]
    return granted or OF_STEP[field][of.step]  # type: ignore[attr-defined]


def add(
    *,
    by: By,
    of: Record,
    name: str,
    content_type: str,
    size: int,
    sha256: str,
    width: int | None = None,
    height: int | None = None,
    uid: str = "",
) -> Attachment:
    """A file that goes with `of`, by those who may bring in such a record.

    Raises:
        KeyError: files do not go with records of that kind (a slip in the code).
    """
    unit = unit_of(of)
    allowed(by, "attachments.add", unit=unit)
    allowed(by, may_add(of), unit=unit)
    with acting_on(of, by=by, verb="attachments.add") as act:
        goes_with: dict[str, Any] = {GOES_WITH[type(of)][0]: act.now(of)}
        return act.add(
            Attachment,
            uid=uid,
            name=name,
            content_type=content_type,
            size=size,
            sha256=sha256,
            width=width,
            height=height,
            **goes_with,
        )


def together(make: Callable[[], R], files: Iterable[File], *, by: By) -> R:
    """A record and the files that go with it: all of them come in, or nothing does."""
    with transaction.atomic():
        made = make()
        for file in files:
            add(by=by, of=made, **file._asdict())
        return made
