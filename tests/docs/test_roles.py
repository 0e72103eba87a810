"""The guide to roles tells every name that is granted, and to whom, as the code has it."""

import re
from pathlib import Path

import pytest

from roundtable.permissions.may import GRANTED, may
from roundtable.permissions.person import Person
from roundtable.records.people import RoleName
from roundtable.records.programme import Programme

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
#: In the order of the guide's columns.
ROLES = ("leader", "office", "department", "supervisor", "liaison", "observer")
TOLD = {
    row[1]: [cell.strip() for cell in row[2].split("|")]
    for row in re.finditer(r"^\| `([a-z_.]+)` \|(.+)\|$", (GUIDE / "roles.md").read_text("utf-8"), re.M)
}


def test_the_guide_has_a_row_for_each_name_and_no_other():
    assert set(TOLD) == set(GRANTED)


@pytest.mark.parametrize("what", sorted(GRANTED))
def test_the_row_says_who_may(what: str):
    granted = ["√" if may(Person("x", Programme(), RoleName(role)), what) else "–" for role in ROLES]
    zh, en, *marks = TOLD[what]
    assert marks == granted
    assert re.search("[一-鿿]", zh)
    assert re.fullmatch("[^一-鿿]+", en)


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.name)
def test_the_links_of_the_guide_lead_somewhere(page: Path):
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
