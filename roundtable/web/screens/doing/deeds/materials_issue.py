"""The office has compiled a material."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from roundtable.actions import materials
from roundtable.web.fields import DayField
from roundtable.web.screens.doing.deed import Deed, DeedForm

FORMS = (
    ("print", _("printed")),
    ("ebook", _("e-book")),
    ("document_set", _("set of documents")),
)


class Issue(DeedForm):
    title = forms.CharField(label=_("Title"), max_length=300)
    form = forms.ChoiceField(label=_("Form"), choices=FORMS)
    copies = forms.IntegerField(
        label=_("Copies printed"),
        min_value=0,
        max_value=100_000_000,
        required=False,
        help_text=_("Empty for what is not printed."),
    )
    parts = forms.CharField(
        label=_("Parts"),
        max_length=100,
        required=False,
        help_text=_("Of a set of documents, as it is called: 1+1+7."),
    )
    issued_on = DayField(label=_("Day of issue"), required=False)


DEED = Deed(
    verb="materials.issue",
    title=_("Record a material"),
    lead=_("What the office has compiled; to whom it goes is recorded when it is handed out."),
    told=_("The material is recorded."),
    form=Issue,
    act=materials.issue,
    takes="materials.manage",
    onward=lambda _person, _made: reverse("materials"),
)
