"""`roundtable work`: the jobs (reminders and whatever else is queued); `serve` starts it beside the site."""

import os
import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.utils.translation import get_language

from roundtable.cli import command
from roundtable.reminding.work import work


class Command(command.Command):
    help = "reminders and other jobs; `serve` starts it by itself, on PostgreSQL it may run alone"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is due now, then end")
        parser.add_argument("--beside", type=int, default=0, help="the process to end with")

    def handle(self, *, once: bool = False, beside: int = 0, **_options: Any) -> None:
        stop = Event()
        for told in (signal.SIGINT, signal.SIGTERM):
            signal.signal(told, lambda *_: stop.set())
        if not once and not beside:
            print(
                "Working (Ctrl-C stops it)" if get_language() == "en" else "开始处理待办任务（Ctrl-C 停止）",
                flush=True,
            )
        work(stop, goes_on=lambda: not beside or os.getppid() == beside, once=once)
