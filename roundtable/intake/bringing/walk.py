"""Walks along the events of one thing by its state table."""

from collections.abc import Iterator, Mapping
from typing import Any

from roundtable.actions.refused import Sentence
from roundtable.intake.sheets.column import Words

#: state -> step -> state after it
Table = Mapping[str, Mapping[str, str]]


def out_of_order(
    events: list[dict[str, Any]], table: Table, start: str, words: Words
) -> Iterator[tuple[int, Sentence]]:
    """Positions of the events that may not follow, each with a sentence; the walk goes on as if they were
    not there.
    """
    state = start
    for position, event in enumerate(events):
        after = table[state].get(event["step"])
        if after is None:
            yield position, _sentence(event["step"], state, tuple(table[state]), words)
        else:
            state = after


def _sentence(step: str, state: str, allowed: tuple[str, ...], words: Words) -> Sentence:
    zh = f"，此时应是 {'、'.join(allowed)} 之一。" if allowed else "，此后不再有进展。"
    en = f"; here comes one of {', '.join(allowed)}." if allowed else "; nothing follows on that."
    state_zh, state_en = words[state]
    return (
        f"顺序不对：{state_zh}之后不能是“{words[step][0]}”（{step}）{zh}",
        f"Out of order: {step} cannot follow on {state_en}{en}",
    )
