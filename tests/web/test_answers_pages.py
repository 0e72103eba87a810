"""Pages of several answers: publicity, supervision, reports, materials."""

from datetime import date
from pathlib import Path

import pytest
from django.test import Client

from roundtable.asking.ask import ask
from tests.web.test_pages import queries, text_of

PAGES = {
    "/publicity/": (
        "publicity.by_outlet",
        "publicity.trend",
        "publicity.lectures",
        "publicity.briefings",
        "publicity.untold",
    ),
    "/supervision/": (
        "supervision.effort",
        "supervision.mirror",
        "supervision.this_week",
        "supervision.unvisited",
    ),
    "/reports/": ("activity.reports_received",),
    "/materials/": ("activity.materials_reach",),
}
DAY = "?as_of=2020-03-30"


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_each_page_says_what_its_answers_say(client: Client, programme: Path, page: str, language: str):
    shown = text_of(client.get(f"{page}{DAY}", headers={"accept-language": language}))
    for key in PAGES[page]:
        answer = ask(key, as_of=date(2020, 3, 30))
        assert answer.sentence(language) in shown
        assert answer.asks(language) in shown
        assert answer.question.rule["en" if language == "en" else "zh-hans"] in shown


@pytest.mark.parametrize("page", PAGES)
def test_statements_are_few(client: Client, programme: Path, page: str):
    assert queries(client, f"{page}{DAY}") < 60


def test_a_period_is_counted_from_its_first_day(client: Client, programme: Path):
    shown = text_of(client.get("/supervision/?as_of=2020-03-30&span=period"))
    period = ask("supervision.effort", as_of=date(2020, 3, 30), since=date(2020, 3, 17))
    assert period.sentence("en") in shown
    assert "counted since 17 March 2020" in shown
    assert client.get("/supervision/?span=forever").status_code == 400
