"""The fields that an office's own template may say, document by document: what each means, and a value of its form."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from roundtable.reports.layout.saved import Block

TEXT, NUMBER, BLOCK = "…", 1, Block()


class Known(NamedTuple):
    """What a field means in (zh-Hans, en); `form` is a value of its form, its lists with one entry: a template is tried with it."""

    zh: str
    en: str
    form: Any = TEXT

    @property
    def inner(self) -> list[str]:
        """The names inside a list or a set of words, those of a list within it in brackets."""
        found = self.form[0] if isinstance(self.form, list) else self.form
        return _names(found) if isinstance(found, dict) else []

    @property
    def is_list(self) -> bool:
        return isinstance(self.form, list)

    @property
    def is_block(self) -> bool:
        return isinstance(self.form, Block)


def _names(entry: Mapping[str, Any]) -> list[str]:
    return [
        f"{name} ({', '.join(_names(value[0]))})"
        if isinstance(value, list) and isinstance(value[0], dict)
        else name
        for name, value in entry.items()
    ]


_FIGURES = [{"label": TEXT, "value": TEXT, "records": TEXT}]
_EVIDENCE = [
    {
        "no": NUMBER,
        "asks": TEXT,
        "key": TEXT,
        "about": TEXT,
        "digest": TEXT,
        "rule": TEXT,
        "figures": _FIGURES,
    }
]
_ASKED = [{"heading": TEXT, "parts": [{"asks": TEXT, "says": TEXT, "told": BLOCK}]}]
_DECISION = {"no": NUMBER, "what": TEXT, "who": TEXT, "due": TEXT}

EVERY_DOCUMENT = {
    "programme": Known("专项工作名称", "the programme's title"),
    "office": Known("办公室", "the office"),
    "as_of": Known("截至", "the day the figures are of"),
    "known_at": Known("知情于", "the moment at which they were known"),
    "title": Known("标题", "the title"),
    "evidence": Known("数据依据", "the figures with the records behind them", _EVIDENCE),
    "evidence_table": Known("数据依据一览表", "the same as a table", BLOCK),
    "evidence_note": Known("附注", "the note under it"),
}
DOCUMENTS: Mapping[str, Mapping[str, Known]] = {
    "minutes": {
        "number": Known("第几次会议", "the meeting's number", NUMBER),
        "year": Known("年份", "its year", NUMBER),
        "number_line": Known("文号", "both, as they stand under the masthead"),
        "meeting": Known("会议名称", "the meeting's title"),
        "held_on": Known("会议日期", "its day"),
        "lead": Known("导语", "the first paragraph"),
        "sections": Known(
            "各部分", "its parts", [{"heading": TEXT, "points": [{"name": TEXT, "text": TEXT}]}]
        ),
        "decisions_heading": Known("议定事项的标题", "the heading of what was agreed"),
        "heads": Known("议定事项的表头", "the heads of its table", dict.fromkeys(_DECISION, TEXT)),
        "decisions": Known("议定事项", "what was agreed", [_DECISION]),
        "present": Known("出席", "who was there"),
        "absent": Known("请假", "who was not"),
        "recorder": Known("记录", "who kept the minutes"),
        "annexes": Known("附记", "what was said of sealed minutes later", [TEXT]),
        "issue_to": Known("发", "to whom they are issued"),
        "printed": Known("印发", "the day at their foot"),
    },
    "pack": {
        "as_of_line": Known("数据时间", "both times in a line"),
        "agenda_heading": Known("议程的标题", "the heading of the agenda"),
        "agenda_says": Known("议程一句话", "how many items and minutes, where the records propose it"),
        "heads": Known(
            "议程的表头",
            "the heads of its table",
            dict.fromkeys(("no", "item", "why", "minutes"), TEXT),
        ),
        "agenda": Known(
            "议程", "the agenda", [{"no": NUMBER, "title": TEXT, "why": TEXT, "minutes": NUMBER}]
        ),
        "sections": Known("各部分", "its parts", _ASKED),
    },
    "briefing": {
        "number": Known("期号", "the issue's number", NUMBER),
        "issue": Known("第几期", "the same in words"),
        "issued_on": Known("印发日期", "its day"),
        "lead": Known("导语", "the first paragraph"),
        "sections": Known("各部分", "its parts", _ASKED),
        "annex": Known("附件说明", "the line that names the annex"),
        "report_to": Known("报", "to whom it is reported"),
        "send_to": Known("送", "to whom it is sent"),
        "issue_to": Known("发", "to whom it is issued"),
        "printed": Known("印发", "the day at its foot"),
    },
    "leaders": {
        "as_of_line": Known("数据时间", "both times in a line"),
        "points": Known("各点", "its points", [{"heading": TEXT, "points": [TEXT]}]),
    },
}


def known_fields(document: str) -> dict[str, Known]:
    return {**EVERY_DOCUMENT, **DOCUMENTS[document]}


def form_of(document: str) -> dict[str, Any]:
    """Fields to try a template with: every list has a row, so a slip inside of it shows."""
    return {name: known.form for name, known in known_fields(document).items()}


def every_name(document: str) -> list[str]:
    """All names of a document's fields, those inside lists too."""
    found: dict[str, None] = {}

    def gather(value: Any) -> None:
        if isinstance(value, Mapping):
            for name, inside in value.items():
                found.setdefault(name)
                gather(inside)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            for inside in value:
                gather(inside)

    gather(form_of(document))
    return list(found)
