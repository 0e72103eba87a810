"""The small programme as an office would hand it in to a page: one workbook."""

import io
from typing import Any

import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.small_programme import SHEETS


def workbook(**changed: str) -> bytes:
    """The sheets as text cells, with some changed or added."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        for name, text in {**SHEETS, **changed}.items():
            page = book.add_worksheet(name)
            for number, line in enumerate(text.split("\n")):
                page.write_row(number, 0, line.split(","))
    return out.getvalue()


def sent(content: bytes, name: str = "方案.xlsx") -> dict[str, Any]:
    """The form of the import page, filled."""
    return {"workbook": SimpleUploadedFile(name, content)}
