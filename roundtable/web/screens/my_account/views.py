"""One's own account: password and second factor; and the role one acts in, for who holds several."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from roundtable.permissions.person import people_of
from roundtable.web.access import ROLE_CHOSEN, TO_USERS, granted, refused


@granted(TO_USERS)
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    return render(request, "my_account/account.html")


@granted(TO_USERS)
@require_POST
def role(request: HttpRequest) -> HttpResponse:
    """Acts in another of one's own roles from now on: `role` is `<programme>/<key of the role>`."""
    programme, _, key = request.POST.get("role", "").partition("/")
    held = {(person.programme.uid, person.key) for person in people_of(request.user)}  # type: ignore[arg-type]
    if (programme, key) not in held:
        return refused(request, 404)
    request.session[ROLE_CHOSEN] = {**request.session.get(ROLE_CHOSEN, {}), programme: key}
    several = len({name for name, _ in held}) > 1
    return HttpResponseRedirect(reverse("home") + (f"?programme={programme}" if several else ""))


urlpatterns = [path("account/", account, name="account"), path("role/", role, name="role")]
