"""How I am reminded: which ways, tried out with a test message; and my due days as a calendar to subscribe to."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import get_language, gettext

from roundtable.permissions.person import Person
from roundtable.reminding import feed
from roundtable.reminding.models import Feed
from roundtable.reminding.ways import ways_of
from roundtable.reminding.wishes import keep, shortened, try_out, wishes_of
from roundtable.web.access import refused
from roundtable.web.acting import done, shown, write_page
from roundtable.web.screens.reminders.forms import WishesForm


def page_of(person: Person) -> str:
    return f"{reverse('reminders')}?programme={person.programme.uid}"


@write_page(takes="items.see")
def reminders(request: HttpRequest, person: Person) -> HttpResponse:
    user = _user(request)
    form = WishesForm(wishes_of(user), person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        keep(user, form.cleaned_data)
        return done(request, gettext("Kept. From the next digest on you are told this way."), page_of(person))
    return shown(request, form, "reminders/reminders.html", _context(user, person))


@write_page(takes="items.see")
def test(request: HttpRequest, person: Person) -> HttpResponse:
    """Sends a test message by the way named, at once, and says what came of it."""
    wishes, way = wishes_of(_user(request)), request.POST.get("way", "")
    if request.method != "POST" or way not in ways_of(wishes):
        return refused(request, 404)
    wrong = try_out(wishes, way, wishes.language)
    if wrong is None:
        messages.success(request, gettext("Sent. Look whether the test message has arrived."))
    else:
        zh, en = wrong
        messages.error(request, en if (get_language() or "").startswith("en") else zh)
    return HttpResponseRedirect(page_of(person))


@write_page(takes="items.see")
def calendar(request: HttpRequest, person: Person) -> HttpResponse:
    """Makes the calendar's address anew, told this once, or takes it back."""
    user = _user(request)
    if request.method != "POST":
        # What the page that tells the new address links back to, after another language is chosen there.
        return HttpResponseRedirect(page_of(person))
    if "revoke" in request.POST:
        feed.revoke(user)
        return done(request, gettext("The calendar's address opens nothing any more."), page_of(person))
    path_of_feed = reverse("calendar_feed", args=[feed.renewed(user)])
    address = (
        f"{settings.ADDRESS}{path_of_feed}" if settings.ADDRESS else request.build_absolute_uri(path_of_feed)
    )
    return render(
        request,
        "reminders/reminders.html",
        {**_context(user, person), "form": WishesForm(wishes_of(user), person), "address": address},
    )


def _user(request: HttpRequest) -> User:
    user: User = request.user  # type: ignore[assignment]
    return user


def _context(user: User, person: Person) -> dict[str, object]:
    wishes = wishes_of(user)
    return {
        "person": person,
        "ways": ways_of(wishes),
        "robot": shortened(wishes),
        "feed": Feed.objects.filter(user=user).first(),
        "has_mail": bool(settings.MAIL),
    }


urlpatterns = [
    path("reminders/", reminders, name="reminders"),
    path("reminders/test/", test, name="reminders_test"),
    path("reminders/calendar/", calendar, name="reminders_calendar"),
]
