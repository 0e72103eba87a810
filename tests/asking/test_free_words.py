"""Free words find the question that is meant, or say that they do not know.

`phrasings.csv` was written by somebody else and tuned on by nobody: it measures. `development.csv` was tuned on.
"""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from roundtable.asking import free_words
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.free_words import Understood, understand
from roundtable.asking.lexicon import IDEAS
from roundtable.asking.weights import ASKED
from roundtable.questions.bank import every_question

HERE = Path(__file__).parent
UNITS = [("A01", "柳林镇"), ("B07", "云泽市水利局"), ("C11", "联通分公司")]
MORE_UNITS = [
    *UNITS,
    ("A02", "沙溪镇"),
    ("B01", "云泽市教育局"),
    ("B03", "云泽市委组织部"),
    ("C10", "移动分公司"),
]
GROUPS = [(number, f"第{sign}督导组") for number, sign in enumerate("一二三四五六七八九", 1)]
STARTED = date(2020, 3, 13)


def read(text: str, today: date = date(2020, 6, 30), units: list[tuple[str, str]] = UNITS) -> Understood:
    return understand(text, units=units, groups=GROUPS, today=today, started_on=STARTED)


def rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def share(hits: list[bool]) -> float:
    return sum(hits) / len(hits)


def test_the_phrasings_of_somebody_else_are_understood():
    first, among_three, scope = [], [], []
    for row in rows("phrasings.csv"):
        understood = read(row["text"])
        first.append(understood.key == row["question"])
        among_three.append(row["question"] in understood.nearest)
        scope.append(understood.scope == scope_of(row))
    assert len(first) == 160
    assert share(first) >= 0.96
    assert share(among_three) >= 0.99
    assert share(scope) == 1.0


def scope_of(row: dict[str, str], today: date = date(2020, 6, 30)) -> dict[str, object]:
    """The scope that a row of phrasings.csv expects; `week` is `last` or an ISO week."""
    scope: dict[str, object] = {}
    if row["group"]:
        scope["group"] = int(row["group"])
    if row["unit"]:
        scope["unit"] = row["unit"]
    if row["day"]:
        scope["as_of"] = date.fromisoformat(row["day"])
    if row["week"]:
        last = today - timedelta(days=today.weekday() + 7)
        monday = last if row["week"] == "last" else date.fromisoformat(f"{row['week'].replace('-', '')}1")
        scope |= {"since": monday, "as_of": monday + timedelta(days=6)}
    return scope


def test_the_development_set_is_understood():
    first, scope = [], []
    for row in rows("development.csv"):
        understood = read(row["text"], today=date(2020, 4, 14), units=MORE_UNITS)
        expected: dict[str, object] = {
            name: date.fromisoformat(row[name]) for name in ("since", "as_of") if row[name]
        }
        expected |= {"group": int(row["group"])} if row["group"] else {}
        expected |= {"unit": row["unit"]} if row["unit"] else {}
        first.append((understood.key or "") == row["question"])
        scope.append(understood.scope == expected)
    assert len(first) >= 400
    assert share(first) >= 0.99
    assert share(scope) == 1.0


@pytest.mark.parametrize(
    "text",
    ["", " ", "？", "你好", "天气", "明天下雨吗", "hello", "what is the weather like", "xqzt vbnm", "1234", "的", "the",
     "第三组", "上周", "3月30日"],
)  # fmt: skip
def test_words_that_ask_nothing_are_not_guessed_at(text):
    understood = read(text)
    assert understood.key is None
    assert len(understood.nearest) == 3
    assert set(understood.nearest) <= set(every_question())


def test_a_unit_named_with_nothing_else_asks_for_its_story():
    assert read("A01").key == read("柳林镇").key == "progress.unit_story"


def test_the_first_of_the_nearest_is_what_is_understood():
    for text in ("谁最慢", "who does well", "编发了几期简报"):
        understood = read(text)
        assert understood.key == understood.nearest[0]


def test_every_question_is_found_by_its_own_words():
    missed = {
        text: key
        for key, question in every_question().items()
        for texts in (question.asks.values(), *question.phrasings.values())
        for text in texts
        if read(text).key != key
    }
    assert not missed


def test_a_question_that_no_weight_speaks_for_is_found_by_its_own_words(monkeypatch: pytest.MonkeyPatch):
    """As one is that is new in the bank."""
    monkeypatch.setattr(free_words, "weight_of", lambda key, ideas: 0.0)
    for key, question in every_question().items():
        assert [read(text).key for text in question.asks.values()] == [key, key]


def test_the_way_it_is_written_makes_no_difference():
    plain = read("who is slow in group 4 as of 30 March 2020")
    assert plain.scope == {"group": 4, "as_of": date(2020, 3, 30)}
    assert read("  WHO is  slow in Ｇｒｏｕｐ　４ as of 30 MARCH 2020 ?") == plain


def test_a_text_may_have_200_characters():
    assert read("谁最慢" + "，" * 197).key == "progress.who_is_slow"
    with pytest.raises(AskedWrong, match="201 characters, 200 at most"):
        read("谁最慢" + "，" * 198)


def test_weights_speak_of_questions_and_ideas_that_there_are():
    assert set(ASKED) <= set(every_question())
    known = {*IDEAS, "given_unit", "given_group", "given_since", "given_as_of"}
    used = {idea for made in ASKED.values() for ideas in made for idea in ideas.split()}
    assert used <= known
    assert set(IDEAS) <= used
