"""Words around figures: sentences are templates of the question, filled here so that each figure stays a thing one can open.

`{units}` is a figure; `{units:unit|units}` a figure with its English noun, singular or plural.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_PLACE = re.compile(r"\{(\w+)(?::([^|}]*)\|([^}]*))?\}")


class Part(NamedTuple):
    """A piece of a sentence: plain text, or (with `column`) the figure of that column."""

    text: str
    column: str = ""


def figure_text(value: Any) -> str:
    """A figure as people read it: whole numbers grouped, one decimal for others, a dash for none."""
    if value is None:
        return "—"
    if isinstance(value, float):
        return f"{value:,.1f}".removesuffix(".0")
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def parts(template: str, figures: Mapping[str, Any]) -> Iterator[Part]:
    """The sentence in pieces, each figure by itself."""
    end = 0
    for place in _PLACE.finditer(template):
        if place.start() > end:
            yield Part(template[end : place.start()])
        name, one, many = place.groups()
        value = figures[name]
        yield Part(figure_text(value), name)
        if one is not None:
            yield Part(f" {one if value == 1 else many}")
        end = place.end()
    if end < len(template):
        yield Part(template[end:])


def filled(template: str, figures: Mapping[str, Any]) -> str:
    return "".join(part.text for part in parts(template, figures))
