"""Whoever follows what the site offers them arrives: no link on a page leads a role to what it may not open, or to nothing."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from django.contrib.auth.models import User
from django.test import Client

from roundtable.actions import roles
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme
from tests.web.conftest import ACCOUNTS

LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')
KEYED = re.compile(r"/(record/[^/]+|units|ask|questions|acts|do/[^/]+|reports/of)/.*")
#: Of pages that are alike (records of a kind, answers, units, evidence for a column) one is opened.
OF_A_SHAPE = 1


def shape(address: str) -> str:
    parts = urlsplit(address)
    if parts.path == "/evidence/":
        return "&".join(re.findall(r"(?:question|table|column)=[^&]*", parts.query))
    return KEYED.sub(r"/\1/", parts.path)


def linked(page: str, at: str) -> Iterator[str]:
    for link in LINK.findall(page):
        target = urljoin(at, unescape(link).partition("#")[0])
        if target.startswith("/") and not target.startswith("/static/"):
            yield target


def leads_nowhere(browser: Client, start: str = "/") -> list[tuple[int, str, str]]:
    """Status, address and the page that links it, of every link that fails."""
    seen, opened, failed = {start}, Counter[str](), []
    waiting = deque([(start, "")])
    while waiting:
        address, linked_at = waiting.popleft()
        response = browser.get(address)
        if response.status_code >= 400:
            failed.append((response.status_code, address, linked_at))
        if response.status_code in {301, 302}:
            found = [urljoin(address, response["Location"])]
        elif response.get("Content-Type", "").startswith("text/html"):
            found = list(linked(response.content.decode(), address))
        else:
            found = []
        response.close()
        for target in found:
            if target not in seen and opened[shape(target)] < OF_A_SHAPE:
                seen.add(target)
                opened[shape(target)] += 1
                waiting.append((target, address))
    assert len(seen) > 10
    return failed


@pytest.mark.parametrize("role", ["office", "leader", "department", "supervisor", "liaison", "observer"])
def test_every_link_offered_to_a_role_can_be_followed(programme: Path, settings, tmp_path: Path, role: str):
    settings.HOME = tmp_path
    study = Programme.objects.get(superseded_at__isnull=True)
    here = {"programme_id": study.origin_id, "superseded_at__isnull": True}
    scope = {
        "supervisor": {"group": SupervisionGroup.objects.get(number=1, **here)},
        "liaison": {"unit": Unit.objects.get(uid="A02", **here)},
        "department": {"department": "宣传部"},
    }.get(role, {})
    user = User.objects.create(username=f"the {role}")
    roles.give(by="office", programme=study, user=user, role=role, **scope)
    browser = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
    browser.force_login(user, ACCOUNTS)
    assert leads_nowhere(browser) == []
