"""The site and its worker, side by side: they end together, and a worker that breaks down is told of and started again."""

import os
import signal
import subprocess
import sys
from threading import Event

#: A worker that breaks down at once is not started a hundred times a second.
PAUSES = (1, 5, 30, 60)
SECONDS_TO_END = 10
WORKER = [sys.executable, "-c", "from roundtable.cli.main import main; main()"]


def run(site: list[str], *, language: str) -> int:
    """Runs the site's command, with a worker beside it, until it ends or we are told to; gives its exit code."""
    stop = Event()
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, lambda *_: stop.set())
    serving = subprocess.Popen(site)
    working = _started(language)
    broke_down = 0
    try:
        while not stop.wait(0.2) and serving.poll() is None:
            if working.poll() is None:
                continue
            pause = PAUSES[min(broke_down, len(PAUSES) - 1)]
            broke_down += 1
            print(
                f"The worker ended ({working.returncode}); it is started again in {pause} s."
                if language == "en"
                else f"任务进程退出了（{working.returncode}），{pause} 秒后重新启动。",
                file=sys.stderr,
                flush=True,
            )
            if not stop.wait(pause):
                working = _started(language)
    finally:
        for process in (serving, working):
            _ended(process)
    return 0 if stop.is_set() else serving.returncode


def _started(language: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([*WORKER, "--lang", language, "work", "--beside", str(os.getpid())])


def _ended(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
