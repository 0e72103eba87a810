"""Asking the whole bank over a made-up programme, answers not kept."""

import time
from functools import partial
from pathlib import Path

from django.core.management import call_command

from bench import programme
from bench.measuring import Measured, seconds
from roundtable.asking.answer import Answer
from roundtable.asking.ask import Sitting, forget_kept, resolve
from roundtable.questions.bank import every_question

Figures = list[tuple[str, float, float]]


def start(units: int, folder: Path, *, only: tuple[str, ...] = ()) -> None:
    """The programme of so many units as a lake in `folder`, and loaded into the live database, which is empty."""
    call_command("migrate", verbosity=0)
    (folder / "lake").mkdir()
    programme.write(folder / "lake", units)
    programme.load(folder / "lake", only=only)


def keys() -> list[str]:
    """The four boards: every question but the story of one unit."""
    return [key for key, question in every_question().items() if not question.needs and "." in key]


def sit(engine: str | None = None) -> Sitting:
    """A fresh sitting, nothing kept."""
    forget_kept()
    return Sitting(resolve(as_of=programme.AS_OF), engine)


def boards(engine: str | None = None) -> None:
    with sit(engine) as sitting:
        for key in keys():
            sitting.ask(key, fit=True)


def each_question(engine: str | None = None, *, times: int = 5, behind: bool = True) -> Figures:
    """Question, seconds of its answer, seconds of the records behind every figure of it (asked for only when looked at; one run)."""
    told: Figures = []
    for key in keys():
        answered = seconds(partial(ask, key, engine), times=times)
        if not behind:
            told.append((key, answered, 0.0))
            continue
        answer = ask(key, engine)
        start = time.perf_counter()
        assert answer.evidence or not answer.rows or answer.notes, key
        told.append((key, answered, time.perf_counter() - start))
    return told


def ask(key: str, engine: str | None) -> Answer:
    return sit(engine).ask(key)


def lines(part: str, told: Figures, budget: float | None = None) -> list[Measured]:
    """Each question in ms, the records behind it beside."""
    return [
        Measured(
            part,
            key,
            answered * 1000,
            "ms",
            budget and budget * 1000,
            beside=f"records behind: {behind * 1000:,.0f} ms more" if behind else "",
        )
        for key, answered, behind in told
    ]
