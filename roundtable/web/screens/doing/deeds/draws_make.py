"""The office draws by lot what another group looks at once more."""

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions import draws
from roundtable.web.fields import DayField
from roundtable.web.screens.doing.deed import Deed, DeedForm, to_the_draw


class Draw(DeedForm):
    kind = forms.ChoiceField(
        label=_("From what"), choices=[("measure", _("verified measures")), ("visit", _("visits"))]
    )
    number = forms.IntegerField(label=_("How many"), min_value=1, max_value=1000, initial=5)
    from_on = DayField(label=_("From"), required=False, help_text=_("Nothing given: from the first day."))
    to_on = DayField(label=_("To"), required=False, help_text=_("Nothing given: to today."))
    due_on = DayField(
        label=_("To be looked at until"), required=False, help_text=_("Nothing given: two weeks.")
    )
    seed = forms.CharField(
        label=_("Seed"),
        max_length=100,
        required=False,
        help_text=_("Nothing given: made by chance. It is kept and shown."),
    )


DEED = Deed(
    verb="draws.make",
    title=_("Draw second looks"),
    told=_("Drawn. The seed is kept: with it the draw comes out the same."),
    lead=_("By lot: verified measures, or visits, each for another group than its own."),
    button=_("Draw"),
    form=Draw,
    act=draws.draw,
    onward=to_the_draw,
)
