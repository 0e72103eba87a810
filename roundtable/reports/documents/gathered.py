"""What a document asks: sections with headings, the questions of each in order, and their answers at one sitting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from roundtable.asking.answer import Answer
from roundtable.asking.ask import Sitting
from roundtable.asking.scope import Scope
from roundtable.reports.basis import basis, basis_table
from roundtable.reports.language import day, moment, numbered, numbered_below, word
from roundtable.reports.layout.page import blank
from roundtable.reports.layout.saved import Block, block
from roundtable.reports.shapes import name_them, tell

PROGRAMME = "{{ programme }}"


class Asked(NamedTuple):
    """Questions that a section asks. `whole` tells more than the sentence, several of them side by side; `names` only whom a
    ranking names."""

    keys: tuple[str, ...]
    whole: bool = False
    names: bool = False


class Section(NamedTuple):
    """A heading in (zh-Hans, en) and what is asked under it."""

    heading: tuple[str, str]
    asked: tuple[Asked, ...]


class Answered(NamedTuple):
    asked: Asked
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Frozen:
    """What a document is about and when its figures are from; all that it says of time comes from here, never from the clock."""

    programme: str
    timezone: str
    as_of: date
    known_at: datetime
    language: str

    @classmethod
    def blank(cls, language: str) -> "Frozen":
        """For a layout to be kept as a template, its masthead sized for a title of twenty characters."""
        return cls("题" * 20, "UTC", date.min, datetime.min.replace(tzinfo=UTC), language)

    @classmethod
    def of(cls, scope: Scope, language: str) -> "Frozen":
        return cls(scope.programme.title, scope.programme.timezone, scope.as_of, scope.known_at, language)


def answered(sections: Sequence[Section], sitting: Sitting) -> list[tuple[Section, list[Answered]]]:
    """The answers to all questions of the sections. The sitting drops from its scope what a question does not take."""
    return [
        (
            section,
            [
                Answered(asked, tuple(sitting.ask(key, fit=True) for key in asked.keys))
                for asked in section.asked
            ],
        )
        for section in sections
    ]


def every_answer(gathered: Iterable[tuple[Section, list[Answered]]]) -> list[Answer]:
    return [answer for _section, parts in gathered for part in parts for answer in part.answers]


def told_fields(
    gathered: Sequence[tuple[Section, list[Answered]]], language: str, first: int = 1
) -> list[dict[str, Any]]:
    """The sections as a template takes them, numbered from `first`."""
    return [
        {
            "heading": numbered(number, section.heading[1 if language == "en" else 0], language),
            "parts": _parts(parts, language),
        }
        for number, (section, parts) in enumerate(gathered, start=first)
    ]


def _parts(parts: Sequence[Answered], language: str) -> list[dict[str, Any]]:
    """Each question with its sentence; what is told beyond the sentence stands after the last of those told together."""
    fields: list[dict[str, Any]] = []
    for part in parts:
        for answer in part.answers:
            asks = numbered_below(len(fields) + 1, answer.asks(language), language)
            fields.append(
                {
                    "asks": asks + (" " if language == "en" else ""),
                    "says": answer.sentence(language),
                    "told": "",
                }
            )
        if part.asked.whole or part.asked.names:
            fields[-1]["told"] = _told(part, language)
    return fields


def _told(part: Answered, language: str) -> Block:
    document = blank()
    (name_them if part.asked.names else tell)(document, part.answers, language)
    return block(document, language)


def common_fields(frozen: Frozen, answers: Sequence[Answer]) -> dict[str, Any]:
    """What every document's template may say."""
    language = frozen.language
    entries = basis(answers, language)
    annex = blank()
    basis_table(annex, entries, language)
    times = {
        "as_of": day(frozen.as_of, language),
        "known_at": moment(frozen.known_at, frozen.timezone, language),
    }
    return {
        "programme": frozen.programme,
        "office": word("office", language),
        **times,
        "evidence": entries,
        "evidence_table": block(annex, language),
        "evidence_note": word("evidence_note", language, **times),
    }
