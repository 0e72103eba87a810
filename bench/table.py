"""Screens that follow a meeting: 33 of them, each asking once a second over HTTP, while somebody acts every few seconds."""

import http.client
import json
import re
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from bench.measuring import Measured
from tests.web.site import Site, serving, signed_in, with_demonstration

SCREENS, SECONDS, EVERY = 33, 20, 4.0
KINDS = ("console", "projector", "phone")
#: The meeting that the demonstration has not held yet.
NUMBER = 3


def run(folder: Path) -> list[Measured]:
    with serving(with_demonstration(folder / "home")) as site:
        cookie = _session(site)
        for verb in ("turns", "open", "call"):
            _act(site, cookie, verb, **({"group": "1"} if verb == "call" else {}))
        _act(site, cookie, "ask", question="progress.who_is_slow")
        begins = time.monotonic() + 1
        with ThreadPoolExecutor(SCREENS + 1) as crowd:
            acting = crowd.submit(_acting, site, cookie, begins)
            polled = list(crowd.map(lambda number: _polling(site, cookie, begins, number), range(SCREENS)))
            acting.result()
    took = sorted(milliseconds for one in polled for status, milliseconds in one if status == 204)
    drew = sorted(milliseconds for one in polled for status, milliseconds in one if status == 200)
    return [
        Measured("table", "a poll, nothing changed, median", statistics.median(took), "ms"),
        Measured("table", "a poll, nothing changed, 95th of 100", took[int(len(took) * 0.95)], "ms", 1000,
            beside=f"{len(took)} polls by {SCREENS} screens in {SECONDS} s"),
        Measured("table", "a poll that brings what changed, median", statistics.median(drew), "ms"),
        Measured("table", "a poll that brings what changed, 95th of 100", drew[int(len(drew) * 0.95)], "ms", 1000,
            beside=f"{len(drew)} of them, all screens at once after each act"),
    ]  # fmt: skip


def _session(site: Site) -> str:
    opener = signed_in(site, "office")
    jar = next(handler.cookiejar for handler in opener.handlers if hasattr(handler, "cookiejar"))
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


def _act(site: Site, cookie: str, verb: str, **fields: str) -> None:
    connection = http.client.HTTPConnection(site.removeprefix("http://"), timeout=30)
    connection.request("GET", f"/table/{NUMBER}/do/{verb}/", headers={"Cookie": cookie})
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', connection.getresponse().read().decode())
    assert token
    form = {"csrfmiddlewaretoken": token[1], "uid": uuid4().hex, **fields}
    headers = {
        "Cookie": cookie,
        "X-Requested-With": "fetch",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    connection.request("POST", f"/table/{NUMBER}/do/{verb}/", urlencode(form), headers)
    answer = json.loads(connection.getresponse().read())
    assert "told" in answer, answer
    connection.close()


def _acting(site: Site, cookie: str, begins: float) -> None:
    for number in range(int(SECONDS / EVERY)):
        time.sleep(max(0, begins + number * EVERY + 0.5 - time.monotonic()))
        _act(site, cookie, "note", said_by="组长", text=f"第 {number} 点")


def _polling(site: Site, cookie: str, begins: float, number: int) -> list[tuple[int, float]]:
    """(status, milliseconds) of each poll; screens do not ask at the same instant."""
    connection = http.client.HTTPConnection(site.removeprefix("http://"), timeout=30)
    version, told = "", []
    for second in range(SECONDS):
        time.sleep(max(0, begins + second + number / SCREENS - time.monotonic()))
        start = time.perf_counter()
        address = f"/table/{NUMBER}/state?on={KINDS[number % 3]}&v={version}"
        connection.request("GET", address, headers={"Cookie": cookie})
        response = connection.getresponse()
        response.read()
        if second:
            told.append((response.status, 1000 * (time.perf_counter() - start)))
        version = response.headers["Table-Version"]
    connection.close()
    return told
