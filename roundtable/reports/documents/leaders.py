"""One page for the leading group: where things stand, who does well, who is slow; the records behind it overleaf."""

from typing import Any

from roundtable.asking.answer import Answer
from roundtable.asking.ask import Sitting
from roundtable.reports.documents.gathered import Frozen, common_fields
from roundtable.reports.language import numbered, word
from roundtable.reports.layout import parts
from roundtable.reports.layout.faces import Run
from roundtable.reports.layout.lines import CENTRE, control, line, title
from roundtable.reports.layout.page import blank
from roundtable.reports.layout.saved import template_bytes
from roundtable.reports.shapes import named_with_reasons

STANDS = ("progress.standing", "activity.required_actions", "progress.measures")
NAMES = ("progress.who_does_well", "progress.who_is_slow")
#: What one page holds beside the rest.
MOST_NAMED = 3
#: Set smaller than the standard's text, so that one page it is.
LINE = 24.0


def template(frozen: Frozen) -> bytes:
    """The layout that the program brings."""
    document = blank()
    line(document, Run("{{ programme }}", "kai"), indent=False, align=CENTRE)
    title(document, "{{ title }}", before=4, after=2)
    line(document, Run("{{ as_of_line }}", "kai", 14), indent=False, align=CENTRE, after=6)
    control(document, "{%p for section in points %}")
    line(document, Run("{{ section.heading }}", "hei", 14), height=LINE, keep=True)
    control(document, "{%p for point in section.points %}")
    line(document, Run("{{ point }}", size=14), height=LINE)
    control(document, "{%p endfor %}")
    control(document, "{%p endfor %}")
    parts.annex(document, word("annex", frozen.language), word("evidence", frozen.language))
    return template_bytes(document, frozen.language)


def fields(frozen: Frozen, sitting: Sitting) -> tuple[dict[str, Any], list[Answer]]:
    """What the page says, and the answers it says it from."""
    language = frozen.language
    stands = [sitting.ask(key, fit=True) for key in STANDS]
    names = [sitting.ask(key, fit=True) for key in NAMES]
    common = common_fields(frozen, [*stands, *names])
    headings = [word(name, language) for name in ("stands", "does_well", "is_slow")]
    points = [[one.sentence(language) for one in stands], *(_named(one, language) for one in names)]
    return {
        **common,
        "title": word("leaders_paper", language),
        "as_of_line": word("as_of_line", language, as_of=common["as_of"], known_at=common["known_at"]),
        "points": [
            {"heading": numbered(place, name, language), "points": said}
            for place, (name, said) in enumerate(zip(headings, points, strict=True), start=1)
        ],
    }, [*stands, *names]


def _named(answer: Answer, language: str) -> list[str]:
    """The sentence, and the first unit of each of the first groups with its reasons."""
    firsts = [at for at, row in enumerate(answer.rows) if row["place"] == 1][:MOST_NAMED]
    return [answer.sentence(language), *(named_with_reasons(answer, at, language) for at in firsts)]
