"""Adding one item: by hand, or from the text of a page that was pasted. A likely reprint is asked about before it is saved."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roundtable.actions.clippings import NewItem, record_items
from roundtable.intake.clippings.page import guessed
from roundtable.intake.clippings.stories import Like, stories_of
from roundtable.permissions.person import Person
from roundtable.records.publicity import PublicityItem
from roundtable.web.acting import acted, done, sent, shown, write_page
from roundtable.web.fields import Note
from roundtable.web.screens.people.units import units_of
from roundtable.web.screens.publicity.item_form import NEW, ItemForm

KEEP = "publicity-add"


class PasteForm(forms.Form):
    page = Note(label=_("The text of the page"), rows=12, max_length=300_000)


@write_page(takes="publicity.record")
def add(request: HttpRequest, person: Person) -> HttpResponse:
    """The form; sent, saved at once, or shown again with what it looks like a reprint of."""
    form = ItemForm(person, sent(request))
    context = {"person": person, "keep": KEEP}
    if request.method != "POST" or not form.is_valid():
        return shown(request, form, "publicity/add.html", context)
    item = form.item
    likes = [] if form.was_sent_before else likes_of(person, item.title, item.text, item.published_on)
    if likes:
        form.offer(likes)
    if likes and not form.says_whether_reprint:
        return shown(request, form, "publicity/add.html", context)

    made = acted(request, form, lambda uid, **_said: _recorded(person, item, uid))
    if made is None:
        return shown(request, form, "publicity/add.html", context)
    told = gettext("“%(title)s” is recorded.") % {"title": made.title[:80]}
    return done(request, told, reverse("publicity"), keep=KEEP, record=made)


def _recorded(person: Person, item: NewItem, uid: str) -> PublicityItem:
    return record_items(by=person, programme=person.programme, items=[item], uid=uid)[0]


@write_page(takes="publicity.record")
def paste(request: HttpRequest, person: Person) -> HttpResponse:
    """Takes the text of a page, and shows the form with what was read out of it."""
    pasted = PasteForm(sent(request), label_suffix="")
    if request.method != "POST" or not pasted.is_valid():
        return shown(request, pasted, "publicity/paste.html", {"person": person})
    form = ItemForm(person)
    page = guessed(
        pasted.cleaned_data["page"],
        outlets={outlet.name: uid for uid, outlet in form.outlets.items()},
        units=dict(units_of(person).values_list("name", "uid")),
    )
    form.initial = {
        "title": page.title,
        "published_on": page.published_on or "",
        "outlet": page.outlet or (NEW if page.outlet_name else ""),
        "new_name": page.outlet_name,
        "url": page.url,
        "unit": page.unit,
        "text": page.text,
    }
    if page.published_on and (likes := likes_of(person, page.title, page.text, page.published_on)):
        form.offer(likes)
    return render(request, "publicity/add.html", {"form": form, "person": person, "guess": page, "keep": ""})


def likes_of(person: Person, title: str, text: str, day: Any) -> list[Like[PublicityItem]]:
    return stories_of(person.programme, day, day).like(title, text, day)
