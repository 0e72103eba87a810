"""Every figure opens, and where a figure counts its records, as many are listed."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from roundtable.questions.bank import every_question, tables
from tests.web.site import AS_OF, Site, signed_in

ADDRESS = "/evidence/?as_of=2020-03-30&"
ANSWER = f"{ADDRESS}question=supervision.effort"
NOWHERE = [
    "question=no.such",
    "",
    "question=supervision.effort&table=cellar",
    "question=supervision.effort&table=rows&row=99",
    "question=supervision.effort&table=rows&row=-1",
    "question=supervision.effort&table=rows&row=one",
    "question=supervision.effort&table=rows&row=" + "9" * 40,
    "question=supervision.effort&table=rows&row=0&column=luck",
    "question=supervision.cadence&table=totals&row=0&column=%00",
]


@pytest.mark.parametrize("given", NOWHERE)
@pytest.mark.parametrize("fragment", [True, False])
def test_a_figure_that_does_not_exist(client: Client, programme: Path, given: str, fragment: bool):
    response = client.get(ADDRESS + given, headers={"hx-request": "true"} if fragment else {})
    assert response.status_code == 404
    assert "Not found" in response.content.decode()
    assert ("<html" in response.content.decode()) != fragment


@pytest.mark.parametrize(
    "given", ["as_of=soon", "known_at=2020", "group=three", "group=77", "unit=Z99", "since=2021-01-01"]
)
def test_a_scope_that_does_not_exist(client: Client, programme: Path, given: str):
    status = 404 if given in {"group=77", "unit=Z99"} else 400
    assert client.get(f"{ANSWER}&{given}").status_code == status


def test_the_records_in_words(client: Client, programme: Path):
    html = client.get(f"{ANSWER}&table=rows&row=0&column=problems_found").content.decode()
    shown = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))
    assert "Problems found · 第一督导组" in shown
    assert "1 record behind it" in shown
    assert "Problem p1 2020-03-18 沙溪镇 学习 · 照稿念" in shown
    assert "engine" in shown
    assert "sha256:" in shown


def test_the_drawer_gets_the_part_and_caches_do_not_mix_them_up(client: Client, programme: Path):
    part = client.get(f"{ANSWER}&table=summary&row=0&column=visits", headers={"hx-request": "true"})
    assert "<html" not in part.content.decode()
    assert "3 records behind it" in part.content.decode()
    assert "HX-Request" in part["Vary"]


def test_a_row_without_records_says_so(client: Client, programme: Path):
    html = client.get(f"{ANSWER}&table=rows&row=1&column=problems_found").content.decode()
    assert "0 records behind it" in html
    assert "No record: that is what the figure says." in html


def links_of(html: str) -> list[str]:
    return [unescape(link) for link in re.findall(r'href="([^"]+)" data-evidence', html)]


@pytest.fixture(scope="module")
def fetched(demonstration: Site) -> Callable[[str], str]:
    """Reads a page of the demonstration as the office."""
    opener = signed_in(demonstration, "office")

    def read(address: str) -> str:
        with opener.open(address, timeout=60) as response:
            assert response.status == 200
            content: bytes = response.read()
            return content.decode()

    return read


def counting(question: str, table: str, column: str) -> bool:
    return any(
        column in behind.columns and behind.counts
        for name, told in tables(every_question()[question])
        if name == table
        for behind in told.behind
    )


@pytest.mark.parametrize("page", ["/", "/two-questions/"])
def test_every_figure_of_the_demonstration_opens(
    demonstration: Site, fetched: Callable[[str], str], page: str
):
    html = fetched(f"{demonstration}{page}?as_of={AS_OF}")
    links = dict.fromkeys(links_of(html))
    assert len(links) > 40
    counted = 0
    for link in links:
        opened = fetched(demonstration + link)
        given = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
        found = re.search(r">(\d+) 条记录<|背后的 (\d+) 条记录|>(\d+) records? behind it<", opened)
        assert found, link
        listed = int(next(number for number in found.groups() if number))
        rows = opened.count("<code>")
        assert min(listed, 50) <= rows
        if "column" in given and counting(given["question"], given["table"], given["column"]):
            figure = re.search(r'<b class="rt-num">([\d,]+)</b>', opened)
            assert figure, link
            assert int(figure[1].replace(",", "")) == listed, link
            counted += 1
    assert page != "/" or counted > 40


def test_the_marks_count_what_they_open(demonstration: Site, fetched: Callable[[str], str]):
    html = fetched(f"{demonstration}/?as_of={AS_OF}")
    marks = re.findall(r'class="rt-ju" href="([^"]+)" data-evidence aria-label="[^"]*">([\d,]+)<', html)
    assert len(marks) >= 6
    for link, count in marks:
        opened = fetched(demonstration + unescape(link))
        assert re.search(
            rf"背后的 {count.replace(',', '')} 条记录|>{count.replace(',', '')} records? behind it<", opened
        ), link


def test_records_come_fifty_at_a_time(demonstration: Site, fetched: Callable[[str], str]):
    address = f"{demonstration}/evidence/?question=publicity.by_outlet&table=summary&row=0&column=items&as_of={AS_OF}"
    pages = [fetched(f"{address}&page={page}") for page in (1, 2, 5, 99)]
    listed = [re.findall(r"<code>([^<]+)</code></a></td>", page) for page in pages]
    assert [len(found) for found in listed] == [50, 50, 20, 20]
    assert not set(listed[0]) & set(listed[1])
    assert listed[2] == listed[3]
