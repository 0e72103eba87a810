"""Files that come with a record: what they are is judged by content, pictures lose what a camera wrote, names are harmless."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from roundtable.actions.refused import Refused
from roundtable.intake.attached import kept
from roundtable.intake.attached.judged import MOST_OF_A_FILE
from roundtable.intake.attached.kept import keep, path_of


@pytest.fixture(autouse=True)
def home(settings, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path


def picture(width: int = 64, height: int = 32, form: str = "JPEG", *, turned: bool = False) -> bytes:
    """With a place and a device in it, as a telephone writes them."""
    drawn = Image.new("RGB", (width, height), "teal")
    told = Image.Exif()
    told[0x010F] = "SecretPhone"
    told.get_ifd(0x8825)[1] = "N"
    told.get_ifd(0x8825)[2] = (31.0, 12.0, 5.0)
    if turned:
        told[0x0112] = 6
    file = io.BytesIO()
    drawn.save(file, form, exif=told)
    return file.getvalue()


def zipped(entries: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(**more: bytes) -> bytes:
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>", **more})


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_loses_where_and_by_which_device_it_was_taken(form: str):
    given = picture(form=form)
    assert b"SecretPhone" in given
    found = keep([given], f"会场.{form.lower()}")
    content = path_of(found.sha256).read_bytes()
    assert b"SecretPhone" not in content
    with Image.open(io.BytesIO(content)) as opened:
        assert dict(opened.getexif()) == {}
        assert opened.size == (found.width, found.height) == (64, 32)
    assert found.content_type == ("image/png" if form == "PNG" else "image/jpeg")


def test_a_picture_taken_sideways_stands_upright():
    found = keep([picture(64, 32, turned=True)], "a.jpg")
    assert (found.width, found.height) == (32, 64)


def test_a_large_picture_is_made_smaller():
    found = keep([picture(5200, 1300)], "a.jpg")
    assert (found.width, found.height) == (2560, 640)


def test_a_picture_of_too_many_dots_is_refused_before_it_is_drawn():
    # Sixty million dots in some kilobytes: its head says so.
    bomb = io.BytesIO()
    Image.new("1", (10_000, 6_000)).save(bomb, "PNG")
    with pytest.raises(Refused, match="dots"):
        keep([bomb.getvalue()], "a.png")
    assert stored() == []


def test_a_file_is_what_it_holds_not_what_it_is_called():
    with pytest.raises(Refused, match="Attach a photo"):
        keep([b"<html><script>alert(1)</script></html>"], "photo.jpg")
    with pytest.raises(Refused, match="Attach a photo"):
        keep([b"MZ\x90\x00" + b"\0" * 64], "letter.docx")
    with pytest.raises(Refused, match="cannot be opened"):
        keep([picture()[:200]], "half.jpg")
    with pytest.raises(Refused, match="Attach a photo"):
        keep([zipped({"evil": b"x"})], "letter.docx")
    found = keep([b"%PDF-1.7\n%%EOF"], "报告.jpg.exe")
    assert (found.name, found.content_type) == ("报告.jpg.pdf", "application/pdf")
    assert keep([docx()], "通知.docx").name == "通知.docx"


def test_macros_are_refused():
    with pytest.raises(Refused, match="macros"):
        keep([docx(**{"word/vbaProject.bin": b"x"})], "letter.docx")


def test_a_zip_that_unpacks_to_too_much_is_refused():
    with pytest.raises(Refused, match="unpacks"):
        keep([docx(big=bytes(201 << 20))], "letter.docx")


def test_an_empty_file_is_refused():
    with pytest.raises(Refused, match="empty"):
        keep([], "a.pdf")


def test_what_is_too_large_is_not_read_to_its_end():
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        while True:
            read += 1 << 20
            yield b"%PDF-" + bytes((1 << 20) - 5)

    with pytest.raises(Refused, match="20 MB"):
        keep(endless(), "a.pdf")
    assert read <= MOST_OF_A_FILE + (2 << 20)
    assert stored() == []


def test_the_same_content_is_kept_once_for_its_owner_alone():
    first, again = keep([b"%PDF-1.7\n"], "a.pdf"), keep([b"%PDF-1.7\n"], "b.pdf")
    assert first.sha256 == again.sha256
    assert len(stored()) == 1
    assert path_of(first.sha256).stat().st_mode & 0o077 == 0


def test_a_name_is_harmless():
    assert keep([b"%PDF-1.7\n"], "../../etc/pass\nwd\u202efdp.exe").name == ".. .. etc pass wd fdp.pdf".strip(
        ". "
    )
    assert keep([b"%PDF-1.7\n"], "." * 300).name == "file.pdf"
    with pytest.raises(ValueError, match=r"\.\."):
        path_of("../secret_key")


def stored() -> list[Path]:
    return [path for path in kept.folder().rglob("*") if path.is_file()]
