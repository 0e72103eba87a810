"""A site with the demonstration programme, as a process of its own: records refuse deletes, so a browser cannot share the
tests' database."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = [sys.executable, "-c", "from roundtable.cli.main import main; main()"]
AS_OF = "2020-03-30"


def environment() -> dict[str, str]:
    """Without what would point the process to somebody else's home or database."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("ROUNDTABLE_") and name != "DATABASE_URL"
    }


def with_demonstration(home: Path) -> Path:
    subprocess.run(
        [*PROGRAM, "--home", str(home), "demo", "--no-serve"],
        env=environment(),
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=300,
    )
    return home


def a_free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


@contextmanager
def serving(home: Path) -> Iterator[str]:
    """The address of the site of that home, without a slash at its end."""
    port = a_free_port()
    process = subprocess.Popen(
        [*PROGRAM, "--home", str(home), "--lang", "en", "serve", "--port", str(port)],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        address = said.split(" ")[1].rstrip("/")
        wait_until_open(port, process)
        yield address
    finally:
        process.terminate()
        process.wait(30)
        if process.stdout is not None:
            process.stdout.close()


def wait_until_open(port: int, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("the site did not open") from None
            time.sleep(0.05)
        else:
            return
