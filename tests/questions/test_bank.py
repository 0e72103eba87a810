"""The bank as a whole: what every question must bring along."""

import re

import pytest

from roundtable.questions.bank import every_question, tables

BANK = every_question()
#: The columns that others rely on (INTERCHANGE).
CONTRACTS = {
    "supervision.effort": "group visits meetings_attended activities_joined materials_reviewed spot_checks people_interviewed problems_found suggestions_made",
    "supervision.cadence": "unit group weeks_due weeks_kept weeks_missed_in_a_row weeks",
    "progress.who_is_slow": "group place unit overdue_actions overdue_measures days_overdue bounced assessment reasons measures",
    "progress.who_does_well": "group place unit practices measures_verified assessment actions_on_time actions_due days_early reasons",
    "progress.standing": "unit kind group standing",
    "publicity.by_outlet": "outlet level items stories",
    "activity.launch_status": "kind launched units late",
    "progress.measures": "state measures overdue",
}  # fmt: skip


def test_the_boards_are_whole():
    boards = [key.split(".")[0] for key in BANK]
    assert {board: boards.count(board) for board in boards} == {
        "activity": 5,
        "publicity": 5,
        "supervision": 5,
        "progress": 9,
        "meeting": 3,
    }


@pytest.mark.parametrize(("key", "columns"), CONTRACTS.items())
def test_columns_under_contract_are_there(key: str, columns: str):
    assert set(columns.split()) <= {column.name for column in BANK[key].rows.columns}


@pytest.mark.parametrize("key", BANK)
def test_a_question_is_asked_and_ruled_in_both_languages(key: str):
    question = BANK[key]
    for words in (question.asks, question.rule, question.says):
        assert set(words) == {"zh-hans", "en"}
        assert re.search("[一-鿿]", words["zh-hans"])
        assert not re.search("[一-鿿]", words["en"])
    assert min(len(phrasings) for phrasings in question.phrasings.values()) >= 5


@pytest.mark.parametrize("key", BANK)
def test_columns_lists_and_evidence_belong_together(key: str):
    for _, table in tables(BANK[key]):
        names = {column.name for column in table.columns}
        lists = {column.name for column in table.columns if column.type == "list"}
        assert lists == {detail.name for detail in table.details}
        assert {name for behind in table.behind for name in behind.columns} <= names
        assert all(column.zh and column.en for column in table.columns)
        assert all(
            column.words or column.words_of_kinds for column in table.columns if column.type == "state"
        )


@pytest.mark.parametrize("key", BANK)
def test_every_number_shows_its_records(key: str):
    """A figure that cannot show its records is not shown; a place in an order and an issue number are no figures."""
    for _, table in tables(BANK[key]):
        shown = {name for behind in table.behind for name in behind.columns}
        numbers = {column.name for column in table.columns if column.type in {"integer", "number"}}
        assert numbers - shown <= {"place", "number"}


@pytest.mark.parametrize("key", BANK)
def test_sql_keeps_to_what_means_the_same_everywhere(key: str):
    """The subset measured in the design: no date arithmetic, no bare division, no pattern matching, no joined strings."""
    for _, table in tables(BANK[key]):
        for sql in (
            table.sql,
            *(detail.sql for detail in table.details),
            *(behind.sql for behind in table.behind),
        ):
            bare = re.sub(r"'[^']*'", "''", sql)
            for forbidden in (
                r"\bLIKE\b",
                r"\bINTERVAL\b",
                r"date_trunc",
                r"extract\s*\(",
                r"string_agg",
                r"\bmedian\b",
                r"\bconcat\b",
            ):
                assert not re.search(forbidden, bare, re.IGNORECASE), (key, forbidden)
            for division in re.finditer(r"(?<!/)/(?!/)", bare):
                left = bare[max(0, division.start() - 60) : division.start()]
                assert "DOUBLE" in left, (key, left)
