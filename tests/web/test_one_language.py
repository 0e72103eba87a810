"""One language at a time: no Chinese of ours on an English page, no English of ours on a Chinese one; data speaks as it likes."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client

from roundtable.asking.ask import forget_kept
from roundtable.intake.bringing.bring_in import bring_in
from roundtable.questions.bank import every_question, tables
from scripts import messages
from tests import small_programme
from tests.web.every_page import every_page, on

PAGES = every_page(unit="A02", record="visit/v1")
HAN = re.compile(r"[\u4e00-\u9fff]+")
SPOKEN = ("title", "aria-label", "placeholder", "alt")
WITHOUT_END = {"input", "img", "br", "meta", "link", "line", "rect", "use", "hr", "wbr", "col"}
#: The bank tells how one may ask in both languages, and worked examples are the tests' own text.
IN_BOTH = {"/questions/progress.standing/"}


class Words(HTMLParser):
    """What a page says in its own language: texts and spoken attributes outside of what is marked as another language or as code."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._open: list[tuple[str, bool]] = []

    @property
    def _silent(self) -> bool:
        return any(silent for _, silent in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        silent = (bool(given.get("lang")) and tag != "html") or tag in {"code", "script", "style", "kbd"}
        if not self._silent and not silent:
            self.said += [given[name] or "" for name in SPOKEN if given.get(name)]
        if tag not in WITHOUT_END:
            self._open.append((tag, silent))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            self.said.append(re.sub(r"\s+", " ", data.strip()))


def words_of(client: Client, page: str, language: str) -> list[str]:
    response = client.get(on(page, "2020-03-30"), headers={"accept-language": language})
    assert response.status_code == 200
    words = Words()
    words.feed(response.content.decode())
    return words.said


@pytest.fixture
def english_data(db: None, tmp_path: Path) -> Iterator[None]:
    """The small programme with every Chinese word of it in Latin letters."""
    forget_kept()
    sheets = {
        name: HAN.sub(lambda found: f"Q{sum(map(ord, found[0]))}", text)
        for name, text in small_programme.SHEETS.items()
    }
    assert bring_in(small_programme.write(tmp_path / "sheets", **sheets), by="office").status == "imported"
    yield
    forget_kept()


@pytest.mark.parametrize("page", [page for page in PAGES if page not in IN_BOTH])
def test_an_english_page_has_no_chinese(client: Client, english_data: None, page: str):
    assert [text for text in words_of(client, page, "en") if HAN.search(text)] == []


def our_english() -> set[str]:
    """Every text of ours in English that Chinese says otherwise: the catalogue's, and the bank's."""
    found = {text for entry in messages.gathered().items() for text in entry if text and "%(" not in text}
    for question in every_question().values():
        found |= {question.asks["en"], question.rule["en"]}
        for _, table in tables(question):
            for column in table.columns:
                found |= {
                    column.en,
                    column.en.capitalize(),
                    *(en for zh, en in (column.words or {}).values() if zh != en),
                }
    return {text for text in found if len(re.sub(r"[^A-Za-z]", "", text)) > 3} - SAME


#: What is written alike in both, and the name that the test's records were brought in under.
SAME = {"Roundtable", "office"}


@pytest.mark.parametrize("page", [page for page in PAGES if page not in IN_BOTH])
def test_a_chinese_page_has_no_english(client: Client, programme: Path, page: str):
    ours = our_english()
    assert len(ours) > 300
    said = words_of(client, page, "zh-hans")
    assert [text for text in said if text in ours or re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", text)] == []
