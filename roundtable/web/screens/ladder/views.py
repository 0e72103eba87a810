"""How a programme reminds: when what is overdue goes up, from which hour on digests go out, and the calendar of days off."""

from datetime import date
from functools import partial

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext

from roundtable.actions import corrections, reminding
from roundtable.permissions.person import Person
from roundtable.records.programme import Programme
from roundtable.records.reminding import DayOff, Ladder
from roundtable.reminding.ripe import hour_of, set_hour
from roundtable.web.acting import acted, done, shown, write_page
from roundtable.web.screens.ladder.forms import DayForm, LadderForm


@write_page(takes="reminding.manage")
def ladder(request: HttpRequest, person: Person) -> HttpResponse:
    programme = person.programme
    form = LadderForm(reminding.ladder_of(programme), hour_of(programme), request.POST or None)
    if request.method == "POST" and acted(request, form, partial(keep, person)):
        return done(request, gettext("The ladder is kept, from today on."), _page(person))
    return shown(request, form, "ladder/ladder.html", _context(person, form, DayForm(label_suffix="")))


def keep(person: Person, *, hour: int, reason: str, **days: int) -> Ladder:
    """Sets the ladder where it is another than before, and the hour."""
    before = reminding.ladder_of(person.programme)
    kept = before
    if not before.act_id or any(getattr(before, name) != after for name, after in days.items()):
        kept = reminding.set_ladder(by=person, programme=person.programme, reason=reason, **days)
    set_hour(person.programme, hour)
    return kept


@write_page(takes="reminding.manage")
def add_day(request: HttpRequest, person: Person) -> HttpResponse:
    form = DayForm(request.POST or None, label_suffix="")
    if request.method == "POST" and (day := acted(request, form, partial(keep_day, person))):
        return done(
            request, gettext("Kept: %(day)s") % {"day": day.day.isoformat()}, _page(person), record=day
        )
    programme = person.programme
    ladder_form = LadderForm(reminding.ladder_of(programme), hour_of(programme))
    return shown(request, form, "ladder/ladder.html", _context(person, ladder_form, form))


def keep_day(person: Person, *, day: date, title: str, working: bool) -> DayOff:
    """A day that is there already is corrected: the office has changed its mind."""
    before = days_of(person.programme).filter(day=day).first()
    if before is None:
        return reminding.add_day_off(
            by=person, programme=person.programme, day=day, title=title, working=working
        )
    if (before.title, before.working) == (title, working):
        return before
    reason = gettext("changed on the calendar's page")
    return corrections.correct(by=person, record=before, reason=reason, title=title, working=working)


def days_of(programme: Programme) -> QuerySet[DayOff]:
    return DayOff.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True).order_by(
        "-day"
    )


def _page(person: Person) -> str:
    return f"{reverse('ladder')}?programme={person.programme.uid}"


def _context(person: Person, ladder_form: LadderForm, day_form: DayForm) -> dict[str, object]:
    return {
        "person": person,
        "ladder_form": ladder_form,
        "day_form": day_form,
        "days": days_of(person.programme)[:200],
    }


urlpatterns = [path("ladder/", ladder, name="ladder"), path("ladder/day/", add_day, name="ladder_day")]
