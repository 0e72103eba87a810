"""`roundtable lake sync [DIR]`: Parquet from the live database, whole the first time, then what is new."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from roundtable.asking.asked_wrong import AskedWrong
from roundtable.cli import command
from roundtable.engines.lake import sync


class Command(command.Command):
    help = "lake sync [DIR]: write the records as Parquet, whole the first time, then what is new"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["sync"])
        parser.add_argument("folder", nargs="?", type=Path, help="where; ROUNDTABLE_LAKE when not given")

    def handle(self, *, folder: Path | None, **_options: Any) -> None:
        if folder is None and not settings.LAKE:
            raise AskedWrong(
                "没有指明写到哪里：给出文件夹，或设 ROUNDTABLE_LAKE。",
                "Say where to write: give a folder, or set ROUNDTABLE_LAKE.",
            )
        where = folder or Path(settings.LAKE)
        try:
            written = sync(where)
        except BlockingIOError:
            raise AskedWrong(
                f"另一次同步正在写 {where}；等它结束再做。",
                f"Another sync is writing {where}; wait for it to end.",
            ) from None
        rows = sum(written.values())
        self.stdout.write(
            f"{where}: {rows:,} rows in {len(written)} tables"
            if get_language() == "en"
            else f"{where}：写入 {rows:,} 行，{len(written)} 张表"
        )
