"""The office requires an action of units."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from roundtable.actions import plan
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.deeds._required import Required

DEED = Deed(
    verb="plan.require",
    title=_("Add a required action"),
    told=_("The action is required from now on."),
    form=Required,
    act=plan.require,
    takes="plan.manage",
    onward=lambda _person, _made: reverse("required"),
)
