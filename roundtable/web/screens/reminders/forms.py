"""How somebody wishes to be told, as a form."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.permissions.person import Person
from roundtable.records.people import RoleName
from roundtable.reminding.models import Wishes
from roundtable.reminding.not_sent import NotSent
from roundtable.reminding.posting import LONGEST, checked

ROBOTS = (
    (Wishes.Robot.WECOM, _("WeCom robot")),
    (Wishes.Robot.DINGTALK, _("DingTalk robot")),
    (Wishes.Robot.FEISHU, _("Feishu robot")),
    (Wishes.Robot.JSON, _("Plain JSON to another program")),
)


class WishesForm(forms.Form):
    language = forms.ChoiceField(label=_("Language of what is sent"), choices=settings.LANGUAGES)
    as_head = forms.BooleanField(
        label=_("I head the unit: tell me only what has come up to me"),
        required=False,
        help_text=_("The liaison goes on being told of everything."),
    )
    by_mail = forms.BooleanField(label=_("By e-mail"), required=False)
    mail = forms.EmailField(label=_("E-mail address"), required=False, max_length=254)
    by_robot = forms.BooleanField(label=_("By a chat robot"), required=False)
    robot = forms.ChoiceField(label=_("Kind of robot"), choices=ROBOTS)
    robot_address = forms.CharField(
        label=_("The robot's address"),
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "inputmode": "url"}),
        help_text=_(
            "The webhook line out of the robot's settings. Kept enciphered and never shown again; left empty, it stays as it is."
        ),
    )
    robot_secret = forms.CharField(
        label=_("The robot's signing secret"),
        required=False,
        max_length=200,
        strip=True,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_(
            "Only where the robot asks for a signature (DingTalk, Feishu). Left empty, it stays as it is."
        ),
    )
    forget_robot = forms.BooleanField(label=_("Forget this robot"), required=False)

    def __init__(self, wishes: Wishes, person: Person, data: QueryDict | None = None) -> None:
        names = ("language", "as_head", "by_mail", "mail", "by_robot", "robot")
        super().__init__(data, initial={name: getattr(wishes, name) for name in names}, label_suffix="")
        self._has_robot = bool(wishes.robot_address)
        if person.role != RoleName.LIAISON:
            self.fields["as_head"].widget = forms.HiddenInput()
            self.fields["as_head"].label = ""
        if not self._has_robot:
            self.fields["forget_robot"].widget = forms.HiddenInput()

    def clean_robot_address(self) -> str:
        address = str(self.cleaned_data["robot_address"])
        if address:
            try:
                checked(address)
            except NotSent as not_sent:
                raise ValidationError(not_sent.in_language(get_language() or "")) from None
        return address

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("by_mail") and not given.get("mail") and "mail" not in self.errors:
            self.add_error("mail", gettext("Give the address that mail should go to, or leave e-mail off."))
        has_robot = given.get("robot_address") or (self._has_robot and not given.get("forget_robot"))
        if given.get("by_robot") and not has_robot and "robot_address" not in self.errors:
            self.add_error("robot_address", gettext("Give the robot's address, or leave the robot off."))
        return given
