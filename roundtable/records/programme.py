"""Programmes, their stages and topics."""

from django.db import models
from django.db.models import F, Q

from roundtable.records.record import Record, Versioned

#: The key of the programme that `roundtable demo` brings in.
DEMONSTRATION = "yunze-2020"


class Programme(Versioned):
    title = models.CharField(max_length=300)
    started_on = models.DateField()
    ends_on = models.DateField(null=True)
    timezone = models.CharField(max_length=60, default="Asia/Shanghai")
    visit_every_days = models.PositiveSmallIntegerField(default=7)
    report_every_days = models.PositiveSmallIntegerField(default=7)
    meeting_every_days = models.PositiveSmallIntegerField(default=14)

    class Meta(Versioned.Meta):
        constraints = [
            *Versioned.Meta.constraints,
            models.UniqueConstraint(
                fields=["uid"], condition=Q(superseded_at__isnull=True), name="programme_one_current"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("started_on")),
                name="programme_ends_after_start",
            ),
        ]

    @property
    def is_demonstration(self) -> bool:
        """Whether its data is made up, which every page about it says."""
        return bool(self.uid == DEMONSTRATION)


class Stage(Record):
    title = models.CharField(max_length=300)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)


class Topic(Record):
    title = models.CharField(max_length=300)
