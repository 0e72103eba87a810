"""The briefing (简报): the next issue is recorded with its number; every issue can be had as a document, its times its own."""

from functools import partial
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions import publicity
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.records.programme import Programme
from roundtable.records.publicity import Briefing
from roundtable.reports.documents import briefing as document_of_briefing
from roundtable.reports.documents.gathered import Frozen, answered
from roundtable.reports.language import day, word
from roundtable.web.acting import acted, done, sent, shown, write_page
from roundtable.web.asked import Asked, read_page
from roundtable.web.fields import DayField, up_to_today
from roundtable.web.screens.papers.files import check_form, document, forms_of
from roundtable.web.screens.papers.opened import SEE, in_words, language, tells_refusals, with_times


class IssueForm(forms.Form):
    """The number after the last is filled in. One that is taken is refused, unless just this issue was sent before."""

    number = forms.IntegerField(label=_("Issue number"), min_value=1, max_value=9999)
    issued_on = DayField(
        label=_("Issued on"), help_text=_("Its figures are those of this day, as known when it is issued.")
    )
    title = forms.CharField(label=_("Title"), max_length=300)

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.person = person
        self.next = next_number(person.programme)
        issued_on: DayField = self.fields["issued_on"]  # type: ignore[assignment]
        up_to_today(issued_on, person)
        told = word("briefing_title", language(), day(issued_on.initial, language()))
        self.initial = {"number": self.next, "title": told}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        taken = issues(self.person.programme).filter(number=given.get("number")).first()
        if taken and (taken.issued_on, taken.title) != (given.get("issued_on"), given.get("title")):
            said = gettext("Issue %(number)s was issued on %(day)s already; the next number is %(next)s.")
            told = {"number": taken.number, "day": taken.issued_on, "next": self.next}
            self.add_error("number", ValidationError(said % told))
        return given


def issues(programme: Programme) -> Any:
    return Briefing.objects.filter(programme_id=programme.origin_id, superseded_at=None)


def next_number(programme: Programme) -> int:
    last = issues(programme).order_by("-number").first()
    return int(last.number) + 1 if last else 1


def issue_of(programme: Programme, number: int) -> Briefing:
    """Raises NotHere, with the last issues that there are."""
    found: Briefing | None = issues(programme).filter(number=number).first()
    if found is None:
        last = [
            str(one) for one in issues(programme).order_by("-number").values_list("number", flat=True)[:5]
        ]
        raise NotHere(
            f"没有第 {number} 期简报；最近的有：{'、'.join(last) or '一期也没有'}。",
            f"There is no issue {number} of the briefing; the last are: {', '.join(last) or 'none'}.",
            last,
        )
    return found


@write_page(takes="publicity.record")
def issue(request: HttpRequest, person: Person) -> HttpResponse:
    form = IssueForm(person, sent(request))
    record = partial(publicity.issue_briefing, by=person, programme=person.programme)
    if request.method == "POST" and (issued := acted(request, form, record)):
        told = gettext("Issue %(number)s is recorded.") % {"number": issued.number}
        onward = f"{reverse('papers_briefing', args=[issued.number])}?{urlencode({'programme': person.programme.uid})}"
        return done(request, told, onward, keep="briefing", record=issued)
    return shown(request, form, "papers/issue.html", {"person": person})


@read_page(takes=SEE)
def briefing(request: HttpRequest, asked: Asked, number: int) -> HttpResponse:
    found = issue_of(asked.programme, number)
    if sent_on := with_times(request, asked, found.issued_on, found.known_since):
        return sent_on
    sections = in_words(answered(document_of_briefing.SECTIONS, asked.sitting))
    shown_too = {"issue": found, "sections": sections, "forms": forms_of()}
    return render(request, "papers/briefing.html", {"asked": asked, **shown_too})


@read_page(takes=SEE)
@tells_refusals
def briefing_file(request: HttpRequest, asked: Asked, number: int, form: str) -> HttpResponse:
    check_form(form)
    found = issue_of(asked.programme, number)
    if sent_on := with_times(request, asked, found.issued_on, found.known_since):
        return sent_on
    frozen = Frozen.of(asked.scope, language())
    fields, _answers = document_of_briefing.fields(frozen, asked.sitting, number)
    name = gettext("Briefing %(number)s") % {"number": number}
    return document(request, asked, "briefing", fields, frozen, name, form)
