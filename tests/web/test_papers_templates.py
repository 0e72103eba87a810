"""An office's own template: given on its page, tried, used from then on for its programme, and taken away again."""

import io
import stat
import zipfile

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from roundtable.actions.refused import NotAllowed
from roundtable.permissions.person import Person
from roundtable.records.people import RoleName
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.layouts import LAYOUTS
from roundtable.reports.templates import own
from roundtable.reports.templates.fill import unknown_fields
from roundtable.reports.templates.known import DOCUMENTS, form_of
from tests.reports.conftest import paragraphs
from tests.web.held import held_meeting, signed_in
from tests.web.test_papers import text_of

pytestmark = pytest.mark.django_db
PAGE = "/papers/templates/minutes/"


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HOME = tmp_path / "home"
    return settings.HOME


@pytest.fixture
def office(town) -> Client:
    return signed_in(town, "office")


def written(*lines: str) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


def give(client, content, name="纪要模板.docx"):
    return client.post(PAGE, {"template": SimpleUploadedFile(name, content)})


def minutes_of(client, tmp_path):
    path = tmp_path / "minutes.docx"
    path.write_bytes(client.get("/papers/minutes/1/minutes.docx").content)
    return paragraphs(path)


def test_it_is_used_from_then_on_and_taken_away_again(town, office, tmp_path, home):
    held_meeting(town)
    assert "我办自己的版式" not in "".join(minutes_of(office, tmp_path))
    content = written("我办自己的版式", "{{ title }}", "{{p evidence_table }}")
    assert give(office, content).status_code == 302
    assert minutes_of(office, tmp_path)[0] == "我办自己的版式"
    page = text_of(office.get(PAGE))
    assert "纪要模板.docx" in page
    assert "the office" in page
    assert office.get(f"{PAGE}own.docx").content == content
    kept = own.path_of(town.programme, "minutes")
    assert kept.is_relative_to(home)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert give(office, written("第二版")).status_code == 302
    assert minutes_of(office, tmp_path) == ["第二版"]
    office.post(f"{PAGE}remove/")
    assert "第二版" not in "".join(minutes_of(office, tmp_path))
    assert office.get(f"{PAGE}own.docx").status_code == 404


def test_unknown_fields_are_listed_with_the_nearest_and_the_one_in_use_stays(office, town):
    give(office, written("第一版"))
    response = give(
        office,
        written(
            "{{ tittle }}", "{%p for one in decisions %}", "{{ one.whoo }} {{ one.zzzzz }}", "{%p endfor %}"
        ),
    )
    assert response.status_code == 422
    read = text_of(response)
    assert "tittle → title" in read
    assert "whoo → who" in read
    assert "zzzzz nothing near it" in read
    assert "第一版" in paragraphs(own.path_of(town.programme, "minutes"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (written("{{ ''.__class__.__mro__[1].__subclasses__() }}"), "has code in it"),
        (written("{{ title"), "not written right"),
        (b"no zip at all", "not a sound .docx"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "old .doc"),
        (b"", "file is empty"),
    ],
)
def test_what_is_no_template_is_refused(office, town, content, told):
    response = give(office, content)
    assert response.status_code == 422
    assert told in text_of(response)
    assert own.template_of(town.programme, "minutes") is None


def test_a_bomb_and_what_is_larger_than_any_template_are_refused(office, town):
    bomb = io.BytesIO(written("text"))
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", bytes(101 << 20))
    assert "too large" in text_of(give(office, bomb.getvalue()))
    assert "too large" in text_of(give(office, bytes((20 << 20) + 1)))
    huge = office.post(PAGE, {}, CONTENT_LENGTH=str(2 << 30))
    assert huge.status_code == 413
    assert own.template_of(town.programme, "minutes") is None


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_layout_to_begin_from_is_itself_a_good_template(office, town, document, tmp_path):
    layout = office.get(f"/papers/templates/{document}/layout.docx").content
    assert layout[:2] == b"PK"
    path = tmp_path / "layout.docx"
    path.write_bytes(LAYOUTS[document](Frozen.blank("en")))
    assert unknown_fields(path, form_of(document)) == []


def test_only_the_office_may_and_the_act_asks_too(town, office):
    leader = signed_in(town, "leader")
    assert give(leader, written("别的版式")).status_code == 403
    by = Person("the leader", town.programme, RoleName.LEADER)
    with pytest.raises(NotAllowed):
        own.keep(by=by, programme=town.programme, document="minutes", name="x.docx", chunks=[b"x"])
    with pytest.raises(NotAllowed):
        own.remove(by=by, programme=town.programme, document="minutes")
    assert own.template_of(town.programme, "minutes") is None
