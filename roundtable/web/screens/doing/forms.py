"""The parts that the forms of deeds have in common: the day on which it was done, what is said of it, what is asked for."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roundtable.actions import following
from roundtable.actions.about import unit_of
from roundtable.actions.by import By
from roundtable.permissions.person import Person
from roundtable.records.materials import Distribution
from roundtable.records.organisation import Unit
from roundtable.records.proposals import ProposedMeasure
from roundtable.records.rectification import LookBack, Measure, Problem
from roundtable.records.second_looks import Draw, SecondLook
from roundtable.web.fields import DayField, FilesField, Note, up_to_today
from roundtable.web.screens.doing.deed import DeedForm

#: Days after which something is due, or looked back at, where nobody says otherwise.
DAYS_FOR_A_MEASURE = 14
DAYS_TO_LOOK_BACK = 30


def follows_on(record: Any) -> date | None:
    """The day before which nothing can follow on a record: that of its latest event, or its own."""
    if isinstance(record, Measure):
        events = following.events_of_measure(record)
        return events[-1].happened_on if events else record.agreed_on
    if isinstance(record, Problem):
        answers = following.events_of_problem(record)
        return answers[-1].happened_on if answers else record.found_on
    if isinstance(record, LookBack):
        return follows_on(following.current_of(Measure, record.programme_id, record.measure_id))
    if isinstance(record, Distribution):
        return record.delivered_on
    if isinstance(record, SecondLook):
        drawn: Draw = record.draw
        return drawn.drawn_on
    return record.proposed_on if isinstance(record, ProposedMeasure) else None


class Dated(DeedForm):
    """A form with a day that has come: `dated` names its field. What is filled in is not before what it follows on."""

    dated = "happened_on"

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        up_to_today(self._day, person)
        earliest = follows_on(record)
        if earliest is not None:
            self.begin(earliest)

    @property
    def _day(self) -> Any:
        return self.fields[self.dated]

    def begin(self, earliest: date) -> None:
        """It has not happened before that day."""
        self._day.between(earliest, None)
        self._day.initial = max(self._day.initial, earliest)

    def due(self, name: str, days: int) -> None:
        """Fills in the day of another field: so many days later."""
        self.fields[name].initial = self._day.initial + timedelta(days)


class Happened(Dated):
    happened_on = DayField(label=_("Day"))


class Reasoned(Happened):
    note = Note(label=_("Reason"))


class Shown(Happened):
    """What is said and shown of it."""

    note = Note()
    attached = FilesField()


class ToBeDone(Dated):
    """What is to be done, who, until when."""

    what = Note(label=_("What will be done"))
    responsible = forms.CharField(
        label=_("Who is responsible"), max_length=300, help_text=_("A post or an office rather than a name.")
    )
    due_on = DayField(label=_("Due day"))

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        self.due("due_on", DAYS_FOR_A_MEASURE)
        unit = unit_of(record) if record is not None else None
        self.fields["responsible"].initial = unit.head_title if unit is not None else ""


class Looked(Dated):
    """What somebody has found who looked once more."""

    dated = "looked_on"
    looked_on = DayField(label=_("Looked on"))
    holds = forms.TypedChoiceField(
        label=_("Does it hold?"),
        choices=[("", "—"), ("yes", _("It holds")), ("no", _("It does not hold"))],
        coerce=lambda given: given == "yes",
        empty_value=None,
    )
    note = Note(label=_("What was found"))


class OfUnit(DeedForm):
    """About one unit: a liaison's own, else the one whose code is given."""

    unit = forms.CharField(label=_("Code of the unit"), max_length=100)

    def __init__(self, person: Person, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, record, *args, **kwargs)
        if person.unit is not None:
            self.fields["unit"].initial = person.unit
            self.fields["unit"].widget = forms.HiddenInput()

    def clean_unit(self) -> Unit:
        """Whether it lies within one's reach is for the verb to say."""
        here = {"programme_id": self.person.programme.origin_id, "superseded_at": None}
        unit = Unit.objects.filter(uid=self.cleaned_data["unit"].strip(), **here).first()
        if unit is None:
            raise forms.ValidationError(_("There is no unit of that code: see the list of units."))
        return unit


def without_a_key(act: Any) -> Any:
    """A verb that makes no record of its own, called by a form that has a key."""

    def done(*, by: By, uid: str, **said: Any) -> Any:
        return act(by=by, **said)

    return done
