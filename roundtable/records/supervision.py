"""Supervision: visits and what came of them; texts that units handed in."""

from django.db import models

from roundtable.records.record import Record, reference


class Assessment(models.TextChoices):
    WELL = "well"
    STEADY = "steady"
    SLOW = "slow"
    UNSATISFACTORY = "unsatisfactory"


class Visit(Record):
    """Several kinds of work in one visit, as tallies; nobody who was interviewed is named."""

    group = reference("SupervisionGroup")
    unit = reference("Unit")
    visited_on = models.DateField()
    announced = models.BooleanField(null=True)
    meetings_attended = models.PositiveIntegerField(default=0)
    activities_joined = models.PositiveIntegerField(default=0)
    materials_reviewed = models.PositiveIntegerField(default=0)
    spot_checks = models.PositiveIntegerField(default=0)
    people_interviewed = models.PositiveIntegerField(default=0)
    assessment = models.CharField(max_length=20, choices=Assessment, default="")
    assessment_reason = models.TextField(default="")
    note = models.TextField(default="")

    class Meta(Record.Meta):
        indexes = [models.Index(fields=["programme", "unit", "visited_on"], name="visit_of_unit")]


class Suggestion(Record):
    unit = reference("Unit")
    visit = reference("Visit", null=True)
    made_on = models.DateField()
    text = models.TextField()


class Practice(Record):
    unit = reference("Unit")
    visit = reference("Visit", null=True)
    noted_on = models.DateField()
    title = models.CharField(max_length=300)
    description = models.TextField(default="")


class PracticeShared(Record):
    """The office has made a practice known to every unit."""

    practice = reference("Practice")
    shared_on = models.DateField()
    note = models.TextField(default="")


class Submission(Record):
    """A text that a unit handed in: study notes, a report."""

    unit = reference("Unit")
    action = reference("RequiredAction", null=True)
    submitted_on = models.DateField()
    title = models.CharField(max_length=300)
    text = models.TextField()
