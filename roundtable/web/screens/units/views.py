"""Units: the list with its filters, and the page of one."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse

from roundtable.permissions.may import may
from roundtable.web.asked import Asked, read_page
from roundtable.web.screens.doing.offered import offers
from roundtable.web.screens.record.found import is_now
from roundtable.web.screens.units import calendar, chain, plan
from roundtable.web.screens.units.listed import filtered


@read_page
def units(request: HttpRequest, asked: Asked) -> HttpResponse:
    own = asked.person.reach.unit
    if own is not None:
        return HttpResponseRedirect(f"{reverse('unit', args=[own])}{asked.kept}")
    standing = asked.ask("progress.standing")
    return render(
        request,
        "units/units.html",
        {"asked": asked, "standing": standing, **filtered(standing, request.GET, asked)},
    )


@read_page
def unit(request: HttpRequest, asked: Asked, unit: str) -> HttpResponse:
    keys = {
        "standing": "progress.standing",
        "required": "activity.required_actions",
        "optional": "activity.optional_actions",
        "cadence": "supervision.cadence",
        "ledger": "progress.ledger",
        "story": "progress.unit_story",
    }
    answers = {name: asked.ask(key) for name, key in keys.items()}
    story = answers["story"]
    visits = [row for row in story.rows if row["kind"] == "visit" and row["step"]]
    row = next(iter(answers["cadence"].rows), None)
    shown = {
        "asked": asked,
        "unit": asked.unit_named,
        "may_open": may(asked.person, "records.see"),
        "row": next(iter(answers["standing"].rows), None),
        "assessed": visits[-1] if visits else None,
        "plan": plan.drawn(answers["required"], story, asked),
        "calendar": calendar.drawn(row["weeks"] if row else (), story, asked),
        "chain": chain.linked(answers["ledger"]),
        "offered": offers(asked.person, asked.unit_named, request.path)
        if is_now(asked) and asked.unit_named
        else [],
    }
    return render(request, "units/unit.html", {**shown, **answers})


urlpatterns = [
    path("units/", units, name="units"),
    path("units/<path:unit>/", unit, name="unit"),
]
