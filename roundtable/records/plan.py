"""Required actions (规定动作), what units did about them, and optional actions (自选动作)."""

from django.db import models

from roundtable.records.record import Record, reference


class RequiredAction(Record):
    title = models.CharField(max_length=300)
    stage = reference("Stage", null=True)
    topic = reference("Topic", null=True)
    due_on = models.DateField()
    #: Keys of the kinds it applies to, each between semicolons (`;township;department;`); empty = all kinds.
    kinds = models.TextField(default="")
    evidence_asked = models.TextField(default="")


class ActionStep(models.TextChoices):
    DONE = "done"
    ACCEPTED = "accepted"
    RETURNED = "returned"


class ActionEvent(Record):
    unit = reference("Unit")
    action = reference("RequiredAction")
    step = models.CharField(max_length=10, choices=ActionStep)
    happened_on = models.DateField()
    note = models.TextField(default="")

    class Meta(Record.Meta):
        indexes = [
            models.Index(fields=["programme", "action", "unit", "happened_on"], name="action_event_of_unit")
        ]


class OptionalAction(Record):
    unit = reference("Unit")
    title = models.CharField(max_length=300)
    happened_on = models.DateField()
    description = models.TextField(default="")
