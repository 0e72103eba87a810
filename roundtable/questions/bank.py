"""The question bank, found by its files: `questions/progress/standing.py` holds `progress.standing`."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

import roundtable.questions as shelf
from roundtable.questions.question import Question, Table


@cache
def every_question() -> dict[str, Question]:
    """Key -> question, boards in the order 明 见 晓 知, then the meeting's, then others by name; questions by name."""
    found = {}
    for module in pkgutil.walk_packages(shelf.__path__, f"{shelf.__name__}."):
        question = getattr(importlib.import_module(module.name), "question", None)
        if isinstance(question, Question):
            found[module.name.removeprefix(f"{shelf.__name__}.")] = question
    boards = ["activity", "publicity", "supervision", "progress", "meeting"]
    order = {board: place for place, board in enumerate(boards)}
    return dict(sorted(found.items(), key=lambda item: (order.get(item[0].split(".")[0], 99), item[0])))


def tables(question: Question) -> Iterator[tuple[str, Table]]:
    """The tables of a question by their names: rows, summary and, where there is one, totals."""
    yield "rows", question.rows
    yield "summary", question.summary
    if question.totals:
        yield "totals", question.totals
