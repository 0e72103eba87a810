"""Measures that a unit proposes on its own problems, and what its group or the office said to them."""

from django.db import models
from django.db.models import F, Q

from roundtable.records.record import Record, reference


class ProposedMeasure(Record):
    problem = reference("Problem")
    what = models.TextField()
    responsible = models.CharField(max_length=300)
    proposed_on = models.DateField()
    due_on = models.DateField()

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "problem"], name="proposed_measure_of_problem")]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(due_on__gte=F("proposed_on")), name="proposedmeasure_due_after_proposed"
            ),
        ]


class ProposalStep(models.TextChoices):
    AGREED = "agreed"
    DECLINED = "declined"


class ProposalEvent(Record):
    """Agreed, with the measure that it became; or declined, with the reason."""

    proposal = reference("ProposedMeasure")
    step = models.CharField(max_length=10, choices=ProposalStep)
    happened_on = models.DateField()
    measure = reference("Measure", null=True)
    note = models.TextField(default="")

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "proposal"], name="event_of_proposal")]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(step="agreed", measure__isnull=False)
                | (Q(step="declined", measure__isnull=True) & ~Q(note="")),
                name="proposalevent_has_measure_or_reason",
            ),
        ]
