"""Second looks: verified measures and visits, drawn by lot, that another group looks at once more."""

from django.db import models
from django.db.models import F, Q

from roundtable.records.record import Record, reference


class Drawn(models.TextChoices):
    MEASURE = "measure"
    VISIT = "visit"


class Draw(Record):
    """A draw by lot. Seed, kind, number and days, with the records known then, give the same draw again."""

    seed = models.CharField(max_length=100)
    drawn_on = models.DateField()
    kind = models.CharField(max_length=10, choices=Drawn)
    number = models.PositiveIntegerField()
    #: Drawn from what was verified, or visited, from this day to that.
    from_on = models.DateField()
    to_on = models.DateField()

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(condition=Q(to_on__gte=F("from_on")), name="draw_days_in_order"),
        ]


class SecondLook(Record):
    """One measure or one visit, and the group, another than its own, that looks at it until `due_on`."""

    draw = reference("Draw")
    measure = reference("Measure", null=True)
    visit = reference("Visit", null=True)
    group = reference("SupervisionGroup")
    due_on = models.DateField()

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(measure__isnull=False, visit__isnull=True)
                | Q(measure__isnull=True, visit__isnull=False),
                name="secondlook_is_at_one_thing",
            ),
        ]


class SecondLookFinding(Record):
    second_look = reference("SecondLook")
    looked_on = models.DateField()
    holds = models.BooleanField()
    note = models.TextField()

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "second_look"], name="finding_of_second_look")]
