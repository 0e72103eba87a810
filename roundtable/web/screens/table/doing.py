"""Acts at the table: the console sends them without leaving the page and gets an answer in JSON; without scripts each has a page."""

from functools import partial

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from roundtable.actions.by import allowed
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.web.access import named_programme
from roundtable.web.acting import acted, done, sent, shown, write_page
from roundtable.web.screens.table.act import TableAct, TableForm, acts
from roundtable.web.screens.table.meetings_here import meeting_of


@write_page(takes="meetings.speak")
def do(request: HttpRequest, person: Person, number: int, verb: str) -> HttpResponse:
    act = acts().get(verb)
    if act is None:
        raise NotHere("没有这个操作。", "There is nothing of that name to do.")
    allowed(person, act.takes)
    meeting = meeting_of(person, number)
    form = act.form_for(person, meeting, sent(request), **request.GET.dict())
    made = acted(request, form, partial(act.act, person, meeting)) if request.method == "POST" else None
    if request.headers.get("X-Requested-With") == "fetch":
        return _said(request, act, form, made is not None)
    if made is not None:
        onward = reverse(act.onward, args=[number])
        named = f"?programme={person.programme.uid}" if named_programme(request) else ""
        return done(request, str(act.told), f"{onward}{named}", keep=keep_of(verb, number))
    return shown(request, form, "table/act.html", {"act": act, "meeting": meeting, "person": person})


def keep_of(verb: str, number: int) -> str:
    return f"table-{number}-{verb}"


def _said(request: HttpRequest, act: TableAct, form: TableForm, is_done: bool) -> HttpResponse:
    """What became of it in words; where it was refused, by field, so that the page says it where it was typed."""
    if is_done:
        return JsonResponse({"told": [str(act.told), *(str(one) for one in get_messages(request))]})
    errors = {name: [str(one) for one in said] for name, said in form.errors.items()}
    return JsonResponse({"errors": errors}, status=422)
