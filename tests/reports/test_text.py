"""Every question of the bank can be told in a terminal, in both languages."""

import pytest

from roundtable.asking.ask import ask
from roundtable.questions.bank import every_question
from roundtable.reports import text
from tests.cast import march


@pytest.mark.parametrize("key", every_question())
def test_it_is_told(town, key):
    scope = {"unit": "T01"} if "unit" in every_question()[key].needs else {}
    answer = ask(key, programme="study", as_of=march(30), **scope)
    for language in ("zh-hans", "en"):
        console = text.console(wide=True)
        with console.capture() as captured:
            console.print(text.told(answer, language))
        assert answer.asks(language) in captured.get().replace("\n", "")
