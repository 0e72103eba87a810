"""An office's own templates: which are in use, what a template may say, giving one, taking it away."""

from typing import Any, NamedTuple
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.refused import NotAllowed, Refused
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.layouts import LAYOUTS
from roundtable.reports.templates import own
from roundtable.reports.templates.known import known_fields
from roundtable.web.acting import sent, write_page
from roundtable.web.busy import beside_imports
from roundtable.web.screens.papers.files import DOCX, attached
from roundtable.web.screens.papers.opened import TEMPLATES, language

NAMES: dict[str, Promise | str] = {
    "minutes": _("Minutes"),
    "pack": _("Pack of a meeting"),
    "briefing": _("Briefing"),
    "leaders": _("One page for the leaders"),
}


class TemplateForm(forms.Form):
    template = forms.FileField(
        label=_("The office's own template"),
        help_text=_("A .docx of up to 20 MB, without macros."),
        widget=forms.FileInput(attrs={"accept": f".docx,{DOCX}"}),
        error_messages={
            "required": _("Choose a .docx file."),
            "empty": _("The file is empty: choose a .docx file."),
        },
    )


class Kept(NamedTuple):
    document: str
    name: Promise | str
    own: own.Own | None


@write_page(takes=TEMPLATES)
def templates(request: HttpRequest, person: Person) -> HttpResponse:
    kept = [Kept(name, NAMES[name], own.own_of(person.programme, name)) for name in NAMES]
    return render(request, "papers/templates.html", {"person": person, "kept": kept})


@beside_imports
@write_page(takes=TEMPLATES)
def template(request: HttpRequest, person: Person, document: str) -> HttpResponse:
    name = _name(document)
    form = TemplateForm(sent(request), request.FILES or None, label_suffix="")
    unknown: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["template"]
        try:
            own.keep(
                by=person,
                programme=person.programme,
                document=document,
                name=given.name,
                chunks=given.chunks(),
            )
            messages.success(request, gettext("The template is in use from now on."))
            return HttpResponseRedirect(_page(person, document))
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error("template", refused.in_language(get_language() or ""))
            unknown = getattr(refused, "unknown", [])
    context = {"person": person, "document": document, "name": name, "form": form, "unknown": unknown}
    return render(
        request,
        "papers/template.html",
        {**context, "own": own.own_of(person.programme, document), "fields": known_fields(document)},
        status=422 if form.errors else 200,
    )


@beside_imports
@write_page(takes=TEMPLATES)
def remove(request: HttpRequest, person: Person, document: str) -> HttpResponse:
    _name(document)
    if request.method == "POST":
        own.remove(by=person, programme=person.programme, document=document)
        messages.success(request, gettext("The program's own layout is used again."))
    return HttpResponseRedirect(_page(person, document))


@write_page(takes=TEMPLATES)
def template_file(_request: HttpRequest, person: Person, document: str, which: str) -> HttpResponse:
    """`own` is the one in use, `layout` the program's, to begin from."""
    name = str(_name(document))
    if which == "layout":
        return attached(LAYOUTS[document](Frozen.blank(language())), name, "docx")
    found = own.template_of(person.programme, document) if which == "own" else None
    if found is None:
        raise NotHere("没有这个模板文件。", "There is no such template.")
    return attached(found.read_bytes(), name, "docx")


def _name(document: str) -> Any:
    if document not in NAMES:
        raise NotHere(
            f"没有“{document[:40]}”这种文书；有：{'、'.join(NAMES)}。",
            f"There is no document {document[:40]}; there are {', '.join(NAMES)}.",
        )
    return NAMES[document]


def _page(person: Person, document: str) -> str:
    return f"{reverse('papers_template', args=[document])}?{urlencode({'programme': person.programme.uid})}"
