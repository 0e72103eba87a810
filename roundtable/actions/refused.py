"""What an action answers when it will not: one sentence, in both languages."""

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


def refuse(sentence: Sentence | None) -> None:
    """Raises Refused with the sentence, where there is one."""
    if sentence is not None:
        raise Refused(*sentence)


def need(given: object, zh: str, en: str) -> None:
    """Raises Refused where something that the act needs is empty; a text of blanks alone is."""
    if given is None or not str(given).strip():
        raise Refused(zh, en)
