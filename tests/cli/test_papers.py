"""Documents from the command line: what is written, and one sentence with exit code 2 where something is wrong."""

import os
from pathlib import Path

import docx
import openpyxl
import pytest

from tests import small_programme
from tests.cli.test_program import roundtable

AS_OF = ("--as-of", "2020-03-30")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    done = roundtable("import", str(small_programme.write(folder / "sheets")), home=folder / "home")
    assert done.returncode == 0, done.stderr
    return folder / "home"


def test_a_pack_is_a_folder_and_comes_out_the_same_again(home: Path, tmp_path: Path):
    first = roundtable("pack", *AS_OF, "-o", str(tmp_path / "first"), home=home, PATH=os.defpath)
    assert first.returncode == 0, first.stderr
    again = first.stdout.splitlines()[-1].split(": ", 1)[1].split()
    second = roundtable("pack", *again, "-o", str(tmp_path / "second"), home=home, PATH=os.defpath)
    assert second.returncode == 0, second.stderr
    for name in ("pack.docx", "leaders.docx", "pack.xlsx", "cards.txt"):
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()
    assert openpyxl.load_workbook(tmp_path / "first/pack.xlsx").sheetnames[0] == "contents"


def test_a_briefing_by_the_offices_own_template(home: Path, tmp_path: Path):
    own = tmp_path / "own.docx"
    document = docx.Document()
    document.add_paragraph("{{ issue }} · {{ office }}")
    document.save(str(own))
    line = ("briefing", "--number", "5", *AS_OF, "--template", str(own), "-o", str(tmp_path / "b.docx"))
    done = roundtable(*line, home=home)
    assert done.returncode == 0, done.stderr
    assert (
        docx.Document(str(tmp_path / "b.docx")).paragraphs[0].text == "Issue 5 · Office of the leading group"
    )


def test_the_layout_to_make_ones_own_from_gives_the_same_document(home: Path, tmp_path: Path):
    own = tmp_path / "layout.docx"
    assert roundtable("template", str(own), "--document", "briefing", home=home).returncode == 0
    line = ("briefing", "--number", "5", *AS_OF, "-o")
    for name, more in (("ours.docx", ()), ("own.docx", ("--template", str(own)))):
        assert roundtable(*line, str(tmp_path / name), *more, home=home).returncode == 0
    ours, made = (
        [one.text for one in docx.Document(str(tmp_path / name)).paragraphs]
        for name in ("ours.docx", "own.docx")
    )
    assert ours == made


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (("template", "layout.docx"), "and --document"),
        (("template", "form.xlsx", "--document", "pack"), "one in .docx"),
        (("pack", "-o", "pack.odt"), "Give a file that ends in .docx, .pdf, .xlsx, .txt, not pack.odt."),
        (("pack", "-o", "p.docx", "--as-of", "2019-01-01"), "the programme had not begun"),
        (("pack", "-o", "p.docx", "--meeting", "9"), "There is no meeting 9"),
        (("briefing", "--number", "0", "-o", "b.docx"), "--number: numbers begin with 1."),
        (
            ("briefing", "--number", "1", "-o", "b.docx", "--template", "no.docx"),
            "There is no template no.docx.",
        ),
        (("minutes", "--meeting", "9", "-o", "m.docx"), "There is no meeting 9"),
        (("minutes", "--meeting", "x", "-o", "m.docx"), "'x' is not a whole number"),
        (("minutes", "--meeting", "1", "-o", "m.txt"), "Give a file that ends in .docx, .pdf, not m.txt."),
        (("minutes", "-o", "m.docx"), "--meeting"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(home: Path, line: tuple[str, ...], sentence: str):
    done = roundtable(*line, home=home)
    assert sentence in done.stderr
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_a_pdf_without_libreoffice_is_told(home: Path, tmp_path: Path):
    line = ("briefing", "--number", "1", *AS_OF, "-o", str(tmp_path / "b.pdf"))
    done = roundtable(*line, home=home, lang="zh-hans", PATH=str(tmp_path))
    assert (done.returncode, "这台机器上没有 LibreOffice" in done.stderr) == (2, True)
    assert not (tmp_path / "b.pdf").exists()
