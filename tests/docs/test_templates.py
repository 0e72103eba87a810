"""The page on templates names every field of every document, and no other."""

import re
from pathlib import Path

import pytest

from roundtable.asking.ask import Sitting, resolve
from roundtable.reports.documents import briefing, leaders, minutes, pack
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.held import Held
from tests.cast import march

PAGE = Path(__file__).parents[2] / "docs" / "templates.md"
HELD = Held(1, "第一次会议", march(30), False, (), (), (), (), (), ())


@pytest.mark.parametrize("document", ["briefing", "minutes", "pack", "leaders"])
def test_fields(town, document):
    scope = resolve(programme="study", as_of=march(30))
    frozen = Frozen.of(scope, "en")
    with Sitting(scope) as sitting:
        fields = {
            "briefing": lambda: briefing.fields(frozen, sitting, 1)[0],
            "minutes": lambda: minutes.fields(frozen, HELD),
            "pack": lambda: pack.fields(frozen, sitting)[0],
            "leaders": lambda: leaders.fields(frozen, sitting)[0],
        }[document]()
    told = dict(re.findall(r"^## ([\w ]+)\n((?:- .*\n)*)", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    named = re.findall(r"^- `(\w+)`", told["every document"] + told[document], re.MULTILINE)
    assert sorted(named) == sorted(fields)
