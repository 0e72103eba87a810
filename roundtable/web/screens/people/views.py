"""People and roles: who holds a role in the programme, and what the office does about it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from roundtable.permissions.person import Person
from roundtable.web.acting import write_page
from roundtable.web.screens.people.account import account, end_role, new_password
from roundtable.web.screens.people.listed import listed
from roundtable.web.screens.people.making import make_account, make_many
from roundtable.web.screens.people.units import suggested


@write_page(takes="roles.manage")
def people(request: HttpRequest, person: Person) -> HttpResponse:
    return render(request, "people/people.html", {"person": person, **listed(person, request.GET)})


urlpatterns = [
    path("people/", people, name="people"),
    path("people/new/", make_account, name="people_new"),
    path("people/many/", make_many, name="people_many"),
    path("people/units/", suggested, name="people_units"),
    path("people/of/<str:name>/", account, name="people_account"),
    path("people/of/<str:name>/password/", new_password, name="people_password"),
    path("people/of/<str:name>/end/<str:role>/", end_role, name="people_end"),
]
