"""Before the meeting: the agenda and its order, the order of the groups, who is asked to come, and the day."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions import corrections
from roundtable.actions.meeting.add_item import add_item
from roundtable.actions.meeting.attend import attend
from roundtable.actions.meeting.change_item import change_item
from roundtable.actions.meeting.order_items import order_items
from roundtable.actions.meeting.order_turns import order_turns
from roundtable.actions.refused import Refused
from roundtable.permissions.person import Person
from roundtable.records.at_table import AgendaItem, AgendaKind
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.table.act import TableAct, TableForm
from roundtable.web.screens.table.choosing import Choosing, KeyField
from roundtable.web.screens.table.taking_agenda import items_of, take
from roundtable.web.screens.table.turns_of import groups_in_order, moved


class NewItem(TableForm):
    title = forms.CharField(label=_("What is to be talked about"), max_length=500)
    why = Note(label=_("Why"), rows=2)
    minutes = forms.IntegerField(label=_("How many minutes"), min_value=1, max_value=600, initial=10)


class OfItem(Choosing, TableForm):
    item = KeyField(AgendaItem)


class Move(OfItem):
    by = forms.TypedChoiceField(choices=[(-1, "-1"), (1, "1")], coerce=int, widget=forms.HiddenInput)


class MoveTurn(Choosing, TableForm):
    group = KeyField(SupervisionGroup)
    by = forms.TypedChoiceField(choices=[(-1, "-1"), (1, "1")], coerce=int, widget=forms.HiddenInput)


class Post(TableForm):
    post = forms.CharField(label=_("Post (no names)"), max_length=300)
    present = forms.BooleanField(label=_("is here"), required=False)


class Day(TableForm):
    held_on = DayField(label=_("Day"))


def _item(person: Person, meeting: Meeting, **fields: Any) -> AgendaItem:
    return add_item(by=person, meeting=meeting, kind=AgendaKind.OTHER, **fields)


def _dropped(*, dropped: bool) -> Any:
    def change(person: Person, _meeting: Meeting, *, item: AgendaItem, uid: str) -> AgendaItem:
        if item.kind == AgendaKind.PROMISES and dropped:
            raise Refused(
                "上次定的事落实得怎样，是每次会议的第一项，不能撤下。",
                "What became of what was agreed before is the first item of every meeting and stays.",
            )
        return change_item(by=person, item=item, dropped=dropped, reason="调整议程 agenda")

    return change


def _move(person: Person, meeting: Meeting, *, item: AgendaItem, by: int, uid: str) -> AgendaItem:
    shown = [one for one in items_of(meeting) if not one.dropped]
    free = 1 if shown and shown[0].kind == AgendaKind.PROMISES else 0
    order_items(by=person, meeting=meeting, items=moved(shown, item, by, first=free))
    return item


def _turns(person: Person, meeting: Meeting, **_form: Any) -> Any:
    return order_turns(by=person, meeting=meeting, groups=groups_in_order(meeting))[0]


def _turn(person: Person, meeting: Meeting, *, group: SupervisionGroup, by: int, uid: str) -> Any:
    groups = moved(groups_in_order(meeting), group, by)
    return order_turns(by=person, meeting=meeting, groups=groups)[0]


def _attend(person: Person, meeting: Meeting, **fields: Any) -> Any:
    return attend(by=person, meeting=meeting, **fields)


def _day(person: Person, meeting: Meeting, *, held_on: Any, uid: str) -> Meeting:
    return corrections.correct(by=person, record=meeting, reason="改期 held on another day", held_on=held_on)


def _before(verb: str, title: Any, told: Any, act: Any, form: type[TableForm] = TableForm) -> TableAct:
    return TableAct(verb, title, told, act, form, onward="table_prepare")


ACTS = [
    _before("agenda", _("Write the agenda from the records"), _("The agenda is written."), take),
    _before("item", _("Add an item"), _("It is on the agenda."), _item, NewItem),
    _before("drop", _("Drop the item"), _("It is off the agenda."), _dropped(dropped=True), OfItem),
    _before("again", _("Put it back"), _("It is on the agenda again."), _dropped(dropped=False), OfItem),
    _before("move", _("Move the item"), _("The order is changed."), _move, Move),
    _before("turns", _("Put the groups in order"), _("The groups are in order."), _turns),
    _before("turn", _("Move the group"), _("The order is changed."), _turn, MoveTurn),
    _before("attend", _("Note who is here"), _("Noted."), _attend, Post),
    _before("day", _("Change the day"), _("The day is changed."), _day, Day),
]
