"""A document as a response: written at the asking from its fields, into the office's own template where it has one."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roundtable.asking.asked_wrong import NotHere
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.layouts import LAYOUTS
from roundtable.reports.documents.written import write_document
from roundtable.reports.pdf import office_program
from roundtable.reports.pdf_kept import pdf_of
from roundtable.reports.templates.own import template_of
from roundtable.web.asked import Asked

SECONDS_BETWEEN = "2"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {
    "docx": DOCX,
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "txt": "text/plain; charset=utf-8",
}


def forms_of(*more: str) -> list[str]:
    """The forms in which a document is offered: PDF only where something makes it."""
    return ["docx", *(["pdf"] if office_program() else []), *more]


def check_form(form: str, *more: str) -> None:
    """Raises NotHere where the document is not to be had in that form."""
    if form not in (forms := forms_of(*more)):
        raise NotHere(
            f"没有 .{form[:10]} 这种文件；有：{'、'.join(forms)}。",
            f"There is no .{form[:10]} of it; there is {', '.join(forms)}.",
        )


def document(
    request: HttpRequest,
    asked: Asked,
    kind: str,
    fields: Mapping[str, Any],
    frozen: Frozen,
    name: str,
    form: str,
) -> HttpResponse:
    """The document of that kind (a key of LAYOUTS), to be kept under `name`; while its PDF is being made, a page that comes again."""
    template = template_of(asked.programme, kind) or LAYOUTS[kind](frozen)
    with TemporaryDirectory() as folder:
        out = Path(folder) / "document.docx"
        write_document(template, fields, frozen, out)
        written = out.read_bytes()
    if form == "docx":
        return attached(written, name, form)
    if made := pdf_of(written):
        return attached(made.read_bytes(), name, form)
    waiting = render(request, "papers/making.html", {"asked": asked, "name": name}, status=202)
    waiting["Refresh"] = SECONDS_BETWEEN
    return waiting


def attached(content: bytes, name: str, form: str) -> HttpResponse:
    """A file to be kept, its name in any script."""
    response = HttpResponse(content, content_type=KINDS[form])
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(f'{name}.{form}')}"
    return response
