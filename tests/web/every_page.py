"""Every page that is read, as addresses: those of the nav as it stands, and one of each kind that lies behind them.

A new screen is here by being in the nav, a new shape of answer by being in the bank.
"""

from django.urls import NoReverseMatch, resolve, reverse

from roundtable.questions.bank import every_question
from roundtable.web.nav import SECTIONS


def of_nav() -> list[str]:
    """Those of the nav that have a page."""
    found = []
    for _, entries in SECTIONS:
        for entry in entries:
            try:
                found.append(reverse(entry.url))
            except NoReverseMatch:
                continue
    return found


def of_nav_read() -> list[str]:
    """Those that show figures of a day; the others are forms and lists of what is to be done today."""
    return [address for address in of_nav() if getattr(resolve(address).func, "is_read", False)]


def of_shapes(unit: str) -> list[str]:
    """An answer of each shape; asked about that unit where the question needs one."""
    first: dict[str, str] = {}
    for key, question in every_question().items():
        first.setdefault(question.shape, f"/ask/{key}?unit={unit}" if question.needs else f"/ask/{key}")
    return list(first.values())


def behind_them(unit: str, record: str) -> list[str]:
    """The page of a unit, of a record (`kind/key`), of a figure's evidence and of how it moved; the bank, the ask page."""
    figure = "question=progress.standing&table=summary&row=0&column=slow"
    return [
        f"/units/{unit}/",
        f"/record/{record}/",
        f"/evidence/?{figure}",
        f"/evidence/moved/?{figure}",
        "/questions/progress.standing/",
        "/ask/",
        "/account/",
        "/ask/progress.unit_story",
    ]


def every_page(unit: str, record: str) -> list[str]:
    return [*of_nav(), *of_shapes(unit), *behind_them(unit, record)]


def on(address: str, day: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}as_of={day}"
