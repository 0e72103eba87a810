"""Asking on the site: free words, any answer at its own address in four forms, the bank with its worked examples."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from roundtable.asking.ask import ask
from roundtable.asking.json_form import answer_form
from roundtable.questions.bank import every_question
from tests.web.looking import on_the_day, sound
from tests.web.site import Site
from tests.web.test_pages import text_of

DAY = "as_of=2020-03-30"
NONSENSE = [
    "\u202eevil",
    "x" * 10_000,
    "'; DROP TABLE records_unit; --",
    "%00",
    "<script>alert(1)</script>",
    "قائمة الوحدات",
    "\t\n",
]


def needs(key: str) -> str:
    return "&unit=A02" if "unit" in every_question()[key].needs else ""


@pytest.mark.parametrize("key", every_question())
def test_every_question_is_answered_and_explained(client: Client, programme: Path, key: str):
    answered = client.get(f"/ask/{key}?{DAY}{needs(key)}")
    assert answered.status_code == 200
    question = every_question()[key]
    scope: dict[str, Any] = {"unit": "A02"} if needs(key) else {}
    answer = ask(key, as_of=date(2020, 3, 30), **scope)
    assert answer.sentence("en") in text_of(answered)
    assert answer.digest in text_of(answered)
    explained = text_of(client.get(f"/questions/{key}/?{DAY}"))
    assert question.rule["en"] in explained
    assert f"Worked example {len(question.examples)}" in explained


@pytest.mark.parametrize("key", every_question())
def test_the_four_forms_say_the_same(client: Client, programme: Path, key: str):
    scope: dict[str, Any] = {"unit": "A02"} if needs(key) else {}
    answer = ask(key, as_of=date(2020, 3, 30), **scope)
    rest = f"?{DAY}{needs(key)}"
    assert json.loads(client.get(f"/ask/{key}.json{rest}").content) == json.loads(
        json.dumps(answer_form(answer))
    )
    listed = list(csv.reader(io.StringIO(client.get(f"/ask/{key}.csv{rest}").content.decode("utf-8-sig"))))
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"/ask/{key}.xlsx{rest}").content))
    sheet = [["" if cell is None else str(cell) for cell in row] for row in book["answer"].values]
    assert sheet[1][0] == answer.sentence("en")
    assert len(listed) - 1 == len(answer.rows) == len(sheet) - 5
    assert listed[0] == sheet[4][: len(listed[0])]
    for line, row in zip(listed[1:], sheet[5:], strict=True):
        assert [told(cell.removeprefix("'")) for cell in line] == [told(cell) for cell in row[: len(line)]]


def told(cell: str) -> str | float:
    """A figure as a number: a workbook does not tell 2 from 2.0."""
    try:
        return float(cell)
    except ValueError:
        return cell


def test_files_are_named_after_the_question_and_the_day(client: Client, programme: Path):
    response = client.get(f"/ask/progress.standing.xlsx?{DAY}")
    assert response["Content-Disposition"] == 'attachment; filename="progress.standing-2020-03-30.xlsx"'


def test_free_words_lead_to_the_address_of_the_answer(client: Client, programme: Path):
    response = client.get("/ask/", {"q": "who is slow in group 2 as of 29 March 2020"})
    assert response.status_code == 302
    where, _, given = response["Location"].partition("?")
    assert where == "/ask/progress.who_is_slow"
    assert {"group=2", "as_of=2020-03-29"} <= set(given.split("&"))
    assert "Understood from “who is slow in group 2" in text_of(client.get(response["Location"]))


def test_what_is_not_clear_is_asked_back(client: Client, programme: Path):
    response = client.get(f"/ask/?q=weather+tomorrow&{DAY}")
    assert response.status_code == 200
    assert "Which of these do you mean?" in text_of(response)
    assert response.content.decode().count('class="rt-q" href="/ask/') >= 3


@pytest.mark.parametrize("text", NONSENSE)
def test_nonsense_is_answered_with_a_page(client: Client, programme: Path, text: str):
    response = client.get("/ask/", {"q": text})
    assert response.status_code in {200, 302, 400}
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    ("address", "status", "offered"),
    [
        ("/ask/progress.who_is_slw", 404, 'href="/ask/progress.who_is_slow"'),
        ("/ask/progress.standing?group=77", 404, 'href="/ask/progress.standing?group=1"'),
        ("/ask/progress.standing?unit=A2", 404, "unit=A02"),
        ("/ask/publicity.trend?group=1", 400, "does not take"),
        ("/ask/progress.standing?as_of=2020-02-30", 400, "cannot be read"),
        ("/ask/progress.standing.pdf", 404, 'href="/ask/progress.standing"'),
        ("/questions/no.such/", 404, 'href="/ask/'),
    ],
)
def test_a_wrong_address_offers_the_nearest_right_one(
    client: Client, programme: Path, address: str, status: int, offered: str
):
    response = client.get(address)
    assert response.status_code == status
    assert offered in response.content.decode()


def test_a_question_about_one_unit_asks_which(client: Client, programme: Path):
    response = client.get(f"/ask/progress.unit_story?{DAY}")
    assert response.status_code == 200
    assert '<option value="A02">沙溪镇</option>' in response.content.decode()


def test_the_bank_is_searched(client: Client, programme: Path):
    found = text_of(client.get("/questions/?find=lectures"))
    assert every_question()["publicity.lectures"].asks["en"] in found
    assert every_question()["progress.standing"].asks["en"] not in found
    assert "No question speaks of “zebra”." in text_of(client.get("/questions/?find=zebra"))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("page", "text"),
    [
        ({"language": "zh"}, "第三组推进缓慢的是哪家？"),
        ({"language": "en", "width": 390}, "who is slow in group 3?"),
    ],
    indirect=["page"],
    ids=str,
)
def test_one_asks_from_any_page(page: Page, demonstration: Site, text: str):
    page.goto(on_the_day(f"{demonstration}/materials/"))
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask/progress.who_is_slow?*")
    assert "group=3" in page.url
    assert "as_of=2020-03-30" in page.url
    expect(page.locator(".rt-told")).to_contain_text(text)
    expect(page.locator("main table")).to_contain_text("云泽市科协")
    sound(page)
