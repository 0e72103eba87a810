"""Where the pages of reports are."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from roundtable.permissions.person import Person


def page_of(person: Person, report: Any) -> str:
    """The page of the department whose report it is."""
    return of_department(person.programme.uid, report.department)


def of_department(programme: str, department: str) -> str:
    return f"{reverse('reports_of', args=[department])}?{urlencode({'programme': programme})}"
