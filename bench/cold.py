"""`roundtable ask` from cold: a new process each time, over the demonstration."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from bench.measuring import Measured, seconds


def run(folder: Path) -> list[Measured]:
    program = str(Path(sys.executable).with_name("roundtable"))
    environment = {**os.environ, "ROUNDTABLE_HOME": str(folder / "home")}

    def call(*words: str) -> None:
        subprocess.run([program, *words], env=environment, check=True, stdout=subprocess.DEVNULL)

    call("demo", "--no-serve")
    return [
        Measured(
            "cold",
            f"roundtable ask {key}",
            seconds(partial(call, "ask", key, "--as-of", "2020-03-30")) * 1000,
            "ms",
            1000,
        )
        for key in ("progress.standing", "supervision.cadence", "publicity.briefings")
    ]
