"""Every worked example of every question gives the answer it draws, on every engine, with as many records as it counts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from roundtable.asking.answer import Answer
from roundtable.asking.scope import Scope
from roundtable.asking.working_out import Bench
from roundtable.facts.shelf import every_fact
from roundtable.questions.bank import every_question, tables
from roundtable.questions.example import fact_tables, text_table
from roundtable.questions.question import Example
from roundtable.records.programme import Programme
from tests.engines_at_hand import engine_for_example, postgres_connection

ENGINES = ("sqlite", "duckdb", "postgres")
EXAMPLES = [
    pytest.param(key, example, id=f"{key}-{number}")
    for key, question in every_question().items()
    for number, example in enumerate(question.examples, start=1)
]


@pytest.fixture(scope="module")
def connection() -> Iterator[Any]:
    with postgres_connection() as opened:
        yield opened


def worked_out(key: str, example: Example, engine_name: str, connection: Any) -> Answer:
    engine = engine_for_example(engine_name, connection)
    for name, (columns, rows) in fact_tables(example).items():
        engine.load(name, {column: every_fact()[name].columns[column].type for column in columns}, rows)
    scope = {
        name: date.fromisoformat(str(value)) if name == "since" else value
        for name, value in example.scope.items()
    }
    asked = Scope(
        Programme(uid="example", pk=1, started_on=date(2020, 3, 1)),
        date.fromisoformat(example.as_of),
        datetime(2030, 1, 1, tzinfo=UTC),
        last_act=1,
        **scope,
    )
    return Bench(engine, asked, None, over_records=False).answer(key, every_question()[key])


def as_text(value: Any) -> str:
    """A value as an example draws it: a unit by its code, a group by its number, a list by commas."""
    if value is None:
        return ""
    if isinstance(value, list):
        items = (
            next(iter(item.values())) if isinstance(item, dict) and "code" not in item else item
            for item in value
        )
        return ", ".join(as_text(item) for item in items)
    return str(next(iter(value.values()))) if isinstance(value, dict) else str(value)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("key", "example"), EXAMPLES)
def test_the_answer_is_the_one_drawn(key: str, example: Example, engine: str, connection: Any):
    answer = worked_out(key, example, engine, connection)
    head, lines = text_table(example.answer)
    assert [[as_text(row[name]) for name in head] for row in answer.rows] == lines


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("key", "example"), EXAMPLES)
def test_a_count_has_as_many_records_behind_it(key: str, example: Example, engine: str, connection: Any):
    answer = worked_out(key, example, engine, connection)
    counted = 0
    for name, table in tables(answer.question):
        for behind in table.behind:
            for column in behind.columns if behind.counts else ():
                for place, row in enumerate(answer.told[name].rows):
                    assert len(answer.evidence_of[name, place, column]) == row[column], (name, place, column)
                    counted += 1
    assert counted or not any(
        behind.counts for _, table in tables(answer.question) for behind in table.behind
    )


@pytest.mark.parametrize(("key", "example"), EXAMPLES)
def test_every_engine_gives_the_same_digest(key: str, example: Example, connection: Any):
    digests = {worked_out(key, example, engine, connection).digest for engine in ENGINES}
    assert len(digests) == 1


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("key", every_question())
def test_an_empty_programme_has_an_answer_that_reads_right(key: str, engine: str, connection: Any):
    nothing = Example(
        facts={}, answer="", scope={"unit": "A"} if "unit" in every_question()[key].needs else {}
    )
    answer = worked_out(key, nothing, engine, connection)
    assert "{" not in answer.sentence("zh-hans") + answer.sentence("en")
    assert "None" not in answer.sentence("en")
    assert all(
        not value
        for name, value in answer.summary.items()
        if name != "median_days" and name != "oldest_open_days"
    )
