"""`roundtable serve`: on loopback alone, on the next free port, files named by their content."""

import re
import socket
import subprocess
import time
from pathlib import Path
from urllib.request import urlopen

import psutil
import pytest

from tests.web import site


def refused(tmp_path: Path, *line: str) -> str:
    done = subprocess.run(
        [*site.PROGRAM, "--home", str(tmp_path), "--lang", "en", "serve", *line],
        env=site.environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "example.org", ""])
def test_only_this_machine(tmp_path: Path, host: str):
    assert "passwords must not travel in the clear" in refused(tmp_path, "--host", host)


@pytest.mark.parametrize("port", ["0", "-1", "65536"])
def test_a_port_that_is_none(tmp_path: Path, port: str):
    assert (
        refused(tmp_path, "--port", port)
        == f"No port from {port} on is free; name another with --port (1–65535)."
    )


def test_a_taken_port_gives_the_next_free_one(tmp_path: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = subprocess.Popen(
            [*site.PROGRAM, "--home", str(tmp_path), "--lang", "en", "serve", "--port", str(port)],
            env=site.environment(),
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert process.stdout is not None
            said, first, address = (process.stdout.readline() for _ in range(3))
        finally:
            process.terminate()
            process.wait(30)
            if process.stdout is not None:
                process.stdout.close()
    assert re.fullmatch(r"First account, told this once: office / [a-z0-9-]{19}\n", first)
    used = re.fullmatch(rf"Port {port} is taken; using (\d+)\.\n", said)
    assert used
    assert f"http://127.0.0.1:{used[1]}/" in address


def test_files_are_named_by_their_content_and_kept_for_long(demonstration: site.Site):
    with urlopen(f"{demonstration}/", timeout=30) as response:
        styles = re.findall(r'href="(/static/base\.[0-9a-f]{12}\.css)"', response.read().decode())
    assert len(styles) == 1
    with urlopen(demonstration + styles[0], timeout=30) as response:
        assert "immutable" in response.headers["Cache-Control"]


def worker_of(serving: psutil.Process) -> psutil.Process | None:
    """The worker beside a site, once it is there."""
    return next((child for child in serving.children() if "--beside" in child.cmdline()), None)


def test_a_worker_runs_beside_the_site_is_started_again_and_ends_with_it(tmp_path: Path):
    port = site.a_free_port()
    process = subprocess.Popen(
        [*site.PROGRAM, "--home", str(tmp_path), "--lang", "en", "serve", "--port", str(port)],
        env=site.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        site.wait_until_open(port, process)
        serving = psutil.Process(process.pid)
        first = worker_of(serving)
        assert first is not None
        first.kill()
        assert process.stderr is not None
        assert process.stderr.readline() == "The worker ended (-9); it is started again in 1 s.\n"
        deadline = time.monotonic() + 30
        while (second := worker_of(serving)) is None or second.pid == first.pid:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        children = serving.children()
    finally:
        process.terminate()
        assert process.wait(30) == 0
        if process.stderr is not None:
            process.stderr.close()
    assert psutil.wait_procs(children, timeout=10)[1] == []
