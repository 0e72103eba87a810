"""Reports of departments, period by period. A figure, zero and nothing to report are three states; missing is computed."""

from django.db import models

from roundtable.records.record import Record


class ReportState(models.TextChoices):
    FIGURES = "figures"
    ZERO = "zero"
    NOTHING = "nothing"


class Report(Record):
    department = models.CharField(max_length=300)
    period_start = models.DateField()
    due_on = models.DateField()
    submitted_on = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=ReportState, default="")
    text = models.TextField(default="")
