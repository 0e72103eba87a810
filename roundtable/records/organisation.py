"""Units, the groups that supervise them, and who takes part from when to when."""

from django.db import models
from django.db.models import F, Q

from roundtable.records.record import Record, reference


class UnitKind(Record):
    """The office's own kinds: township, department, stationed unit …"""

    title = models.CharField(max_length=300)


class Unit(Record):
    """A participating unit; `uid` is its code."""

    name = models.CharField(max_length=300)
    kind = reference("UnitKind")
    area = models.CharField(max_length=300, default="")
    head_title = models.CharField(max_length=300, default="")


class SupervisionGroup(Record):
    """A supervision group; `uid` is its number as text."""

    number = models.PositiveIntegerField()
    name = models.CharField(max_length=300)


class Participation(Record):
    """A unit takes part under a group from `joined_on` (none = the programme's start) up to, not including, `left_on`."""

    unit = reference("Unit")
    group = reference("SupervisionGroup")
    joined_on = models.DateField(null=True)
    left_on = models.DateField(null=True)

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(joined_on__isnull=True) | Q(left_on__gt=F("joined_on")),
                name="participation_leaves_after_joining",
            ),
        ]
