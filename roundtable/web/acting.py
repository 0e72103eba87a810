"""Pages that write. A form is shown, checked, and answered by one act; the act refuses what is not allowed, in a sentence.

    @write_page(takes="visits.record")
    def record_visit(request: HttpRequest, person: Person) -> HttpResponse:
        form = VisitForm(person, request.POST or None)
        if request.method == "POST" and (visit := acted(request, form, partial(visits.record, by=person))):
            return done(request, visit, gettext("The visit is recorded."), reverse("home"))
        return shown(request, form, "visit/visit.html", {"person": person})

A form sent twice is one record: it carries a key of its own, made when it was shown.
"""

import logging
import re
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar
from uuid import uuid4
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_http_methods

from roundtable.actions.about import unit_of
from roundtable.actions.refused import NotAllowed, Refused, Taken
from roundtable.asking.asked_wrong import AskedWrong, NotHere
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import reaches
from roundtable.records.record import Record
from roundtable.records.second_looks import SecondLook
from roundtable.web import counts
from roundtable.web.access import granted, refused
from roundtable.web.asked import said_wrong

R = TypeVar("R", bound=Record)
KEY = re.compile(r"[0-9a-zA-Z-]{8,60}")
log = logging.getLogger("roundtable.access")


class ActForm(forms.Form):
    """A form whose act makes one record: `uid` becomes the record's key, so that sending it again makes no second one."""

    #: No colon after a label: the label stands above its field.
    label_suffix = ""
    uid = forms.CharField(widget=forms.HiddenInput, max_length=60)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.fields["uid"].initial = new_key

    def clean_uid(self) -> str:
        uid = str(self.cleaned_data["uid"])
        if not KEY.fullmatch(uid):
            raise ValidationError(gettext("The form has lost its key: open the page again."))
        return uid


def new_key() -> str:
    return uuid4().hex


def write_page(*, takes: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A view that gets the person who acts, in the time zone of their programme; other methods than GET and POST are refused.

    What is not there, or lies outside one's reach (NotHere), is answered 404; what is not allowed (NotAllowed) 403.

    Args:
        takes: what one must be granted to open it (see `permissions.may`).
    """

    def marked(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @granted(takes)
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def opened(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            person: Person | None = request.person  # type: ignore[attr-defined]
            if person is None:
                people: list[Person] = request.people  # type: ignore[attr-defined]
                programmes = {one.programme.uid: one.programme for one in people}.values()
                if request.method == "POST":
                    return refused(request, 404)
                return render(request, "start/start.html", {"programmes": programmes})
            try:
                with timezone.override(ZoneInfo(person.programme.timezone)):
                    return view(request, person, **kwargs)
            except AskedWrong as wrong:
                return said_wrong(request, wrong)
            except NotAllowed as not_allowed:
                return said_wrong(request, AskedWrong(not_allowed.zh, not_allowed.en), 403)

        return opened

    return marked


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: all that was sent, though it be nothing; None where the page is only opened."""
    return request.POST if request.method == "POST" else None


def acted(request: HttpRequest, form: forms.Form, act: Callable[..., R]) -> R | None:
    """What the act made of the form; None where the form or the act refused, and the form says why.

    A key that is taken by a record of the same kind means that the form was sent before: that record is given.

    Args:
        act: a verb of `actions`, called with the fields of the form.

    Raises:
        NotAllowed: the act is not for this person.
    """
    if not form.is_valid():
        return None
    try:
        return act(**form.cleaned_data)
    except Taken as taken:
        messages.info(request, gettext("This was received before; nothing was recorded a second time."))
        record: R = taken.record  # type: ignore[assignment]
        return record
    except NotAllowed:
        raise
    except Refused as not_done:
        form.add_error(None, not_done.in_language(get_language() or ""))
        return None


def shown(request: HttpRequest, form: forms.Form, template: str, context: dict[str, Any]) -> HttpResponse:
    """The page of a form: 422 where it was sent and refused."""
    return render(
        request, template, {"form": form, **context}, status=422 if form.is_bound and form.errors else 200
    )


def done(
    request: HttpRequest, told: str, onward: str, *, keep: str = "", record: Record | None = None
) -> HttpResponse:
    """Onward after an act, with a sentence that says what was done.

    Args:
        keep: the `data-keep` of the form received, so that the browser forgets what it kept of it.
        record: what was recorded; the sentence is followed by a link to what it changed.
    """
    tags = " ".join(
        part
        for part in (f"received={keep}" if keep else "", f"act={record.act_id}" if record else "")
        if part
    )
    messages.success(request, told, extra_tags=tags)
    counts.forget(request)
    return HttpResponseRedirect(onward)


def the(model: type[R], uid: str, person: Person) -> R:
    """The current version of a record of the person's programme.

    Raises:
        NotHere: there is none of that key, or it belongs to a unit outside their reach.
    """
    here: Any = model._default_manager.filter(
        programme_id=person.programme.origin_id, superseded_at__isnull=True, uid=uid
    )
    row: R | None = here.first()
    # A second look is the work of a group that the unit is not under.
    about = row.group if isinstance(row, SecondLook) else unit_of(row) if row is not None else None
    if row is None or (about is not None and not reaches(person, about)):
        if row is not None:
            log.warning("not there for: %s %s by %s", model.__name__, uid, person.name)
        raise NotHere(f"没有编号为“{uid[:40]}”的这种记录。", f"There is no record {uid[:40]} of that kind.")
    return row
