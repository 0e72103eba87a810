"""Why something could not be sent, in a sentence that names no address: it is shown to its owner, and kept."""


class NotSent(Exception):
    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en
