"""Measures and their events, in order by the state table; nobody verifies or returns what they did
themselves.
"""

from collections.abc import Iterator
from typing import Any

from roundtable.actions.recording import Recording
from roundtable.actions.refused import Sentence
from roundtable.actions.transitions import MEASURE, Course, own_work
from roundtable.intake.bringing.places import IN_ORDER, current, current_by_origin, grouped, tell_at
from roundtable.intake.bringing.run import Run
from roundtable.intake.bringing.walk import out_of_order
from roundtable.records.rectification import Measure, MeasureEvent, Problem, ProblemEvent

SHEET = "measure_events"


def check(run: Run, recording: Recording) -> None:
    programme_id = recording.programme.origin_id  # type: ignore[union-attr]
    if "measures" in run.counts:
        _measures(run, recording, programme_id)
    if SHEET in run.counts or "measures" in run.counts:
        _events(run, recording, programme_id)


def _measures(run: Run, recording: Recording, programme_id: int) -> None:
    """A measure is agreed when its problem has been found and before it is withdrawn."""
    every: Any = current(Measure, programme_id)
    mine = every.filter(act=recording.act).order_by("problem", "seq").values("problem", "uid", "agreed_on")
    for groups in grouped(mine.iterator(), ("problem",)):
        ids = [key[0] for key, _ in groups]
        found = current_by_origin(Problem, programme_id, ids, "found_on")
        events: Any = current(ProblemEvent, programme_id)
        withdrawn = dict(
            events.filter(problem__in=ids, step="withdrawn").values_list("problem", "happened_on")
        )
        for (problem,), measures in groups:
            for measure in measures:
                agreed_on, found_on, gone_on = (
                    measure["agreed_on"],
                    found[problem]["found_on"],
                    withdrawn.get(problem),
                )
                sentence: Sentence | None = None
                if agreed_on < found_on:
                    sentence = (
                        f"议定日早于问题的发现日 {found_on}，应不早于这一天。",
                        f"The problem was found on {found_on}; give that day or a later one.",
                    )
                elif gone_on and agreed_on > gone_on:
                    sentence = (
                        f"问题已于 {gone_on} 撤回，不应再议定措施。",
                        f"The problem was withdrawn on {gone_on}; no measure is agreed on it after that.",
                    )
                if sentence:
                    tell_at(run, "measures", programme_id, [measure["uid"]], "agreed_on", sentence, agreed_on)


def _events(run: Run, recording: Recording, programme_id: int) -> None:
    every: Any = current(MeasureEvent, programme_id)
    measures: Any = current(Measure, programme_id)
    touched = every.filter(act=recording.act).values("measure")
    changed = measures.filter(act=recording.act, replaces__isnull=False).values("seq")
    events = (
        every.filter(measure__in=touched.union(changed, all=True))
        .order_by("measure", *IN_ORDER)
        .values("measure", "uid", "step", "happened_on", "done_by")
    )
    for groups in grouped(events.iterator(), ("measure",)):
        agreed = current_by_origin(Measure, programme_id, [key[0] for key, _ in groups], "agreed_on")
        for (measure,), chain in groups:
            agreed_on = agreed[measure]["agreed_on"]
            early: Sentence = (
                f"发生日早于措施的议定日 {agreed_on}，应不早于这一天。",
                f"The measure was agreed on {agreed_on}; give that day or a later one.",
            )
            for position, column, sentence in faults(chain, agreed_on, MEASURE, early):
                event = chain[position]
                # A row that is in order itself may bring an event that was there already out of it.
                near = [one["uid"] for one in (event, *reversed(chain[:position]))]
                if not tell_at(
                    run, SHEET, programme_id, near, column, sentence, event[FIELD.get(column, column)]
                ):
                    tell_at(
                        run, "measures", programme_id, [agreed[measure]["uid"]], "agreed_on", sentence, None
                    )


FIELD = {"by": "done_by"}


def faults(
    chain: list[dict[str, Any]], since: Any, course: Course, early: Sentence
) -> Iterator[tuple[int, str, Sentence]]:
    """(position, column, sentence) of what is wrong along the events of one measure or decision.

    Args:
        since, early: the day before which nothing can have followed, and what is said of an event that did.
    """
    done_by = ""
    for position, event in enumerate(chain):
        if event["happened_on"] < since:
            yield position, "happened_on", early
        if event["step"] == "done":
            done_by = event["done_by"]
        elif event["step"] in {"verified", "returned"}:
            sentence = own_work([event["done_by"]], [done_by])
            if sentence:
                yield position, "by", sentence
    for position, sentence in out_of_order(chain, course):
        yield position, "step", sentence
