"""Meetings of the leading group, what they decided, and what became of it."""

from django.db import models
from django.db.models import Q

from roundtable.records.record import Record, reference


class Meeting(Record):
    number = models.PositiveIntegerField()
    held_on = models.DateField()
    title = models.CharField(max_length=500)


class Decision(Record):
    """Who does what until when. Where it became a measure, the measure says what became of it; else its own events do."""

    meeting = reference("Meeting")
    what = models.TextField()
    responsible = models.CharField(max_length=300)
    due_on = models.DateField()
    unit = reference("Unit", null=True)
    measure = reference("Measure", null=True)
    #: What it was decided upon: an answer that was looked at, or a hard problem.
    exchange = reference("Exchange", null=True)
    hard_problem = reference("HardProblem", null=True)

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "meeting"], name="decision_of_meeting")]


class DecisionStep(models.TextChoices):
    DONE = "done"
    VERIFIED = "verified"
    RETURNED = "returned"
    REOPENED = "reopened"
    MOVED = "moved"


class DecisionEvent(Record):
    """A step of a decision that has no measure; the same steps as a measure's."""

    decision = reference("Decision")
    step = models.CharField(max_length=10, choices=DecisionStep)
    happened_on = models.DateField()
    #: The post or group that did it, in the words of the one who records.
    done_by = models.CharField(max_length=150, default="")
    note = models.TextField(default="")
    new_due_on = models.DateField(null=True)

    class Meta(Record.Meta):
        indexes = [
            models.Index(fields=["programme", "decision", "happened_on"], name="decision_event_of_decision")
        ]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(step="moved", new_due_on__isnull=False)
                | (~Q(step="moved") & Q(new_due_on__isnull=True)),
                name="decision_event_moved_has_a_day",
            ),
        ]
