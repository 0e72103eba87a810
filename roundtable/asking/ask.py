"""Asking: the one door between the bank and everything that shows an answer."""

from collections import OrderedDict
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Self

from django.conf import settings
from django.db import connection

from roundtable.asking.answer import Answer
from roundtable.asking.asked_wrong import AskedWrong, NotHere, nearest
from roundtable.asking.lake import lake_of
from roundtable.asking.reach import narrowed
from roundtable.asking.scope import Scope, resolve
from roundtable.asking.working_out import Bench
from roundtable.engines.engine import Engine, engine_names, module_of
from roundtable.permissions.reach import EVERYTHING, Reach
from roundtable.questions.bank import every_question
from roundtable.questions.question import Question

_kept: OrderedDict[tuple[Any, ...], Answer] = OrderedDict()
_kept_lock = Lock()
MOST_KEPT = 500
SCOPES = {"group": ("督导组", "group"), "unit": ("单位", "unit"), "since": ("起始日", "since")}


def question_of(key: str) -> Question:
    """The question of that key.

    Raises:
        NotHere: nobody knows it; the nearest three are offered.
    """
    bank = every_question()
    if key in bank:
        return bank[key]
    close = nearest(key, bank) or list(bank)[:3]
    raise NotHere(
        f"提问库里没有“{key}”；相近的有：{'、'.join(close)}。",
        f"The bank has no question {key}; the nearest are {', '.join(close)}.",
        close,
    )


def engine_of(name: str | None, scope: Scope) -> tuple[Engine, Scope]:
    """The engine asked for (none = the live database), and the scope as that engine's data can answer it."""
    live = "postgres" if connection.vendor == "postgresql" else "sqlite"
    chosen = name or live
    if chosen not in engine_names():
        raise AskedWrong(
            f"没有“{chosen}”这种引擎；有：{'、'.join(engine_names())}。",
            f"No engine is called {chosen}; there are {', '.join(engine_names())}.",
            engine_names(),
        )
    if chosen == live:
        return module_of(chosen).live(), scope
    if hasattr(module_of(chosen), "over"):
        return lake_of(chosen, scope)
    raise AskedWrong(
        f"数据库现在用的是 {live}，不能用 {chosen} 来问。",
        f"The live database is {live}; it cannot be asked through {chosen}.",
    )


def check(key: str, question: Question, scope: Scope) -> None:
    """Raises AskedWrong when the scope gives what the question does not take, or lacks what it needs."""
    for name, (zh, en) in SCOPES.items():
        value = getattr(scope, name)
        if value is not None and name not in question.scope:
            takes = [SCOPES[other] for other in question.scope]
            raise AskedWrong(
                f"“{question.asks['zh-hans']}”不按{zh}来问；可以给：{'、'.join(word for word, _ in takes) or '无'}。",
                f"{key} does not take '{en}'; it takes {', '.join(word for _, word in takes) or 'none'}.",
            )
        if value is None and name in question.needs:
            raise AskedWrong(f"“{question.asks['zh-hans']}”要指明{zh}。", f"{key} needs '{en}': say which.")


class Sitting:
    """Questions about one scope on one engine. Inside `with`, what one has worked out the next can use."""

    def __init__(self, scope: Scope, engine: str | None = None, reach: Reach = EVERYTHING) -> None:
        self._engine, self._scope = engine_of(engine, scope)
        self._reach = reach
        self._benches: dict[Scope, Bench] = {}
        self._open: ExitStack | None = None

    def __enter__(self) -> Self:
        self._open = ExitStack()
        return self

    def __exit__(self, *_fault: object) -> None:
        opened, self._open = self._open, None
        if opened:
            opened.close()

    def _bench(self, scope: Scope) -> Bench:
        if scope not in self._benches:
            self._benches[scope] = Bench(self._engine, scope, _compiled_kept_in())
            if self._open:
                self._open.enter_context(self._benches[scope].open())
        return self._benches[scope]

    def ask(self, key: str, *, fit: bool = False) -> Answer:
        """`fit` drops from the scope what the question does not take, for pages that ask many questions at once."""
        question = question_of(key)
        scope = narrowed(self._scope, question, self._reach)
        scope = scope.fitting(question) if fit else scope
        check(key, question, scope)
        where = (connection.settings_dict["NAME"], self._engine.name)
        place = (
            *where,
            key,
            scope.programme.pk,
            scope.as_of,
            scope.known_at,
            scope.last_act,
            scope.group,
            scope.unit,
            scope.since,
        )
        with _kept_lock:
            if place in _kept:
                _kept.move_to_end(place)
                return _kept[place]
        answer = self._bench(scope).answer(key, question)
        with _kept_lock:
            _kept[place] = answer
            while len(_kept) > MOST_KEPT:
                _kept.popitem(last=False)
        return answer


def ask(
    key: str,
    *,
    programme: str | None = None,
    group: int | None = None,
    unit: str | None = None,
    since: date | None = None,
    as_of: date | None = None,
    known_at: datetime | None = None,
    engine: str | None = None,
) -> Answer:
    """Asks one question of the bank.

    Raises:
        AskedWrong: one sentence that says what is wrong with the asking and what would be right.
    """
    question_of(key)
    scope = resolve(programme=programme, group=group, unit=unit, since=since, as_of=as_of, known_at=known_at)
    return Sitting(scope, engine).ask(key)


def forget_kept() -> None:
    """Empties the kept answers (tests; a restart does the same)."""
    with _kept_lock:
        _kept.clear()


def _compiled_kept_in() -> Path:
    return Path(settings.HOME)


__all__ = ["Sitting", "ask", "forget_kept", "resolve"]
