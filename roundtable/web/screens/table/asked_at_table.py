"""A question at the table, by its key or in free words, answered as of the day of the meeting about the group whose turn it is."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from roundtable.actions.refused import Refused
from roundtable.asking.ask import ask, question_of
from roundtable.asking.ask_free import asking_of
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.json_form import answer_form
from roundtable.questions.bank import every_question
from roundtable.records.meetings import Meeting


def answered(words: str, *, meeting: Meeting, programme: str, group: int | None) -> Mapping[str, Any]:
    """The answer in the form that is kept.

    Args:
        words: a key of the bank, or a sentence; a group or unit that it names wins over `group`.

    Raises:
        Refused: what is meant is not clear, with the nearest questions; or there is no answer about that.
    """
    try:
        asking = asking_of(_key_of(words), programme=programme, as_of=meeting.held_on)
        scope = {name: value for name, value in asking.scope.items() if value is not None}
        takes = question_of(asking.key).scope
        if group is not None and "group" in takes and not {"group", "unit"} & set(scope):
            scope["group"] = group
        answer = ask(asking.key, **scope)
    except AskedWrong as wrong:
        raise Refused(wrong.zh, wrong.en) from wrong
    return answer_form(replace(answer, notes=(*answer.notes, *asking.notes)))


def _key_of(words: str) -> str:
    """The key of the question of the bank that is asked in exactly these words; else the words."""
    bank = every_question().items()
    return next((key for key, question in bank if words.strip() in question.asks.values()), words)
