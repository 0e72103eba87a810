"""The text of a list that was uploaded: what a file is, is judged by what is in it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language, gettext

from roundtable.actions.refused import Refused
from roundtable.intake.clippings.listed import MOST_OF_A_LIST, text_of
from roundtable.intake.reading.table import CannotBeRead

MOST = 8 << 20


def text_of_upload(file: UploadedFile) -> str:
    """
    Raises:
        ValidationError: it is no list that can be read, or too long a one.
    """
    if (file.size or 0) > MOST:
        raise forms.ValidationError(gettext("The file is too large for a list: give at most 8 MB."))
    content = file.read()
    text = _of_workbook(content) if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")) else _of_text(content)
    if len(text) > MOST_OF_A_LIST:
        raise forms.ValidationError(gettext("The list is too long: give it in several parts."))
    return text


def _of_workbook(content: bytes) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        path.write_bytes(content)
        try:
            return text_of(path)
        except Refused as refused:
            raise forms.ValidationError(refused.in_language(get_language() or "")) from refused
        except CannotBeRead as stopped:
            english = (get_language() or "").startswith("en")
            raise forms.ValidationError(stopped.sentence[english]) from stopped


def _of_text(content: bytes) -> str:
    """UTF-8, or GB 18030, in which a Chinese spreadsheet program writes its CSV files."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise forms.ValidationError(
        gettext("The file is neither a workbook nor a text: give a CSV or .xlsx file.")
    )
