"""What the import hands out: the empty template, the whole programme, the list of faults."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext

from roundtable.actions.refused import Refused
from roundtable.asking.asked_wrong import AskedWrong, NotHere
from roundtable.intake.form import write_form
from roundtable.intake.sending.send_out import send_out
from roundtable.reports.sheet import harmless
from roundtable.web.asked import said_wrong
from roundtable.web.screens.import_.form import XLSX
from roundtable.web.screens.import_.kept import Upload
from roundtable.web.screens.import_.opened import Importer
from roundtable.web.screens.import_.told import faults_of, language


def template_file(_request: HttpRequest, _importer: Importer) -> FileResponse:
    return _workbook(lambda path: write_form(path, language()), gettext("Roundtable template"))


def programme_file(request: HttpRequest, importer: Importer) -> HttpResponseBase:
    """The programme as a workbook that can be imported again."""
    programme = importer.programme
    if programme is None:
        return said_wrong(
            request, NotHere("还没有专项工作可以导出。", "There is no programme to export yet.")
        )
    try:
        return _workbook(lambda path: send_out(path, programme=programme.uid), programme.uid)
    except Refused as too_long:
        return said_wrong(request, AskedWrong(too_long.zh, too_long.en))


def faults_file(_request: HttpRequest, _importer: Importer, upload: Upload) -> HttpResponse:
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow(
        [gettext("Sheet"), gettext("Cell"), gettext("Column"), gettext("Value"), gettext("What is right")]
    )
    lines.writerows([harmless(text) for text in fault] for fault in faults_of(upload))
    # With the mark by which spreadsheet programs know the text for UTF-8.
    response = HttpResponse(out.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="faults.csv"'
    return response


def _workbook(write: Callable[[Path], object], name: str) -> FileResponse:
    """A file that is gone from the disk as soon as it is sent."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sent.xlsx"
        write(path)
        file = path.open("rb")
    return FileResponse(file, as_attachment=True, filename=f"{name}.xlsx", content_type=XLSX)
