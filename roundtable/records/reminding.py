"""How long what is overdue waits before the next one up is told, and the days on which nobody is reminded."""

from django.db import models
from django.db.models import F, Q

from roundtable.records.record import Record


class Ladder(Record):
    """Days after the due day at which each rung is told; one current version per programme."""

    owner_after = models.PositiveSmallIntegerField(default=0)
    head_after = models.PositiveSmallIntegerField(default=3)
    group_after = models.PositiveSmallIntegerField(default=7)
    meeting_after = models.PositiveSmallIntegerField(default=14)

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(head_after__gte=F("owner_after"))
                & Q(group_after__gte=F("head_after"))
                & Q(meeting_after__gte=F("group_after")),
                name="ladder_goes_up",
            ),
        ]


class DayOff(Record):
    """A day off, or a working day in lieu (调休) where `working`; weekends are off by themselves."""

    day = models.DateField()
    title = models.CharField(max_length=300)
    working = models.BooleanField(default=False)
