"""Importing a list: pasted or uploaded, checked row by row, then recorded with one act."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.clippings import record_items
from roundtable.intake.clippings.listed import MOST_OF_A_LIST
from roundtable.permissions.person import Person
from roundtable.records.publicity import PublicityItem
from roundtable.web.acting import ActForm, acted, done, sent, shown, write_page
from roundtable.web.screens.publicity.checked import Checked, checked
from roundtable.web.screens.publicity.uploaded import text_of_upload

KEEP = "publicity-list"
TAKEN = ".csv,.txt,.xlsx,text/csv"


class ListForm(ActForm):
    lines = forms.CharField(
        label=_("One item a line"),
        required=False,
        max_length=MOST_OF_A_LIST,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=_("Or a file (CSV or .xlsx)"), required=False, widget=forms.FileInput(attrs={"accept": TAKEN})
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("file"):
            given["lines"] = text_of_upload(given["file"])
        if not self.errors and not given.get("lines", "").strip():
            raise forms.ValidationError(gettext("Paste the list, or choose a file."))
        return given


@write_page(takes="publicity.record")
def add_list(request: HttpRequest, person: Person) -> HttpResponse:
    """The form; with a list, the check of it; with `confirmed` and no fault in it, its items."""
    form = ListForm(sent(request), request.FILES or None)
    context: dict[str, Any] = {"person": person, "keep": KEEP}
    if request.method != "POST" or "change" in request.POST or not form.is_valid():
        return shown(request, form, "publicity/list.html", context)
    found = checked(person, form, request.POST.getlist("reprint") if "confirmed" in request.POST else None)
    if found is None:
        return shown(request, form, "publicity/list.html", context)
    context |= {"found": found, "lines": form.cleaned_data["lines"]}
    if "confirmed" not in request.POST or found.faults or not found.items:
        return shown(request, form, "publicity/list_check.html", context)
    first = acted(request, form, lambda uid, **_said: _recorded(person, found, uid))
    if first is None:
        return shown(request, form, "publicity/list_check.html", context)
    count = len(found.items)
    told = ngettext("%(count)d item is recorded.", "%(count)d items are recorded.", count) % {"count": count}
    return done(request, told, reverse("publicity"), keep=KEEP, record=first)


def _recorded(person: Person, found: Checked, uid: str) -> PublicityItem:
    return record_items(by=person, programme=person.programme, items=found.items, uid=uid)[0]
