"""What an action answers when it will not: one sentence, in both languages."""


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
