"""Every page of the site: how long it takes with nothing kept and with its answers kept, its queries and statements, its size."""

from functools import partial
from pathlib import Path

from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench import asking, programme
from bench.measuring import Measured, seconds
from roundtable.asking.ask import forget_kept
from roundtable.intake.bringing.bring_in import bring_in
from tests.web.every_page import every_page, on

CITY = Path("demo/city")
ACCOUNTS = "allauth.account.auth_backends.AuthenticationBackend"


def run(folder: Path) -> list[Measured]:
    """The demonstration's 109 units on SQLite."""
    call_command("migrate", verbosity=0)
    assert bring_in(CITY, by="office").status == "imported"
    return each(every_page(unit="T01", record="problem/p-001"), "2020-03-30", 200)


def province(folder: Path) -> list[Measured]:
    """13,000 made-up units on PostgreSQL."""
    asking.start(13_000, folder)
    pages = every_page(unit="U0000001", record="visit/visit-1")
    return each(pages, str(programme.AS_OF), None, of=" of 13,000 units", times=1)


def each(pages: list[str], day: str, budget: float | None, *, of: str = "", times: int = 5) -> list[Measured]:
    client = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
    client.force_login(User.objects.create_superuser("keeper"), ACCOUNTS)
    told = []
    for page in pages:
        open_page = partial(client.get, on(page, day))
        cold = seconds(open_page, times=times, before=forget_kept)
        kept = seconds(open_page, times=times)
        queries, statements, size = counted(open_page)
        every = f", {statements} statements in all" if statements else ""
        beside = f"{kept * 1000:,.0f} ms with its answers kept; {queries} queries of Django's{every}; {size / 1000:,.0f} kB"
        told.append(Measured("pages", f"{page}{of}", cold * 1000, "ms", budget, beside=beside))
    return told


def counted(open_page: partial) -> tuple[int, int, int]:  # type: ignore[type-arg]
    """Django's queries, all statements that reach SQLite (0 on PostgreSQL, which tells nobody), and the bytes of the page."""
    seen: list[str] = []
    forget_kept()
    if connection.vendor == "sqlite":
        connection.connection.set_trace_callback(seen.append)
    with CaptureQueriesContext(connection) as queries:
        response = open_page()
    if connection.vendor == "sqlite":
        connection.connection.set_trace_callback(None)
    assert response.status_code == 200
    return len(queries), len(seen), len(response.content)
