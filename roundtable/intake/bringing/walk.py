"""Walks along all events of one thing by its state table; the rules are those of every other write."""

from collections.abc import Iterator
from typing import Any

from roundtable.actions.refused import Sentence
from roundtable.actions.transitions import Course, refusal


def out_of_order(events: list[dict[str, Any]], course: Course) -> Iterator[tuple[int, Sentence]]:
    """Positions of the events that may not follow, each with a sentence; the walk goes on without them.

    Args:
        events: with their `step`, by day, then by the time they were recorded, then by row.
    """
    state = course.start
    for position, event in enumerate(events):
        sentence = refusal(course, state, event["step"])
        if sentence:
            yield position, sentence
        else:
            state = course.moves[state][event["step"]]
