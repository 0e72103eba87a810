"""Making accounts: one by a form; many by lines, checked first and then confirmed."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from roundtable.actions import accounts
from roundtable.actions.refused import NotAllowed, Refused
from roundtable.permissions.person import Person
from roundtable.web.acting import sent, shown, write_page
from roundtable.web.screens.people import lines, without_account
from roundtable.web.screens.people.forms import AccountForm, departments_known
from roundtable.web.screens.people.slips import handed_over, slip_of


class LinesForm(forms.Form):
    lines = forms.CharField(
        label=_("One account a line"),
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
    )


@write_page(takes="roles.manage")
def make_account(request: HttpRequest, person: Person) -> HttpResponse:
    form = AccountForm(person, sent(request))
    if request.method == "POST" and form.is_valid():
        made = _made(person, form, [form.wanted])
        if made:
            return handed_over(request, person, [slip_of(one) for one in made], keep="people-new")
    return shown(
        request, form, "people/new.html", {"person": person, "departments": departments_known(person)}
    )


@write_page(takes="roles.manage")
def make_many(request: HttpRequest, person: Person) -> HttpResponse:
    """The form; with lines, the check of them; with `confirmed` and no fault in them, the slips."""
    beyond = 0
    form = LinesForm(sent(request), label_suffix="")
    if request.GET.get("from") == "units" and request.method != "POST":
        text, beyond = without_account.lines(person)
        if not text:
            return render(request, "people/none_without.html", {"person": person})
        form = LinesForm({"lines": text}, label_suffix="")
    if not form.is_valid() or "change" in request.POST:
        return shown(request, form, "people/many.html", {"person": person})
    read = lines.read(person, form.cleaned_data["lines"])
    faults = [line for line in read if line.fault]
    wanted = [line.wanted for line in read if line.wanted]
    if "confirmed" in request.POST and not faults and (made := _made(person, form, wanted)):
        return handed_over(request, person, [slip_of(one) for one in made], keep="people-many")
    return shown(
        request,
        form,
        "people/check.html",
        {"person": person, "read": read, "faults": faults, "wanted": wanted, "beyond": beyond},
    )


def _made(person: Person, form: forms.Form, wanted: list[accounts.Wanted]) -> list[accounts.Made]:
    """The accounts made; none where the act refused, and the form says why."""
    try:
        return accounts.make(by=person, programme=person.programme, wanted=wanted)
    except NotAllowed:
        raise
    except Refused as refused:
        form.add_error(None, refused.in_language(get_language() or ""))
        return []
