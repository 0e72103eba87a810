"""Visits saved over HTTP, as the queue of a telephone sends them: a site of its own on loopback, one client and eight at once."""

import json
import os
import re
import threading
import time
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db import connection

from bench import asking
from bench.measuring import Measured
from bench.programme import AS_OF, OFFICE
from roundtable.actions import roles
from roundtable.records.organisation import Participation, SupervisionGroup
from roundtable.records.programme import Programme
from roundtable.web.acting import new_key
from tests.web.site import serving

UNITS, SAVED, PASSWORD = 109, 400, "a password for the bench alone"


class Telephone:
    """A supervisor who is signed in, over one connection that stays open."""

    def __init__(self, address: str, name: str) -> None:
        self.host = address.removeprefix("http://")
        self.line = HTTPConnection(self.host, timeout=60)
        self.cookies: dict[str, str] = {}
        form = {"csrfmiddlewaretoken": self.token("/accounts/login/"), "login": name, "password": PASSWORD}
        status, _ = self.send("/accounts/login/", form)
        assert status == 302, status
        self.csrf = self.token("/visit/")

    def ask(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Referer": f"http://{self.host}/",
        }
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            if path == "/visit/":
                headers["Accept"] = "application/json"
        self.line.request(method, path, body, headers)
        response = self.line.getresponse()
        text = response.read().decode()
        for line in response.msg.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return response.status, text

    def token(self, path: str) -> str:
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.ask("GET", path)[1])
        assert found
        return found[1]

    def send(self, path: str, form: dict[str, str]) -> tuple[int, str]:
        return self.ask("POST", path, urlencode(form))

    def save(self, unit: str) -> float:
        """Seconds until a visit was saved."""
        counts = {f"{part}-{name}": "1" if name.startswith("TOTAL") else "0" for part in ("problems", "suggestions", "practices")
                  for name in ("TOTAL_FORMS", "INITIAL_FORMS")}  # fmt: skip
        form = {
            **counts, "csrfmiddlewaretoken": self.csrf, "uid": new_key(), "group": "1", "unit": unit, "step": "save", "another": "on",
            "visited_on": AS_OF.isoformat(), "meetings_attended": "1", "problems-0-category": "study",
            "problems-0-description": "two notes alike", "assessment": "steady",
        }  # fmt: skip
        began = time.perf_counter()
        status, text = self.send("/visit/", form)
        assert status == 201, (status, json.loads(text) if text.startswith("{") else text[:200])
        return time.perf_counter() - began


def run(folder: Path) -> list[Measured]:
    asking.start(UNITS, folder)
    programme = Programme.objects.get()
    group = SupervisionGroup.objects.get(number=1)
    units = [stay.unit.uid for stay in Participation.objects.filter(group=group).select_related("unit")]
    user = User.objects.create_user("of group 1", password=PASSWORD)
    roles.give(by=OFFICE, programme=programme, user=user, role="supervisor", group=group)
    on = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    connection.close()
    told = []
    settings = {name: value for name, value in os.environ.items() if name == "DATABASE_URL"}
    with serving(folder / "home", **settings) as site:
        for clients in (1, 8):
            speed, took = _measured([Telephone(site, "of group 1") for _ in range(clients)], units)
            at = f"on {on}, {clients} client{'s' if clients > 1 else ''}"
            budget = (200, 0.1) if on == "PostgreSQL" and clients == 8 else (None, None)
            told += [
                Measured("saving", f"visits with a problem saved over HTTP {at}", speed, "visits/s", budget[0], at_least=True),
                Measured("saving", f"95 of 100 of them took at most, {at}", quantiles(took, n=20)[-1] * 1000, "ms", budget[1] and 100),
            ]  # fmt: skip
    return told


def _measured(telephones: list[Telephone], units: list[str]) -> tuple[float, list[float]]:
    """Visits a second, and the seconds that each took."""
    took: list[float] = []
    share = SAVED // len(telephones)

    def saves(telephone: Telephone) -> None:
        took.extend([telephone.save(units[number % len(units)]) for number in range(share)])

    telephones[0].save(units[0])
    threads = [threading.Thread(target=saves, args=(telephone,)) for telephone in telephones]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(took) == share * len(telephones)
    return len(took) / (time.perf_counter() - began), took
