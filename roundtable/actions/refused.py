"""What an action answers when it will not: one sentence, in both languages."""

from datetime import date
from typing import Any

from roundtable.records.record import Versioned

#: A sentence in Chinese and in English.
Sentence = tuple[str, str]


class Refused(Exception):  # noqa: N818 - it names what happened
    """An act that is not allowed now, or not by this one. Nothing was written.

    Args:
        zh, en: one sentence that says what is wrong and what would be right.
    """

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en

    def in_language(self, language: str) -> str:
        return self.en if language.startswith("en") else self.zh


class NotAllowed(Refused):
    """The act is not for this role, or not for its reach: 403."""


class Taken(Refused):
    """The key is that of a record that is there: the same thing sent twice, or a key chosen badly.

    Args:
        record: the current version of the record that has it.
    """

    def __init__(self, record: Versioned) -> None:
        super().__init__(
            f"编号“{record.uid}”已有记录：请换一个编号，或更正原记录。",
            f"The key “{record.uid}” is taken: give another, or correct the record that has it.",
        )
        self.record = record


class Changed(Refused):
    """Somebody has corrected the record meanwhile.

    Args:
        current: the version that holds now, so that a page can tell what changed.
    """

    def __init__(self, current: Versioned) -> None:
        super().__init__(
            f"“{current.uid}”刚被别人更正过：{current.reason}。请看过现在的内容再改。",
            f"“{current.uid}” has just been corrected by someone: {current.reason}. Look at it as it is now.",
        )
        self.current: Any = current


class SameDay(Refused):
    """The group has visited the unit that day already: the same visit, or another one?

    Args:
        visit: the one that is there.
    """

    def __init__(self, visit: Versioned, unit: str, day: date) -> None:
        super().__init__(
            f"本组 {day} 已有一次到“{unit}”的到访；如确是另一次，请写明是另一次。",
            f"The group has a visit to “{unit}” on {day} already; say that it is another one if it is.",
        )
        self.visit = visit


def refuse(sentence: Sentence | None) -> None:
    """Raises Refused with the sentence, where there is one."""
    if sentence is not None:
        raise Refused(*sentence)


def need(given: object, zh: str, en: str) -> None:
    """Raises Refused where something that the act needs is empty; a text of blanks alone is."""
    if given is None or not str(given).strip():
        raise Refused(zh, en)
