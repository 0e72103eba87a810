"""Who opens the pages of imports: the office of a programme, or the keeper, who may begin with none at all."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from roundtable.actions.by import By
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.records.programme import Programme
from roundtable.web.access import granted
from roundtable.web.asked import said_wrong
from roundtable.web.body import takes_up_to
from roundtable.web.busy import beside_imports
from roundtable.web.screens.import_.form import MOST_OF_A_FORM
from roundtable.web.screens.import_.kept import Upload, found


class Importer(NamedTuple):
    owner: int
    by: By
    #: None while the installation has none.
    programme: Programme | None
    #: The address part that every link carries on.
    kept: str
    is_keeper: bool

    @property
    def programme_key(self) -> str:
        return self.programme.uid if self.programme else ""


def import_page(
    *methods: str,
) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """A view that gets who imports; where the address names an upload, the upload too, which is not there for anybody else."""

    def marked(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @takes_up_to(MOST_OF_A_FORM)
        @beside_imports
        @granted("records.import")
        @require_http_methods(list(methods))
        @wraps(view)
        def opened(request: HttpRequest, token: str = "") -> HttpResponseBase:
            people: list[Person] = request.people  # type: ignore[attr-defined]
            person: Person | None = request.person  # type: ignore[attr-defined]
            programmes = {one.programme.uid: one.programme for one in people}
            if person is None and people:
                return render(request, "start/start.html", {"programmes": programmes.values()})
            importer = _importer(request.user, person, several=len(programmes) > 1)
            if not token:
                return view(request, importer)
            upload = found(token)
            if upload is None or not _own(upload, importer):
                return said_wrong(request, _no_upload())
            return view(request, importer, upload)

        return opened

    return marked


def _importer(user: Any, person: Person | None, *, several: bool) -> Importer:
    kept = f"?{urlencode({'programme': person.programme.uid})}" if person and several else ""
    by: By = person if person and not user.is_superuser else user.get_username()
    return Importer(user.pk, by, person.programme if person else None, kept, user.is_superuser)


def _own(upload: Upload, importer: Importer) -> bool:
    return upload.owner == importer.owner and (
        importer.is_keeper or upload.programme == importer.programme_key
    )


def _no_upload() -> NotHere:
    return NotHere(
        "没有这次上传：可能已超过一天，或已被您后来的上传取代。请重新上传。",
        "There is no such upload: it may be older than a day, or a later one of yours took its place. Upload the workbook again.",
    )
