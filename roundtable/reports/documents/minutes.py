"""The minutes (会议纪要): what was asked and answered, the hard problems, what was agreed, who was there, the annex of figures."""

from collections.abc import Iterator
from typing import Any

from roundtable.asking.answer import Answer
from roundtable.reports import flat
from roundtable.reports.documents.gathered import PROGRAMME, Frozen, common_fields
from roundtable.reports.documents.held import Hard, Held, Said
from roundtable.reports.language import day, numbered, numbered_below, word
from roundtable.reports.layout import parts
from roundtable.reports.layout.faces import Run
from roundtable.reports.layout.lines import (
    CENTRE,
    control,
    hanging,
    heading,
    line,
    masthead,
    red_rule,
    title,
)
from roundtable.reports.layout.page import PITCH, blank
from roundtable.reports.layout.saved import template_bytes
from roundtable.reports.layout.tables import imprint, table

#: The masthead's upper edge is 35 mm below that of the type area.
DOWN = 35 * 72 / 25.4 - 20


def template(frozen: Frozen) -> bytes:
    """The layout that the program brings; the masthead is as large as fits."""
    language, document = frozen.language, blank()
    text, name = (word("minutes_of", language, of) for of in (PROGRAMME, frozen.programme))
    masthead(document, text, name, 36, before=DOWN)
    line(document, Run("{{ number_line }}"), indent=False, align=CENTRE, before=PITCH * 2)
    red_rule(document)
    title(document, "{{ title }}", before=PITCH * 2)
    line(document, Run("{{ lead }}"))
    control(document, "{%p for section in sections %}")
    heading(document, "{{ section.heading }}")
    control(document, "{%p for point in section.points %}")
    line(document, Run("{{ point.name }}", "kai"), Run("{{ point.text }}"))
    control(document, "{%p endfor %}")
    control(document, "{%p endfor %}")
    control(document, "{%p if decisions %}")
    heading(document, "{{ decisions_heading }}")
    table(
        document,
        (12, 76, 32, 36),
        ("{{ heads.no }}", "{{ heads.what }}", "{{ heads.who }}", "{{ heads.due }}"),
        (
            ["{%tr for one in decisions %}"],
            ["{{ one.no }}", "{{ one.what }}", "{{ one.who }}", "{{ one.due }}"],
            ["{%tr endfor %}"],
        ),
        size=12,
        left=(1, 2),
    )
    control(document, "{%p endif %}")
    line(document, indent=False)
    for label in ("present", "absent", "recorder"):
        hanging(document, word(label, language), f"{{{{ {label} }}}}")
    control(document, "{%p for one in annexes %}")
    line(document, Run("{{ one }}"))
    control(document, "{%p endfor %}")
    parts.annex(document, word("annex", language), word("evidence", language))
    imprint(document, ["{{ issue_to }}"], "{{ office }}", "{{ printed }}")
    return template_bytes(document, frozen.language)


def fields(frozen: Frozen, held: Held) -> dict[str, Any]:
    """What the minutes say. Figures come from the answers as they were frozen at the table."""
    language = frozen.language
    on = day(held.held_on, language)
    sections = told_sections(held, language)
    joined = ", " if language == "en" else "、"
    none = word("none", language)
    return {
        **common_fields(frozen, [one.answer for one in held.said]),
        "number": held.number,
        "year": held.held_on.year,
        "number_line": word("minutes_number", language, year=held.held_on.year, number=held.number),
        "title": word("minutes_title", language, number=held.number)
        + ("" if held.sealed else word("draft", language)),
        "meeting": held.title,
        "held_on": on,
        "lead": word("minutes_lead", language, on=on, title=held.title),
        "sections": [
            {"heading": numbered(place, name, language), "points": points}
            for place, (name, points) in enumerate(sections, start=1)
        ],
        "decisions_heading": numbered(len(sections) + 1, word("decided", language), language),
        "heads": {name: word(f"decision_{name}", language) for name in ("no", "what", "who", "due")},
        "decisions": [
            {"no": place, "what": one.what, "who": one.responsible, "due": day(one.due_on, language)}
            for place, one in enumerate(held.agreed, start=1)
        ],
        "present": joined.join(held.present) or none,
        "absent": joined.join(held.absent) or none,
        "recorder": word("office", language),
        "annexes": [
            f"{word('annex_later', language, place)}{text}"
            for place, text in enumerate(held.annexes, start=1)
        ],
        "issue_to": word("issue_to", language, word("members", language)),
        "printed": word("printed", language, on),
    }


Points = list[dict[str, str]]


def told_sections(held: Held, language: str) -> list[tuple[str, Points]]:
    """Its parts as they were edited; until then, drafted from what was asked and said."""
    return list(_edited(held) if held.parts else _drafted(held, language))


def parts_to_edit(held: Held, language: str) -> list[tuple[str, str]]:
    """The same as texts (title, a paragraph a line), to be written on."""
    return [
        (name, "\n".join(point["name"] + point["text"] for point in points))
        for name, points in told_sections(held, language)
    ]


def _edited(held: Held) -> Iterator[tuple[str, Points]]:
    for name, text in held.parts:
        yield name, [{"name": "", "text": one} for one in text.splitlines() if one.strip()]


def _drafted(held: Held, language: str) -> Iterator[tuple[str, Points]]:
    """From what was asked, answered and said, in that order."""
    if held.said:
        yield word("answers_heard", language), [point for one in held.said for point in _said(one, language)]
    if held.skipped:
        yield word("not_heard", language), [_spoken(group, why, language) for group, why in held.skipped]
    if held.remarks:
        yield word("remarks", language), [_spoken(by, text, language) for by, text in held.remarks]
    if held.hard:
        yield (
            word("hard_solved", language),
            [_hard(place, one, language) for place, one in enumerate(held.hard, start=1)],
        )


def _said(one: Said, language: str) -> Points:
    colon = ": " if language == "en" else "："
    space = " " if language == "en" else ""
    asked = f"{one.group}{colon if one.group else ''}{one.answer.asks(language)}{space}"
    return [
        {"name": asked, "text": one.answer.sentence(language) + _named(one.answer, language)},
        *(_spoken(by, text, language) for by, text in one.statements),
    ]


def _named(answer: Answer, language: str) -> str:
    """Whom a ranking named, after its sentence."""
    if not answer.rows or not flat.names_units(answer):
        return ""
    names = [row["unit"]["name"] for row in answer.rows]
    return word("named_units", language, (", " if language == "en" else "、").join(names))


def _spoken(by: str, text: str, language: str) -> dict[str, str]:
    return {"name": f"{by}: " if language == "en" else f"{by}：", "text": text}


def _hard(place: int, one: Hard, language: str) -> dict[str, str]:
    full = ". " if language == "en" else "。"
    proposals = "".join(word("proposed", language, by=by, text=text) for by, text in one.proposals)
    return {
        "name": numbered_below(place, one.title, language) + full,
        "text": one.description + proposals + one.outcome,
    }
