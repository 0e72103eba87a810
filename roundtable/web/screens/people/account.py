"""One account, as far as this programme goes: its roles here; a further role, the end of one, a new password."""

from functools import partial
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions import accounts, roles
from roundtable.actions.refused import NotAllowed, Refused
from roundtable.asking.asked_wrong import NotHere
from roundtable.permissions.person import Person
from roundtable.records.people import Role
from roundtable.web.acting import acted, done, sent, shown, the, write_page
from roundtable.web.screens.people.forms import GiveForm, departments_known
from roundtable.web.screens.people.held import told
from roundtable.web.screens.people.slips import handed_over


class EndForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It stands in the record: handed over to a colleague, left the group …"),
    )
    own_too = forms.BooleanField(label=_("Yes, end my own role"), required=False)


@write_page(takes="roles.manage")
def account(request: HttpRequest, person: Person, name: str) -> HttpResponse:
    user = _account(name)
    form = GiveForm(person, sent(request))
    give = partial(roles.give, by=person, programme=person.programme, user=user)
    if request.method == "POST" and (role := acted(request, form, give)):
        return done(
            request, gettext("The role is given."), _page(person, name), keep="people-give", record=role
        )
    return shown(request, form, "people/account.html", _told(person, user))


@write_page(takes="roles.manage")
def end_role(request: HttpRequest, person: Person, name: str, role: str) -> HttpResponse:
    held = the(Role, role, person)
    user = _account(name)
    if held.user_id != user.pk:
        raise NotHere(f"“{name[:40]}”没有这个角色。", f"{name[:40]} has no such role.")
    form = EndForm(sent(request), label_suffix="")
    if user.pk != request.user.pk:
        del form.fields["own_too"]
    if request.method == "POST" and (ended := acted(request, form, partial(roles.end, by=person, role=held))):
        onward = _page(person, name) if user.pk != request.user.pk else reverse("home")
        return done(request, gettext("The role is ended."), onward, keep="people-end", record=ended)
    return shown(
        request, form, "people/end.html", {"person": person, "account": user, "role": told([held])[0]}
    )


@write_page(takes="roles.manage")
def new_password(request: HttpRequest, person: Person, name: str) -> HttpResponse:
    """Asked first, for it signs its holder out everywhere; then told once."""
    user = _account(name)
    form = forms.Form(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            password = accounts.renew_password(by=person, programme=person.programme, user=user)
            return handed_over(request, person, [(name, _words(person, user), password)])
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, refused.in_language(get_language() or ""))
    return shown(request, form, "people/password.html", {"person": person, "account": user})


def _account(name: str) -> User:
    user = User.objects.filter(username=name).first()
    if user is None:
        raise NotHere(f"没有账号“{name[:40]}”。", f"There is no account {name[:40]}.")
    return user


def _page(person: Person, name: str) -> str:
    return f"{reverse('people_account', args=[name])}?{urlencode({'programme': person.programme.uid})}"


def _told(person: Person, user: User) -> dict[str, Any]:
    here = {"programme_id": person.programme.origin_id, "superseded_at__isnull": True}
    held = told(Role.objects.filter(user=user, **here).order_by("ended", "role", "uid"))
    return {
        "person": person,
        "account": user,
        "held": [role for role in held if not role.ended],
        "ended": [role for role in held if role.ended],
        "departments": departments_known(person),
    }


def _words(person: Person, user: User) -> str:
    return " / ".join(
        f"{role.words} · {role.of}" if role.of else role.words for role in _told(person, user)["held"]
    )
