"""Processes of their own that act on one database, started together."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def process(arguments: list[str], environment: dict[str, str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**environment, "DJANGO_SETTINGS_MODULE": "roundtable.config.settings"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def told_together(a: Any, b: Any) -> list[list[Any]]:
    """Lets two processes go once both are ready; what each has told, line by line."""
    assert a.stdout.readline() == b.stdout.readline() == "ready\n"
    for one in (a, b):
        one.stdin.write("go\n")
        one.stdin.flush()
    return [[json.loads(line) for line in one.communicate(timeout=120)[0].splitlines()] for one in (a, b)]
