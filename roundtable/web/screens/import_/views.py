"""The import: the template, an upload, its dry run, the confirmation, what came in; and the whole programme as a workbook."""

import logging

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext

from roundtable.intake.bringing.lock import is_under_way
from roundtable.web.screens.import_ import working
from roundtable.web.screens.import_.files import faults_file, programme_file, template_file
from roundtable.web.screens.import_.form import UploadForm
from roundtable.web.screens.import_.kept import Upload, every, kept
from roundtable.web.screens.import_.opened import Importer, import_page
from roundtable.web.screens.import_.told import counts_of, faults_of, share

FAULTS_A_PAGE = 50
log = logging.getLogger("roundtable.import")


@import_page("GET", "HEAD", "POST")
def import_(request: HttpRequest, importer: Importer) -> HttpResponse:
    own = [upload for upload in every() if upload.owner == importer.owner]
    at_work = next((upload for upload in own if upload.is_working), None)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method == "POST":
        if at_work:
            return _to(at_work, importer)
        if upload := _received(form, importer):
            working.check(upload, importer.by)
            return _to(upload, importer)
    shown = {"form": form, "importer": importer, "own": own, "under_way": is_under_way() and not at_work}
    return render(request, "import_/import.html", shown, status=422 if form.errors else 200)


def _received(form: UploadForm, importer: Importer) -> Upload | None:
    """The upload, kept; None where there is none, and the form says why."""
    if not form.is_valid():
        return None
    given = form.cleaned_data["workbook"]
    try:
        return kept(importer.owner, importer.programme_key, given.name, given.chunks())
    except OSError:
        log.exception("an upload could not be kept")
        form.add_error(
            "workbook", gettext("The server has no room for the file: tell its keeper. Nothing was written.")
        )
        return None


@import_page("GET", "HEAD")
def upload_(request: HttpRequest, importer: Importer, upload: Upload) -> HttpResponse:
    """How far an upload is; asked for by htmx, the part that changes."""
    page = Paginator(faults_of(upload), FAULTS_A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "upload": upload,
        "importer": importer,
        "counts": counts_of(upload),
        "share": share(upload),
        "page": page,
        "form": UploadForm(),
    }
    part = getattr(request, "htmx", False)
    return render(request, "import_/stage.html" if part else "import_/upload.html", shown)


@import_page("POST")
def confirm(request: HttpRequest, importer: Importer, upload: Upload) -> HttpResponse:
    working.confirm(upload, importer.by)
    return _to(upload, importer)


@import_page("POST")
def check(request: HttpRequest, importer: Importer, upload: Upload) -> HttpResponse:
    working.check(upload, importer.by)
    return _to(upload, importer)


@import_page("POST")
def drop(request: HttpRequest, importer: Importer, upload: Upload) -> HttpResponse:
    if not upload.removed():
        return _to(upload, importer)
    return HttpResponseRedirect(reverse("import") + importer.kept)


def _to(upload: Upload, importer: Importer) -> HttpResponse:
    return HttpResponseRedirect(reverse("import_upload", args=[upload.token]) + importer.kept)


urlpatterns = [
    path("import/", import_, name="import"),
    path("import/template.xlsx", import_page("GET", "HEAD")(template_file), name="import_template"),
    path("import/programme.xlsx", import_page("GET", "HEAD")(programme_file), name="import_programme"),
    path("import/<str:token>/", upload_, name="import_upload"),
    path("import/<str:token>/confirm/", confirm, name="import_confirm"),
    path("import/<str:token>/check/", check, name="import_check"),
    path("import/<str:token>/drop/", drop, name="import_drop"),
    path("import/<str:token>/faults.csv", import_page("GET", "HEAD")(faults_file), name="import_faults"),
]
