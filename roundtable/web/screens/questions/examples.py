"""Worked examples as small tables: the same text that the tests run on every engine."""

from typing import NamedTuple

from roundtable.facts.shelf import every_fact
from roundtable.questions.question import Example

Lines = list[list[str]]


class Drawn(NamedTuple):
    """`facts`: name, its words by language, its header and its lines."""

    facts: list[tuple[str, dict[str, str], list[str], Lines]]
    header: list[str]
    lines: Lines
    as_of: str
    scope: dict[str, object]


def table(text: str) -> tuple[list[str], Lines]:
    """A text table: the first line names its columns, `|` parts its cells."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines() if line.strip()]
    return lines[0], lines[1:]


def drawn(example: Example) -> Drawn:
    facts = []
    for name, text in example.facts.items():
        fact = every_fact()[name]
        facts.append((name, {"zh-hans": fact.zh, "en": fact.en}, *table(text)))
    header, lines = table(example.answer)
    return Drawn(facts, header, lines, example.as_of, dict(example.scope))
