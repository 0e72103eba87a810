"""A site with the demonstration programme, as a process of its own: records refuse deletes, so a browser cannot share the
tests' database."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from playwright.sync_api import Browser, Page

PROGRAM = [sys.executable, "-c", "from roundtable.cli.main import main; main()"]
AS_OF = "2020-03-30"


class Site(str):
    """The address of a site, without a slash at its end, and the home that it serves."""

    home: Path
    #: The account that an empty installation makes and tells once: its name and password.
    first_account: tuple[str, str]


_states: dict[tuple[str, str], Any] = {}


def password_of(home: Path, account: str) -> str:
    kept: dict[str, str] = json.loads((home / "demo-accounts.json").read_text())
    return kept[account]


def state_of(chromium: Browser, site: Site, account: str) -> Any:
    """What a browser keeps once that account of the demonstration has signed in: once by the form, then from memory."""
    if (site, account) not in _states:
        context = chromium.new_context()
        page = context.new_page()
        sign_in(page, site, account, password_of(site.home, account))
        _states[site, account] = context.storage_state()
        context.close()
    return _states[site, account]


def sign_in(page: Page, site: Site, account: str, password: str) -> None:
    page.goto(f"{site}/accounts/login/")
    page.locator("#id_login").fill(account)
    page.locator("#id_password").fill(password)
    page.locator("button.rt-btn-pri").click()
    page.wait_for_url(f"{site}/")


def signed_in(site: Site, account: str) -> OpenerDirector:
    """The same without a browser: an opener with the session of that account."""
    jar = CookieJar()
    opener = build_opener(HTTPCookieProcessor(jar))
    address = f"{site}/accounts/login/"
    with opener.open(address, timeout=60) as response:
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', response.read().decode())
    assert token
    form = {"csrfmiddlewaretoken": token[1], "login": account, "password": password_of(site.home, account)}
    opener.open(Request(address, urlencode(form).encode(), {"Referer": address}), timeout=60).close()
    assert any(cookie.name == "sessionid" for cookie in jar)
    return opener


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
def serving(home: Path, *, port: int = 0, **settings: str) -> Iterator[Site]:
    """The address of the site of that home (on a free port where none is given), with further settings of its environment."""
    port = port or a_free_port()
    process = subprocess.Popen(
        [*PROGRAM, "--home", str(home), "--lang", "en", "serve", "--port", str(port)],
        env={**environment(), **settings},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        first, said = "", next(lines)
        while not said.startswith("Roundtable: "):
            first, said = said, next(lines)
        address = Site(said.split(" ")[1].rstrip("/"))
        address.home = home
        name, _, password = first.strip().rpartition(": ")[2].partition(" / ")
        address.first_account = (name, password)
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
