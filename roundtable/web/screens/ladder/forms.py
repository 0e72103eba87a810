"""The ladder and the calendar of a programme, as forms."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from roundtable.records.reminding import Ladder

MOST_DAYS = 365


class LadderForm(forms.Form):
    owner_after = forms.IntegerField(
        label=_("Whose turn it is: days after the due day"), min_value=0, max_value=MOST_DAYS
    )
    head_after = forms.IntegerField(
        label=_("Head of the unit: days after the due day"), min_value=0, max_value=MOST_DAYS
    )
    group_after = forms.IntegerField(
        label=_("Supervision group: days after the due day"), min_value=0, max_value=MOST_DAYS
    )
    meeting_after = forms.IntegerField(
        label=_("Next meeting's agenda: days after the due day"), min_value=0, max_value=MOST_DAYS
    )
    hour = forms.IntegerField(
        label=_("Digests go out from this hour on"),
        min_value=0,
        max_value=23,
        help_text=_("0 to 23, in the programme's time zone."),
    )
    reason = forms.CharField(
        label=_("Why it is changed"),
        required=False,
        max_length=300,
        help_text=_("Stands in the record. Not needed the first time."),
    )

    def __init__(self, ladder: Ladder, hour: int, data: QueryDict | None = None) -> None:
        names = ("owner_after", "head_after", "group_after", "meeting_after")
        super().__init__(
            data, initial={**{name: getattr(ladder, name) for name in names}, "hour": hour}, label_suffix=""
        )


class DayForm(forms.Form):
    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    title = forms.CharField(label=_("What it is"), max_length=100, help_text=_("For example: National Day"))
    working = forms.TypedChoiceField(
        label=_("On it"),
        choices=(
            ("0", _("nobody works, nobody is reminded")),
            ("1", _("people work in lieu of another day")),
        ),
        coerce=lambda text: text == "1",
    )
