"""Answers from a lake (the Parquet folder that `lake sync` writes): what it knows, and no more."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from django.conf import settings

from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.scope import Scope
from roundtable.engines.engine import Engine, module_of
from roundtable.engines.lake import NoLake, read


def lake_of(engine: str, scope: Scope) -> tuple[Engine, Scope]:
    """The engine over the lake named in the settings, and the scope cut to what was synced.

    Raises:
        AskedWrong: no lake is named, there is none, or it does not hold the programme.
    """
    if not settings.LAKE:
        raise AskedWrong(
            "没有指明数据湖：用 ROUNDTABLE_LAKE 给出 `roundtable lake sync` 写入的文件夹。",
            "No lake is named: set ROUNDTABLE_LAKE to the folder that `roundtable lake sync` writes.",
        )
    folder = Path(settings.LAKE)
    try:
        mark = read(folder).programmes.get(scope.programme.uid)
    except NoLake:
        raise AskedWrong(
            f"{folder} 里没有数据湖；先运行 `roundtable lake sync {folder}`。",
            f"There is no lake in {folder}; run `roundtable lake sync {folder}` first.",
        ) from None
    if mark is None:
        raise AskedWrong(
            f"数据湖里还没有“{scope.programme.uid}”；请再运行一次 `roundtable lake sync`。",
            f"The lake does not hold {scope.programme.uid} yet; run `roundtable lake sync` again.",
        )
    known_at = min(scope.known_at, datetime.fromisoformat(mark["at"]))
    return module_of(engine).over(folder), replace(scope, known_at=known_at, last_act=int(mark["act"]))
