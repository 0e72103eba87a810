"""Study materials, to whom they were handed out, and which of that was receipted."""

from django.db import models
from django.db.models import F, Q

from roundtable.records.record import Record, reference


class Form(models.TextChoices):
    PRINT = "print"
    EBOOK = "ebook"
    DOCUMENT_SET = "document_set"


class Material(Record):
    title = models.CharField(max_length=300)
    form = models.CharField(max_length=20, choices=Form)
    copies = models.PositiveIntegerField(null=True)
    #: The parts of a document set, as the office counts them: '1+1+7'.
    parts = models.CharField(max_length=100, default="")
    issued_on = models.DateField(null=True)


class Distribution(Record):
    material = reference("Material")
    recipient = models.CharField(max_length=300)
    unit = reference("Unit", null=True)
    delivered_on = models.DateField()
    copies = models.PositiveIntegerField(null=True)
    receipted_on = models.DateField(null=True)

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(receipted_on__isnull=True) | Q(receipted_on__gte=F("delivered_on")),
                name="distribution_receipted_after_delivery",
            ),
        ]
