"""An answer that was frozen comes back as it was."""

import json

import pytest

from roundtable.asking.ask import ask
from roundtable.asking.json_form import answer_form, thawed
from roundtable.questions.bank import every_question
from tests.cast import march


@pytest.mark.parametrize("key", every_question())
def test_it_is_the_same_answer(town, key):
    scope = {"unit": "T01"} if "unit" in every_question()[key].needs else {}
    answer = ask(key, programme="study", as_of=march(30), **scope)
    form = json.loads(json.dumps(answer_form(answer)))
    back = thawed(form)
    assert back.digest == answer.digest
    assert answer_form(back) == form
    assert [back.sentence(one) for one in ("zh-hans", "en")] == [
        answer.sentence(one) for one in ("zh-hans", "en")
    ]
    assert back.evidence_for("summary") == answer.evidence_for("summary")


def test_one_that_was_changed_is_refused(town):
    form = answer_form(ask("supervision.effort", programme="study", as_of=march(30)))
    form["rows"][0]["visits"] += 1
    with pytest.raises(ValueError, match="not the answer of its digest"):
        thawed(form)


def test_a_question_that_the_bank_no_longer_has_still_tells_its_answer(town, monkeypatch):
    answer = ask("supervision.effort", programme="study", as_of=march(30))
    form = json.loads(json.dumps(answer_form(answer)))
    monkeypatch.setattr("roundtable.asking.json_form.every_question", dict)
    assert thawed(form).sentence("en") == answer.sentence("en")
    assert thawed(form).asks("zh-hans") == answer.asks("zh-hans")
