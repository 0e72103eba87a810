"""The pack of a meeting: its agenda, the two questions group by group, the four boards, and the annex of figures."""

from collections.abc import Sequence
from typing import Any

from roundtable.asking.answer import Answer
from roundtable.asking.ask import Sitting
from roundtable.reports import flat
from roundtable.reports.documents.gathered import (
    Asked,
    Frozen,
    Section,
    answered,
    common_fields,
    every_answer,
    told_fields,
)
from roundtable.reports.documents.held import Item
from roundtable.reports.language import numbered, word
from roundtable.reports.layout import parts
from roundtable.reports.layout.faces import Run
from roundtable.reports.layout.lines import CENTRE, control, heading, line, title
from roundtable.reports.layout.page import blank
from roundtable.reports.layout.saved import template_bytes
from roundtable.reports.layout.tables import table

AGENDA = "meeting.agenda"
SECTIONS = (
    Section(
        ("上次会议定的事和待解的疑难", "What earlier meetings agreed, and hard problems"),
        (
            Asked(("meeting.promises_kept",), whole=True),
            Asked(("meeting.hard_problems",), whole=True),
        ),
    ),
    Section(
        ("两问：逐组回答", "The two questions, group by group"),
        (Asked(("progress.who_does_well", "progress.who_is_slow"), whole=True),),
    ),
    Section(
        ("明：活动开展", "Activity"),
        (
            Asked(("activity.launch_status",)),
            Asked(("activity.required_actions",), whole=True),
            Asked(("activity.optional_actions",)),
            Asked(("activity.materials_reach",), whole=True),
            Asked(("activity.reports_received",)),
        ),
    ),
    Section(
        ("见：宣传发动", "Publicity"),
        (
            Asked(("publicity.by_outlet",), whole=True),
            Asked(("publicity.untold",), whole=True),
            Asked(("publicity.lectures",), whole=True),
        ),
    ),
    Section(
        ("晓：督导力度", "Supervision"),
        (
            Asked(("supervision.effort",), whole=True),
            Asked(("supervision.cadence",), whole=True),
            Asked(("supervision.mirror",), whole=True),
        ),
    ),
    Section(
        ("知：推进情况", "Progress"),
        (
            Asked(("progress.standing",), whole=True),
            Asked(("progress.problems",), whole=True),
            Asked(("progress.measures",), whole=True),
            Asked(("progress.ledger",)),
        ),
    ),
)


def template(frozen: Frozen) -> bytes:
    """The layout that the program brings."""
    document = blank()
    line(document, Run("{{ programme }}", "kai"), indent=False, align=CENTRE)
    title(document, "{{ title }}", before=8, after=4)
    line(document, Run("{{ as_of_line }}", "kai", 14), indent=False, align=CENTRE, after=14)
    heading(document, "{{ agenda_heading }}")
    control(document, "{%p if agenda_says %}")
    line(document, Run("{{ agenda_says }}"))
    control(document, "{%p endif %}")
    control(document, "{%p if agenda %}")
    table(
        document,
        (12, 60, 66, 18),
        ("{{ heads.no }}", "{{ heads.item }}", "{{ heads.why }}", "{{ heads.minutes }}"),
        (
            ["{%tr for item in agenda %}"],
            ["{{ item.no }}", "{{ item.title }}", "{{ item.why }}", "{{ item.minutes }}"],
            ["{%tr endfor %}"],
        ),
        size=12,
        left=(1, 2),
    )
    line(document, indent=False, height=10)
    control(document, "{%p endif %}")
    parts.sections(document)
    parts.annex(document, word("annex", frozen.language), word("evidence", frozen.language))
    return template_bytes(document, frozen.language)


def fields(
    frozen: Frozen, sitting: Sitting, number: int | None = None, agenda: Sequence[Item] = ()
) -> tuple[dict[str, Any], list[Answer]]:
    """What the pack says, and the answers it says it from. `agenda` is that of meeting `number`; without one, the agenda is what
    the records put on it."""
    language = frozen.language
    gathered = answered(SECTIONS, sitting)
    proposed = [] if agenda else [sitting.ask(AGENDA, fit=True)]
    answers = [*proposed, *every_answer(gathered)]
    common = common_fields(frozen, answers)
    items = agenda or [item for answer in proposed for item in _items(answer, language)]
    return {
        **common,
        "title": word("pack_without", language) if number is None else word("pack", language, number=number),
        "as_of_line": word("as_of_line", language, as_of=common["as_of"], known_at=common["known_at"]),
        "agenda_heading": numbered(1, word("agenda", language), language),
        "agenda_says": " ".join(answer.sentence(language) for answer in proposed),
        "heads": {name: word(f"agenda_{name}", language) for name in ("no", "item", "why", "minutes")},
        "agenda": [
            {"no": place, "title": item.title, "why": item.why, "minutes": item.minutes}
            for place, item in enumerate(items, start=1)
        ],
        "sections": told_fields(gathered, language, first=2),
    }, answers


def _items(answer: Answer, language: str) -> list[Item]:
    """What the records put on the agenda: a thing by its title, a unit by its name, else what kind of item it is."""
    joined = flat.JOINED[language]
    kinds = next(column for column in answer.columns if column.name == "kind")
    return [
        Item(
            row["title"] or (row["unit"] or {}).get("name") or str(flat.cell(kinds, row["kind"], language)),
            joined.join(reason[language] for reason in row["why"]),
            row["minutes"],
        )
        for row in answer.rows
    ]
