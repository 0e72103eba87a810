"""Writing a report: a draft out of the answers of its period, edited, kept as a draft, and handed in."""

from functools import partial
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions import reports
from roundtable.actions.refused import NotAllowed
from roundtable.asking.ask import resolve
from roundtable.intake.reading.cells import plain
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import today
from roundtable.records.reports import Report
from roundtable.reports.department import draft, last_day
from roundtable.web.acting import acted, done, sent, shown, the, write_page
from roundtable.web.fields import DayField, Note, up_to_today
from roundtable.web.models import ReportDraft
from roundtable.web.screens.reports.addresses import page_of
from roundtable.web.screens.reports.states import STATES


class WriteForm(forms.Form):
    state = forms.ChoiceField(label=_("Kind of report"), choices=STATES, widget=forms.RadioSelect)
    text = Note(label=_("Text"), required=False, rows=16, max_length=100_000)
    submitted_on = DayField(label=_("Day of handing in"))

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        day: Any = self.fields["submitted_on"]
        up_to_today(day, person)
        day.initial = today(person)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("state") == "figures" and not given.get("text", "").strip():
            self.add_error(
                "text", gettext("Give the figures; where there are none, say zero or nothing to report.")
            )
        return given


@write_page(takes="reports.write")
def write(request: HttpRequest, person: Person, uid: str) -> HttpResponse:
    report = the(Report, uid, person)
    if not reports.its_department(person, report):
        raise NotAllowed("只能写本部门的汇报。", "A department writes its own reports.")
    if report.submitted_on is not None:
        messages.info(request, gettext("This report was handed in already; where it is wrong, correct it."))
        return HttpResponseRedirect(page_of(person, report))
    if "keep" in request.POST or "again" in request.POST:
        return _kept(request, person, report)
    kept = ReportDraft.of(person.programme, report).first()
    text = kept.text if kept else drafted(person, report)
    form = WriteForm(person, sent(request), initial={"state": kept.state if kept else "", "text": text})
    submitted = acted(request, form, partial(_submitted, person, report)) if form.is_bound else None
    if submitted is not None:
        told = gettext("The report is handed in.")
        return done(request, told, page_of(person, report), keep=_keep(report), record=submitted)
    ends = last_day(resolve(programme=person.programme.uid), report.period_start)
    context = {"person": person, "report": report, "kept": kept, "ends": ends, "keep": _keep(report)}
    return shown(request, form, "reports/write.html", {**context, "back": page_of(person, report)})


def _keep(report: Report) -> str:
    return f"report-{report.uid}"


def _submitted(person: Person, report: Report, *, text: str, state: str, **said: Any) -> Report:
    """A draft that nobody touched says nothing where there is nothing to say."""
    untouched = plain(text) == plain(drafted(person, report))
    spoken = "" if state != "figures" and untouched else text
    submitted = reports.submit(by=person, report=report, state=state, text=spoken, **said)
    ReportDraft.of(person.programme, report).delete()
    return submitted


def drafted(person: Person, report: Report) -> str:
    scope = resolve(programme=person.programme.uid)
    return draft(scope, report.department, report.period_start, get_language() or "")


def _kept(request: HttpRequest, person: Person, report: Report) -> HttpResponse:
    """Keeps what is typed as the department's draft, or writes it again from the answers; back to the page."""
    again = "again" in request.POST
    text = drafted(person, report) if again else request.POST.get("text", "").replace("\0", "")[:100_000]
    state = request.POST.get("state", "")
    ReportDraft.objects.update_or_create(
        programme=person.programme.uid,
        report=report.uid,
        defaults={"text": text, "state": state if state in dict(STATES) else ""},
    )
    told = (
        gettext("Written again from the answers as they are now.")
        if again
        else gettext("Kept as a draft; whoever writes for the department can go on with it.")
    )
    here = f"{reverse('reports_write', args=[report.uid])}?{urlencode({'programme': person.programme.uid})}"
    return done(request, told, here, keep=_keep(report))
