"""Every page: who may ask how, what it shows in both languages, and what it says where nothing or nonsense is asked."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from roundtable.asking.ask import ask, forget_kept
from roundtable.intake.bringing.bring_in import bring_in
from roundtable.questions.bank import every_question
from tests import small_programme
from tests.cast import small_programme as another_programme

DAY = "?as_of=2020-03-30"
PAGES = [
    "/",
    "/two-questions/",
    "/questions/",
    "/questions/progress.standing/",
    "/ask/",
    "/ask/progress.standing",
]
EVIDENCE = "/evidence/?question=supervision.effort&table=summary&row=0&column=visits&as_of=2020-03-30"
WRONG = [
    "as_of=yesterday",
    "as_of=2020-02-30",
    "as_of=9999-12-31",
    "as_of=2019-01-01",
    "known_at=2020-03-30",
    "known_at=now",
    "programme=nobody",
    "programme=%00",
    "as_of=" + "1" * 300,
]


def text_of(response: object) -> str:
    """What a reader of the page sees."""
    html = response.content.decode()  # type: ignore[attr-defined]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", html)))


@pytest.mark.parametrize("page", [*PAGES, EVIDENCE])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_page_is_only_read(client: Client, programme: Path, page: str, method: str):
    assert getattr(client, method)(page).status_code == 405


@pytest.mark.parametrize("given", WRONG)
@pytest.mark.parametrize("page", PAGES)
def test_nonsense_in_the_address_is_told_in_a_sentence(
    client: Client, programme: Path, page: str, given: str
):
    response = client.get(f"{page}?{given}")
    unknown = given == "programme=nobody" or given == "programme=%00"
    assert response.status_code == (404 if unknown else 400)
    assert unknown or re.search(r"This cannot be shown .+\.", text_of(response))


def test_the_sentence_comes_in_chinese_too(client: Client, programme: Path):
    response = client.get("/?as_of=2020-02-30", headers={"accept-language": "zh-CN"})
    assert response.status_code == 400
    assert "地址里的 as_of“2020-02-30”看不懂；应当是日期，例如 2020-03-30。" in text_of(response)


@pytest.mark.parametrize("page", ["/nowhere/", "/ask/a/b", "/evidence/x/"])
def test_an_address_without_a_page(client: Client, programme: Path, page: str):
    response = client.get(page)
    assert response.status_code == 404
    assert "There is no page at this address." in text_of(response)


@pytest.mark.parametrize(
    ("asked_for", "tag"), [("zh-CN", "zh-Hans-CN"), ("en-GB", "en"), ("fr", "zh-Hans-CN")]
)
@pytest.mark.parametrize("page", [*(f"{page}{DAY}" for page in PAGES), EVIDENCE])
def test_every_page_in_both_languages(client: Client, programme: Path, page: str, asked_for: str, tag: str):
    response = client.get(page, headers={"accept-language": asked_for})
    assert response.status_code == 200
    html = response.content.decode()
    assert f'<html lang="{tag}">' in html
    assert " style=" not in html
    assert "<script>" not in html
    assert not re.search(r" on[a-z]+=", html)


@pytest.mark.parametrize(
    "page", ["/", "/two-questions/", "/questions/", "/evidence/", "/questions/progress.standing/"]
)
def test_an_empty_database_says_what_to_do_first(client: Client, db: None, page: str):
    response = client.get(page)
    assert response.status_code == 200
    for step in ("roundtable template", "roundtable import", "roundtable demo"):
        assert step in text_of(response)


def test_of_several_programmes_one_is_chosen(client: Client, programme: Path):
    another_programme("safety")
    assert "Which programme?" in text_of(client.get("/"))
    response = client.get(f"/{DAY}&programme=safety")
    assert response.status_code == 200
    assert 'href="/two-questions/?programme=safety&amp;as_of=2020-03-30"' in response.content.decode()


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_home_says_what_the_answers_say(client: Client, programme: Path, language: str):
    response = client.get(f"/{DAY}", headers={"accept-language": language})
    shown, opened = text_of(response), set(re.findall(r"question=([a-z_.]+)", response.content.decode()))
    for key in every_question():
        if not key.startswith("meeting.") and key not in {
            "progress.unit_story",
            "progress.who_does_well",
            "progress.who_is_slow",
            "progress.ledger",
            "progress.due",
        }:
            answer = ask(key, as_of=date(2020, 3, 30))
            # a question without its sentence is told by a small figure that opens to its records
            assert answer.sentence(language) in shown or key in opened, key


def test_home_as_it_stood_on_another_day(client: Client, programme: Path):
    early, late = (client.get(f"/?as_of={day}") for day in ("2020-03-17", "2020-03-18"))
    assert "1 visit:" in text_of(early)
    assert "3 visits:" in text_of(late)
    assert 'href="?as_of=2020-03-18"' in early.content.decode()
    assert 'href="?as_of=2020-03-17"' in late.content.decode()


def test_two_questions_with_reasons_and_measures(client: Client, programme: Path):
    shown = text_of(client.get(f"/two-questions/{DAY}"))
    assert "沙溪镇" in shown
    assert "1 measure past due" in shown
    assert "照稿念" in shown
    assert "补学两次" in shown
    assert "was due 25 Mar" in shown
    assert (
        "None: no unit of this group has a reason to be called slow." not in shown.partition("第二督导组")[0]
    )


def test_a_group_without_anyone_has_a_sentence(client: Client, programme: Path):
    shown = text_of(client.get("/two-questions/?as_of=2020-03-14"))
    assert shown.count("None: no unit of this group has a reason to be called slow.") == 2
    assert shown.count("No unit of this group can be named today") == 2


def test_the_language_is_switched_and_kept(client: Client, programme: Path):
    response = client.post("/language/", {"language": "zh-hans", "next": f"/two-questions/{DAY}"})
    assert (response.status_code, response["Location"]) == (302, f"/two-questions/{DAY}")
    assert '<html lang="zh-Hans-CN">' in client.get(f"/{DAY}").content.decode()
    assert (
        client.post("/language/", {"language": "en", "next": "https://elsewhere.example/"})["Location"] == "/"
    )


@pytest.mark.parametrize("page", [*PAGES, EVIDENCE, "/nowhere/", "/?as_of=never"])
def test_what_every_response_says_to_the_browser(client: Client, programme: Path, page: str):
    headers = client.get(page).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("page", ["/", "/two-questions/"])
def test_queries_do_not_grow_with_the_units(client: Client, programme: Path, tmp_path: Path, page: str):
    few = queries(client, f"{page}{DAY}")
    more = {
        "units": "code,name,kind\n" + "\n".join(f"C{n:02},单位{n},department" for n in range(40)),
        "participation": "unit_code,group_number\n" + "\n".join(f"C{n:02},{n % 2 + 1}" for n in range(40)),
        "visits": "uid,group_number,unit_code,visited_on,assessment\n"
        + "\n".join(f"w{n},{n % 2 + 1},C{n:02},2020-03-18,slow" for n in range(40)),
    }
    assert bring_in(small_programme.write(tmp_path / "more", **more), by="office").status == "imported"
    many = queries(client, f"{page}{DAY}")
    assert few == many
    assert 20 < many < 60


def queries(client: Client, address: str) -> int:
    """Every statement that reaches SQLite, those that the questions send past Django's own log too."""
    forget_kept()
    seen: list[str] = []
    connection.connection.set_trace_callback(seen.append)
    try:
        assert client.get(address).status_code == 200
    finally:
        connection.connection.set_trace_callback(None)
    return len(seen)
