"""Meetings and what they decided, as the workbook carries them; the acts of a meeting come with their own work."""

from django.db import models

from roundtable.records.record import Record, reference


class Meeting(Record):
    number = models.PositiveIntegerField()
    held_on = models.DateField()
    title = models.CharField(max_length=500)


class Decision(Record):
    meeting = reference("Meeting")
    what = models.TextField()
    responsible = models.CharField(max_length=300)
    due_on = models.DateField()
    unit = reference("Unit", null=True)
    measure = reference("Measure", null=True)
