"""The briefing (简报): an issue with its number, the four boards in sentences, and the annex of figures."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from roundtable.asking.answer import Answer
from roundtable.asking.ask import Sitting
from roundtable.reports.documents.gathered import (
    PROGRAMME,
    Asked,
    Frozen,
    Section,
    answered,
    common_fields,
    every_answer,
    told_fields,
)
from roundtable.reports.language import day, word
from roundtable.reports.layout import parts
from roundtable.reports.layout.faces import Run
from roundtable.reports.layout.lines import CENTRE, left_and_right, line, masthead, red_rule, title
from roundtable.reports.layout.page import blank
from roundtable.reports.layout.saved import template_bytes
from roundtable.reports.layout.tables import imprint

SECTIONS = (
    Section(
        ("活动开展情况", "How the activity is carried out"),
        (
            Asked(("activity.launch_status",)),
            Asked(("activity.required_actions",), whole=True),
            Asked(("activity.optional_actions",)),
            Asked(("activity.materials_reach",)),
            Asked(("activity.reports_received",)),
        ),
    ),
    Section(
        ("宣传发动情况", "What was told, and where"),
        (
            Asked(("publicity.by_outlet",), whole=True),
            Asked(("publicity.lectures",)),
        ),
    ),
    Section(
        ("督导力度情况", "How hard it was looked at"),
        (
            Asked(("supervision.effort",), whole=True),
            Asked(("supervision.cadence",)),
        ),
    ),
    Section(
        ("单位推进情况", "How far the units have come"),
        (
            Asked(("progress.standing",)),
            Asked(("progress.problems",)),
            Asked(("progress.measures",)),
            Asked(("progress.who_does_well",), names=True),
            Asked(("progress.who_is_slow",), names=True),
        ),
    ),
)
ISSUES = "publicity.briefings"


def template(frozen: Frozen) -> bytes:
    """The layout that the program brings; the masthead is as large as fits."""
    language, document = frozen.language, blank()
    name = word("briefing", language)
    masthead(document, PROGRAMME, frozen.programme, 24, before=46)
    masthead(document, name, name, 56, before=6, spacing=240)
    line(document, Run("{{ issue }}"), indent=False, align=CENTRE, before=10)
    left_and_right(document, "{{ office }}", "{{ issued_on }}")
    red_rule(document)
    title(document, "{{ title }}", before=28, after=14)
    line(document, Run("{{ lead }}"))
    parts.sections(document)
    line(document, indent=False)
    line(document, Run("{{ annex }}"))
    parts.annex(document, word("annex", language), word("evidence", language))
    imprint(
        document,
        ["{{ report_to }}", "{{ send_to }}", "{{ issue_to }}"],
        "{{ office }}",
        "{{ printed }}",
    )
    return template_bytes(document, frozen.language)


def fields(frozen: Frozen, sitting: Sitting, number: int) -> tuple[dict[str, Any], list[Answer]]:
    """What issue `number` says, and the answers it says it from. Title and day are those under which the issue is recorded."""
    language = frozen.language
    gathered = answered(SECTIONS, sitting)
    answers = every_answer(gathered)
    issued_on, titled = _as_recorded(sitting.ask(ISSUES, fit=True).rows, number, frozen)
    on = day(issued_on, language)
    colon = ": " if language == "en" else "："
    return {
        **common_fields(frozen, answers),
        "number": number,
        "issue": word("issue", language, number),
        "issued_on": on,
        "title": titled,
        "lead": word("lead", language, as_of=day(frozen.as_of, language)),
        "sections": told_fields(gathered, language),
        "annex": word("annex", language) + colon + word("evidence", language),
        "report_to": word("report_to", language, word("leaders", language)),
        "send_to": word("send_to", language, word("members", language)),
        "issue_to": word("issue_to", language, word("everyone", language)),
        "printed": word("printed", language, on),
    }, answers


def _as_recorded(issues: Sequence[Any], number: int, frozen: Frozen) -> tuple[date, str]:
    for issue in issues:
        if issue["number"] == number:
            return date.fromisoformat(issue["issued_on"]), issue["title"]
    return frozen.as_of, word("briefing_title", frozen.language, day(frozen.as_of, frozen.language))
