import os
import shutil

import docx
import pytest

from roundtable.asking.ask import Sitting, resolve
from roundtable.reports.documents.gathered import Frozen
from tests.cast import march


@pytest.fixture
def scope(town):
    return resolve(programme="study", as_of=march(30))


@pytest.fixture(params=["zh-hans", "en"])
def frozen(request, scope):
    """The programme as of 30 March, in both languages."""
    return Frozen.of(scope, request.param)


@pytest.fixture
def sitting(scope):
    with Sitting(scope) as opened:
        yield opened


@pytest.fixture
def office_program():
    """LibreOffice; only a desk without it may go without these tests."""
    if shutil.which("soffice") is None and os.environ.get("CI") != "true":
        pytest.skip("LibreOffice is not on this machine")


def paragraphs(path):
    """The texts of a .docx outside its tables."""
    return [one.text for one in docx.Document(str(path)).paragraphs]


def annex(path):
    """The annex as it is read back: (question's line, [(label, figure, records), …]) one after the other."""
    found: list[tuple[str, list[tuple[str, ...]]]] = []
    table = next(
        one for one in docx.Document(str(path)).tables if one.rows[0].cells[0].text in {"指标", "figure of"}
    )
    for row in table.rows[1:]:
        cells = [cell.text for cell in row.cells]
        if len(set(cells)) == 1 and "[" in cells[0]:
            found.append((cells[0], []))
        else:
            found[-1][1].extend(tuple(cells[at : at + 3]) for at in (0, 3) if cells[at])
    return found
