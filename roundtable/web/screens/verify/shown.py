"""What somebody who is to look needs to know of a measure or a visit: what was found, what was reported, what shows it, what they can do."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from roundtable.actions import following
from roundtable.records.attachments import Attachment
from roundtable.records.rectification import Measure, MeasureEvent
from roundtable.records.second_looks import SecondLook
from roundtable.web.asked import Asked
from roundtable.web.screens.doing.offered import Offer, offers
from roundtable.web.screens.evidence.kinds import KINDS
from roundtable.web.screens.evidence.listed import refer
from roundtable.web.screens.record.course import files_of
from roundtable.web.screens.verify.waiting import Waiting

Files = Mapping[tuple[str, int], list[Attachment]]


class Told(NamedTuple):
    """`reported` is the latest report that it is done, `since` what checkers have said after it (could not tell)."""

    waiting: Waiting
    reported: MeasureEvent | None
    since: list[MeasureEvent]
    files: list[Attachment]
    offered: list[Offer]


def told(waiting: list[Waiting], asked: Asked, back: str) -> list[Told]:
    """One page of them: some queries for each."""
    here = {"programme_id": asked.programme.origin_id, "superseded_at": None}
    keys = [one.measure["key"] for one in waiting]
    measures = {row.uid: row for row in Measure.objects.filter(uid__in=keys, **here)}
    events = {uid: following.events_of_measure(row) for uid, row in measures.items()}
    files = files_of([event for some in events.values() for event in some], asked.scope.known_at)
    return [
        _told(one, measures[one.measure["key"]], events[one.measure["key"]], files, asked, back)
        for one in waiting
    ]


def _told(
    waiting: Waiting, measure: Measure, events: list[MeasureEvent], files: Files, asked: Asked, back: str
) -> Told:
    done = next((event for event in reversed(events) if event.step == "done"), None)
    since = [event for event in events[events.index(done) + 1 :] if event.step != "moved"] if done else []
    shown = files.get(("measure_event", done.origin_id), []) if done else []
    return Told(waiting, done, since, shown, offers(asked.person, waiting.look_back or measure, back))


def _files(rows: list[Any], asked: Asked) -> list[Attachment]:
    return [file for of_one in files_of(rows, asked.scope.known_at).values() for file in of_one]


class Again(NamedTuple):
    """A second look: at a measure with the steps that it took, or at a visit as it was recorded."""

    look: SecondLook
    unit: str
    what: str
    steps: list[MeasureEvent]
    files: list[Attachment]
    offered: list[Offer]


def again(looks: list[SecondLook], asked: Asked, back: str) -> list[Again]:
    for path in (*KINDS["second_look"].refers, "visit.group"):
        refer(looks, path, asked.scope.known_at)
    return [_again(look, asked, back) for look in looks]


def _again(look: SecondLook, asked: Asked, back: str) -> Again:
    offered = offers(asked.person, look, back)
    unit = KINDS["second_look"].unit_of(look).name
    if look.visit is not None:
        files = _files([look.visit], asked)
        return Again(
            look, unit, f"{look.visit.visited_on} · {KINDS['visit'].what(look.visit)}", [], files, offered
        )
    events = following.events_of_measure(look.measure)
    files = _files([look.measure.problem, *events], asked)
    what = f"{look.measure.problem.description} → {look.measure.what}"
    return Again(look, unit, what, events, files, offered)
