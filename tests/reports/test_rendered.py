"""What LibreOffice makes of the documents: the page of the standard, and that a machine without it says so."""

import re
import shutil
import subprocess

import pytest

from roundtable.actions.refused import Refused
from roundtable.reports import pdf
from roundtable.reports.documents import briefing, leaders
from roundtable.reports.documents.written import write_document
from roundtable.reports.layout.lines import line
from roundtable.reports.layout.page import blank
from roundtable.reports.layout.saved import template_bytes
from roundtable.reports.pdf import write_pdf


def pages(path):
    """The lines of each page that have anything on them."""
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    return [[row for row in page.splitlines() if row.strip()] for page in text.split("\f")[:-1]]


def test_a_page_has_22_lines_of_28_characters_and_its_number(office_program, tmp_path):
    document = blank()
    for _ in range(3):
        line(document, "圆" * 28 * 22, indent=False)
    (tmp_path / "page.docx").write_bytes(template_bytes(document, "zh-hans"))
    write_pdf(tmp_path / "page.docx", tmp_path / "page.pdf")
    first, second, third = pages(tmp_path / "page.pdf")
    for number, page in enumerate((first, second, third), start=1):
        assert [len(row.strip()) for row in page[:-1]] == [28] * 22
        assert re.sub(r"\s", "", page[-1]) == f"—{number}—"


def test_a_briefing_begins_with_its_masthead_and_ends_with_its_imprint(
    office_program, frozen, sitting, tmp_path
):
    fields, _answers = briefing.fields(frozen, sitting, 5)
    write_document(briefing.template(frozen), fields, frozen, tmp_path / "briefing.pdf")
    first, *_between, last = pages(tmp_path / "briefing.pdf")
    joined = re.sub(r"\s", "", "".join(first))
    assert joined.startswith(
        "主题教育工作简报第5期" if frozen.language == "zh-hans" else "主题教育BRIEFINGIssue5"
    )
    assert re.sub(r"\s", "", fields["printed"]) in re.sub(r"\s", "", last[-2])


def test_the_leaders_page_is_one_page_and_its_annex(office_program, frozen, sitting, tmp_path):
    fields, _answers = leaders.fields(frozen, sitting)
    write_document(leaders.template(frozen), fields, frozen, tmp_path / "leaders.pdf")
    page, overleaf = pages(tmp_path / "leaders.pdf")
    assert fields["title"] in "".join(page)
    assert fields["evidence_note"][:10] in "".join(overleaf)


def test_without_libreoffice_it_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(Refused, match="no LibreOffice on this machine"):
        write_pdf(tmp_path / "any.docx", tmp_path / "any.pdf")


def test_when_it_fails_it_is_told_and_nothing_is_left(monkeypatch, tmp_path):
    (tmp_path / "any.docx").write_bytes(b"")
    for program in ("false", "true"):
        found = shutil.which(program)
        monkeypatch.setattr(shutil, "which", lambda _name, found=found: found)
        with pytest.raises(Refused, match="did not write the PDF"):
            write_pdf(tmp_path / "any.docx", tmp_path / "out.pdf")
        monkeypatch.undo()
    assert not (tmp_path / "out.pdf").exists()


def test_when_it_hangs_it_is_ended(monkeypatch, tmp_path):
    waits = tmp_path / "soffice"
    waits.write_text("#!/bin/sh\nsleep 600\n")
    waits.chmod(0o700)
    (tmp_path / "any.docx").write_bytes(b"")
    monkeypatch.setattr(shutil, "which", lambda _name: str(waits))
    monkeypatch.setattr(pdf, "SECONDS", 1)
    with pytest.raises(Refused, match="did not write the PDF"):
        write_pdf(tmp_path / "any.docx", tmp_path / "out.pdf")
