"""Problems, the measures agreed on them, and what became of each (the state table of the design)."""

from django.db import models
from django.db.models import F, Q

from roundtable.records.record import Record, reference


class Severity(models.TextChoices):
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


class Problem(Record):
    unit = reference("Unit")
    visit = reference("Visit", null=True)
    category = models.CharField(max_length=100)
    severity = models.CharField(max_length=10, choices=Severity, default="")
    found_on = models.DateField()
    description = models.TextField()


class ProblemStep(models.TextChoices):
    """Withdrawn by those who raised it; agreed or disputed is the unit's answer, and changes no state."""

    WITHDRAWN = "withdrawn"
    AGREED = "agreed"
    DISPUTED = "disputed"


class ProblemEvent(Record):
    problem = reference("Problem")
    step = models.CharField(max_length=10, choices=ProblemStep)
    happened_on = models.DateField()
    note = models.TextField(default="")


class Measure(Record):
    problem = reference("Problem")
    what = models.TextField()
    responsible = models.CharField(max_length=300)
    agreed_on = models.DateField()
    due_on = models.DateField()

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "problem"], name="measure_of_problem")]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(condition=Q(due_on__gte=F("agreed_on")), name="measure_due_after_agreed"),
        ]


class MeasureStep(models.TextChoices):
    """Unclear: somebody looked and could not tell. It changes no state, as a move does not."""

    DONE = "done"
    VERIFIED = "verified"
    RETURNED = "returned"
    UNCLEAR = "unclear"
    REOPENED = "reopened"
    MOVED = "moved"


class MeasureEvent(Record):
    measure = reference("Measure")
    step = models.CharField(max_length=10, choices=MeasureStep)
    happened_on = models.DateField()
    #: The post or group that did it, in the words of the one who records (`by` of the workbook).
    done_by = models.CharField(max_length=150, default="")
    note = models.TextField(default="")
    new_due_on = models.DateField(null=True)

    class Meta(Record.Meta):
        indexes = [
            models.Index(fields=["programme", "measure", "happened_on"], name="measure_event_of_measure")
        ]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(step="moved", new_due_on__isnull=False)
                | (~Q(step="moved") & Q(new_due_on__isnull=True)),
                name="measure_event_moved_has_a_day",
            ),
        ]


class LookBack(Record):
    """A day on which a verified measure is looked at again; a failed one reopens the measure."""

    measure = reference("Measure")
    due_on = models.DateField()
    looked_on = models.DateField(null=True)
    holds = models.BooleanField(null=True)
    #: What was found.
    note = models.TextField(default="")

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(looked_on__isnull=True, holds__isnull=True)
                | Q(looked_on__isnull=False, holds__isnull=False),
                name="lookback_day_goes_with_finding",
            ),
        ]
