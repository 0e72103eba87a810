"""Finding a unit by its code or its name, among thousands: suggestions as one types, and the nearest where none is meant."""

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse

from roundtable.asking.asked_wrong import NotHere
from roundtable.asking.scope import known
from roundtable.permissions.person import Person
from roundtable.records.organisation import Unit
from roundtable.web.acting import write_page

SO_MANY = 20


def units_of(person: Person) -> QuerySet[Unit]:
    return Unit.objects.filter(programme_id=person.programme.origin_id, superseded_at__isnull=True)


def unit_meant(person: Person, text: str) -> Unit:
    """The unit of that code or exact name.

    Raises:
        NotHere: there is none, or several have that name; the nearest are offered.
    """
    units = units_of(person)
    found = list(units.filter(uid=text)) or list(units.filter(Q(name=text) | Q(uid__iexact=text))[:SO_MANY])
    if len(found) == 1:
        return found[0]
    if close := found or list(_like(person, text)[:5]):
        offered = [f"{unit.uid} {unit.name}" for unit in close]
        raise NotHere(
            f"“{text[:40]}”指的是哪个单位？请写代码：{'、'.join(offered)}。",
            f"Which unit is “{text[:40]}”? Give its code: {', '.join(offered)}.",
            [unit.uid for unit in close],
        )
    known(person.programme, group=None, unit=text)
    return units.get(uid=text)


@write_page(takes="roles.manage")
def suggested(request: HttpRequest, person: Person) -> HttpResponse:
    text = request.GET.get("find", "").replace("\0", "").strip()[:100]
    found = _like(person, text)[:SO_MANY] if text else ()
    return JsonResponse({"units": [{"code": unit.uid, "name": unit.name} for unit in found]})


def _like(person: Person, text: str) -> QuerySet[Unit]:
    return units_of(person).filter(Q(name__icontains=text) | Q(uid__istartswith=text)).order_by("uid")
