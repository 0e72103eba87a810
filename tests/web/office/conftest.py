"""The cast of these tests: the office, the publicity department, a liaison, a leader, in the small programme."""

from pathlib import Path

import pytest
from django.test import Client

from roundtable.records.organisation import Unit
from roundtable.records.people import RoleName
from roundtable.records.programme import Programme
from tests.web.office.cast import PUBLICITY, signed_in


@pytest.fixture
def study(programme: Path) -> Programme:
    return Programme.objects.get(superseded_at__isnull=True)


@pytest.fixture
def office(study: Programme) -> Client:
    return signed_in(study, "chief", RoleName.OFFICE)


@pytest.fixture
def department(study: Programme) -> Client:
    return signed_in(study, "desk", RoleName.DEPARTMENT, department=PUBLICITY)


@pytest.fixture
def liaison(study: Programme) -> Client:
    unit = Unit.objects.get(uid="A01", superseded_at__isnull=True)
    return signed_in(study, "liaison", RoleName.LIAISON, unit=unit)


@pytest.fixture
def leader(study: Programme) -> Client:
    return signed_in(study, "head", RoleName.LEADER)
