"""An office's own template: what it does not know is listed, what is not a template is refused, what has code in it does nothing."""

import io
import os
import subprocess
import zipfile

import docx
import pytest

from roundtable.actions.refused import Refused
from roundtable.reports.layout.lines import control, line
from roundtable.reports.layout.page import blank
from roundtable.reports.layout.saved import Block, block, template_bytes
from roundtable.reports.templates import fill as filling
from roundtable.reports.templates.fill import fill, unknown_fields
from tests.reports.conftest import paragraphs

FIELDS = {"title": "第5期 <b>&", "sections": [{"heading": "一、", "parts": []}], "evidence": [{"no": 1}]}


def template(tmp_path, *lines):
    path = tmp_path / "own.docx"
    document = docx.Document()
    for text in lines:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def changed(path, name, content):
    """The same .docx with one entry more, or another in its place."""
    with zipfile.ZipFile(path) as old:
        entries = {one: old.read(one) for one in old.namelist()}
    entries[name] = content
    with zipfile.ZipFile(path, "w") as new:
        for one, text in entries.items():
            new.writestr(one, text)
    return path


def told(path, tmp_path):
    """Both languages of the sentence with which it is refused."""
    with pytest.raises(Refused) as refusal:
        fill(path, FIELDS, tmp_path / "out.docx")
    assert not (tmp_path / "out.docx").exists()
    assert refusal.value.zh
    return str(refusal.value)


def test_fields_that_are_not_known_are_listed_those_in_lists_too(tmp_path):
    path = template(
        tmp_path,
        "{{ title }} {{ tittle }}",
        "{%p for section in sections %}",
        "{{ section.heading }} {{ section.headding }}",
        "{%p endfor %}",
    )
    assert unknown_fields(path, FIELDS) == ["headding", "tittle"]
    assert "headding, tittle" in told(path, tmp_path)


def test_a_template_of_the_office_is_filled_and_texts_are_escaped(tmp_path):
    path = template(
        tmp_path, "{{ title }}", "{%p for one in sections %}", "{{ one.heading }}", "{%p endfor %}"
    )
    assert unknown_fields(path, FIELDS) == []
    fill(path, FIELDS, tmp_path / "out.docx")
    assert paragraphs(tmp_path / "out.docx") == ["第5期 <b>&", "一、"]


def test_text_that_looks_like_a_tag_stays_text(tmp_path):
    path = template(tmp_path, "{{ title }}")
    fill(path, {**FIELDS, "title": "{{ 7 * 7 }} {% for %}\x0b"}, tmp_path / "out.docx")
    assert paragraphs(tmp_path / "out.docx") == ["{{ 7 * 7 }} {% for %}"]


@pytest.mark.parametrize(
    "code",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ title.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ self.__init__.__globals__ }}",
    ],
)
def test_code_is_refused(tmp_path, code):
    assert "has code in it" in told(template(tmp_path, code), tmp_path)


@pytest.mark.parametrize(
    "tag", ["{{ title", "{%p for one in sections %}", "{% nonsense %}", "{% include 'x' %}"]
)
def test_a_tag_that_is_not_written_right_is_told(tmp_path, tag):
    assert "not written right" in told(template(tmp_path, tag, "text"), tmp_path)


@pytest.mark.parametrize(
    "endless",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{{ 'a' * 9999999999 }}",
        "{% for a in range(90000) %}{{ 'abcdefghij' * 9000 }}{% endfor %}",
    ],
)
def test_what_does_not_end_is_stopped(tmp_path, endless, monkeypatch):
    monkeypatch.setitem(filling.LIMITS, "RLIMIT_CPU", 3)
    monkeypatch.setitem(filling.LIMITS, "RLIMIT_AS", 400 << 20)
    assert "was stopped" in told(template(tmp_path, endless), tmp_path)


def test_no_secret_goes_along(tmp_path, monkeypatch):
    monkeypatch.setenv("ROUNDTABLE_SECRET_KEY", "hush")
    given = []
    run = subprocess.run

    def seen(*line, **more):
        given.append(more["env"])
        return run(*line, **more)

    monkeypatch.setattr(subprocess, "run", seen)
    fill(template(tmp_path, "{{ title }}"), FIELDS, tmp_path / "out.docx")
    assert given
    assert all(set(one) == {"PATH", "LANG"} for one in given)
    assert "hush" not in str(given)


def test_what_is_no_docx_is_refused(tmp_path):
    path = tmp_path / "own.docx"
    path.write_text("not a zip")
    assert "not a sound .docx" in told(path, tmp_path)
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    assert "old .doc" in told(path, tmp_path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert "not a sound .docx" in told(path, tmp_path)
    changed(template(tmp_path, "text"), "word/document.xml", b"<w:document")
    assert "not a sound .docx" in told(path, tmp_path)


def test_macros_objects_links_and_entities_are_refused(tmp_path):
    for name, content, sentence in (
        ("word/vbaProject.bin", b"x", "macros or embedded objects"),
        ("word/embeddings/oleObject1.bin", b"x", "macros or embedded objects"),
        (
            "word/_rels/header1.xml.rels",
            b'<Relationships><Relationship Id="1" Type="http://x/image" TargetMode="External" Target="http://x/y.png"/></Relationships>',
            "links to pictures",
        ),
        ("word/numbering.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "not a sound .docx"),
    ):
        assert sentence in told(changed(template(tmp_path, "text"), name, content), tmp_path)


def test_a_zip_that_unpacks_to_too_much_is_refused(tmp_path):
    path = template(tmp_path, "text")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", bytes(101 << 20))
    assert path.stat().st_size < 1 << 20
    assert "too large" in told(path, tmp_path)


def test_a_block_goes_in_as_it_is_and_only_from_us(tmp_path):
    document = blank()
    line(document, "一段 & 话")
    own = blank()
    control(own, "{{p told }}")
    made = block(document, "zh-hans")
    assert isinstance(made, Block)
    fill(template_bytes(own, "zh-hans"), {"told": made}, tmp_path / "out.docx")
    assert paragraphs(tmp_path / "out.docx") == ["一段 & 话"]
    fill(template_bytes(own, "zh-hans"), {"told": "<w:p/>"}, tmp_path / "text.docx")
    with zipfile.ZipFile(io.BytesIO((tmp_path / "text.docx").read_bytes())) as archive:
        assert b"&lt;w:p/&gt;" in archive.read("word/document.xml")


def test_where_a_template_was_kept_is_not_told(tmp_path):
    from datetime import UTC, datetime

    from roundtable.reports.templates.settled import settle

    path = changed(
        template(tmp_path, "text"),
        "word/_rels/settings.xml.rels",
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
        b' Target="file:///C:/Users/clerk/ours.dotx" TargetMode="External"/></Relationships>',
    )
    fill(path, FIELDS, tmp_path / "filled.docx")
    settle(
        tmp_path / "filled.docx",
        tmp_path / "out.docx",
        title="x",
        author="y",
        known_at=datetime(2020, 3, 30, tzinfo=UTC),
    )
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        assert not any(b"clerk" in archive.read(name) for name in archive.namelist())
    assert os.path.getsize(tmp_path / "out.docx") > 0
