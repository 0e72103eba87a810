"""Who may import, and into what: asked again where it is written, whatever a page has checked."""

import pytest

from roundtable.actions.refused import NotAllowed
from roundtable.intake.bringing.bring_in import bring_in
from roundtable.permissions.person import Person
from roundtable.records.acts import Act
from roundtable.records.people import RoleName
from roundtable.records.programme import Programme
from tests.intake.office import folder, hand_in_well, programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]


def person(role: RoleName, key: str = "role-1") -> Person:
    return Person("赵", Programme.objects.get(uid="study"), role, key)


@pytest.mark.parametrize("role", [role for role in RoleName if role != RoleName.OFFICE])
def test_no_other_role_than_the_office_imports(tmp_path, role: RoleName):
    given = programme(tmp_path)
    hand_in_well(given)
    with pytest.raises(NotAllowed):
        bring_in(given, by=person(role), dry_run=True)


def test_an_office_starts_no_programme_and_writes_no_other(tmp_path):
    hand_in_well(programme(tmp_path))
    hand_in_well(folder(tmp_path, programme="key,title,started_on\nsafety,安全,2020-03-13"))
    office, before = person(RoleName.OFFICE), Act.objects.count()
    for sheets, place in (
        ({"programme": "key,title,started_on\nnew,新的,2020-03-13"}, ("programme", "A2")),
        (
            {"programme": "key,title,started_on\nsafety,改名,2020-03-13", "topics": "key,title\nt,题"},
            ("programme", "A2"),
        ),
        ({"topics": "key,title,programme\nt1,为民,study\nt2,安全,safety"}, ("topics", "C3")),
    ):
        outcome = bring_in(folder(tmp_path, **sheets), by=office)
        assert [(fault.sheet, fault.cell) for fault in outcome.faults] == [place]
        assert "You may import the programme “study” alone" in outcome.faults[0].en
    assert Act.objects.count() == before


def test_rows_that_name_no_programme_are_of_the_offices_own(tmp_path):
    hand_in_well(programme(tmp_path))
    hand_in_well(folder(tmp_path, programme="key,title,started_on\nsafety,安全,2020-03-13"))
    outcome = bring_in(folder(tmp_path, topics="key,title\nt1,为民"), by=person(RoleName.OFFICE))
    assert (outcome.status, outcome.counts["topics"].new) == ("imported", 1)
    assert Act.objects.latest("pk").by == "赵"


def test_the_keeper_writes_every_programme(tmp_path):
    hand_in_well(programme(tmp_path))
    given = folder(tmp_path, programme="key,title,started_on\nsafety,安全,2020-03-13")
    assert bring_in(given, by=person(RoleName.OFFICE, key="")).status == "imported"
